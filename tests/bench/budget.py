#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares the instructions of each stage of a run with their budget in budget.yaml.

usage: budget.py PROGRAM MAKE_CORPUS FOLDER   FOLDER: for the corpus, made anew
status: 0 all within their budget, 1 a stage exceeds it, 77 valgrind is missing
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

import yaml

# The functions whose instructions, with all that they call, are those of a stage; and a stage in it
# that has a budget of its own.
STAGES = {
    "discovery": ("cablelint::select::discover", None),
    "parsing": ("cablelint::lint::read_cables", "other forms"),
    "other forms": ("cablelint::lint::unread_reason", None),
    "rules": ("cablelint::rule::DocumentChecker::check", None),
    "reports": ("cablelint::cli::RunReports::take", None),
}
START_UP = "cablelint::rule::load_rules"


def instructions(program, folder, profile):
    """The instructions of each function and what it calls, by name."""
    subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", program, "--isolated",
         "--jobs", "1", "--as-of", "2026-01-01", folder],
        # Searches of the C library differ by processor; this way they are the same on each.
        env=os.environ | {"GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2"},
        check=True, capture_output=True)
    listed = subprocess.run(
        ["callgrind_annotate", "--inclusive=yes", "--threshold=100", "--auto=no", profile],
        check=True, capture_output=True, text=True).stdout
    counts = {}
    for line in listed.splitlines():
        found = re.match(r" *([\d,]+) \([ \d.]+%\)  (?:\S*?:)?(cablelint::[\w:]+|PROGRAM TOTALS)", line)
        if found:
            count = int(found[1].replace(",", ""))
            counts[found[2]] = max(counts.get(found[2], 0), count)
    return counts


def main(program, make_corpus, folder):
    if shutil.which("valgrind") is None:
        print("budget: valgrind is missing")
        return 77
    budget = yaml.safe_load(pathlib.Path(__file__).with_name("budget.yaml").read_text())
    files = budget["corpus"]["files"]
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([make_corpus, f"{folder}/corpus", str(files), str(budget["corpus"]["seed"])], check=True)
    counts = instructions(program, f"{folder}/corpus", f"{folder}/callgrind.out")

    taken = {"start-up": counts[START_UP]}
    for stage, (function, part) in STAGES.items():
        taken[stage] = (counts[function] - (counts[STAGES[part][0]] if part else 0)) / files
    taken["a cable in all"] = (counts["PROGRAM TOTALS"] - counts[START_UP]) / files

    status = 0
    for stage, count in taken.items():
        allowed = budget["stages"][stage]
        percent = 100 * (count / 1000 / allowed - 1)
        is_over = percent > budget["tolerance_percent"]
        status |= is_over
        print(f"{stage:16}{count / 1000:10.1f} of {allowed:8.1f} thousand {percent:+6.1f} %"
              + ("  exceeds its budget" if is_over else ""))
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
