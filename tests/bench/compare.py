#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the program and others in turns over a tree and its archive, and prints a table.

usage: compare.py BUILD TREE ROUNDS   BUILD: a folder with cablelint and tests/bench_bare_walk
"""
import pathlib
import shutil
import subprocess
import sys
import time


def main(build, tree, rounds):
    one = min(pathlib.Path(tree).rglob("*.txt"))
    walk = f"{build}/tests/bench_bare_walk"
    lint = [f"{build}/cablelint", "--isolated", "--as-of", "2026-01-01"]
    # Name, command, the one that it is compared with, the highest ratio that is aimed at.
    rows = [
        ("bare loop, one thread", [walk, tree, "1"], None, None),
        ("bare loop, two threads", [walk, tree, "2"], None, None),
        ("grep, one pattern", ["grep", "-rc", "DECL:", tree], "bare loop, one thread", None),
        ("ripgrep, one pattern", ["rg", "-c", "DECL:", tree], "bare loop, one thread", None),
        ("tree, one thread", [*lint, "--jobs", "1", tree], "bare loop, one thread", 7),
        ("tree, two threads", [*lint, "--jobs", "2", tree], "bare loop, two threads", 7),
        ("two threads for one", [*lint, "--jobs", "2", tree], "tree, one thread", 1 / 1.85),
        ("tree, as concise", [*lint, "--jobs", "1", "--format", "concise", tree], None, None),
        ("tree, as SARIF", [*lint, "--jobs", "1", "--format", "sarif", tree], "tree, as concise", 1.2),
        ("wc of the archive", ["wc", "-l", f"{tree}.tar"], None, None),
        ("archive", [*lint, "--input-format", "tar", f"{tree}.tar"], "wc of the archive", 1 / 0.06),
        ("cat of one file", ["cat", one], None, None),
        ("one file", [*lint, one], "cat of one file", 2),
    ]
    rows = [row for row in rows if shutil.which(row[1][0])]
    seconds = {}
    for _ in range(rounds):
        for name, command, _, _ in rows:
            start = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            taken = time.perf_counter() - start
            seconds[name] = min(seconds.get(name, taken), taken)
    print(f"{'':24}{'ms':>10}{'ratio':>8}{'goal':>8}  to")
    for name, _, base, goal in rows:
        ratio = f"{seconds[name] / seconds[base]:8.2f}" if base else f"{'':8}"
        aim = f"{goal:8.2f}" if goal else f"{'':8}"
        print(f"{name:24}{1e3 * seconds[name]:10.1f}{ratio}{aim}  {base or ''}".rstrip())


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
