# SPDX-License-Identifier: Apache-2.0
"""Edits documents that have findings, and holds what the baseline takes for new against what the
validator's program does: `match-results-forward` compares two reports by itself.

usage: python3 check_matching.py PROGRAM MULTITOOL SAMPLE SCRATCH [EDITS]
status: 1 if they differ, or if the edits show nothing
"""
import collections
import json
import os
import random
import shutil
import subprocess
import sys

program, multitool, sample_path, scratch = sys.argv[1:5]
edits = int(sys.argv[5]) if len(sys.argv) > 5 else 200
sample = open(sample_path, encoding="utf-8").read()
pick = random.Random(42)


def nothing(text):
    return text


def lines_above(text):
    return text.replace("\nSIPDIS\n", "\n" * pick.randint(2, 6) + "SIPDIS\n")


def line_ends(text):
    return text.replace("\n", "\r\n")


def words(text):
    return text.replace("The festival opens in May", "The fair was put off to June")


def mended(text):
    return text.replace("¶2. (S)", "¶2. (C)")


def same_kind(text):
    return text.replace("¶3. (U)", "¶3. (S)")


def other_kind(text):
    return text.replace("02/14/2034", "02/30/2034")


def paragraph_before(text):
    return text.replace("¶2. (S)", "¶2. (C) Nothing new.\n\n¶3. (S)").replace("¶3. (U)", "¶4. (U)")


def moved_on(text):
    return other_kind(lines_above(words(text)))


changes = [nothing, lines_above, line_ends, words, mended, same_kind, other_kind, paragraph_before,
           moved_on]


def document(number):
    return sample.replace("EXAMPLEVILLE 000042", f"EXAMPLEVILLE {number:06}")


def run(*words, statuses=(0, 1)):
    status = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if status.returncode not in statuses:
        sys.exit(f"{words}: status {status.returncode}: {status.stderr.decode()}")


def results(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["runs"][0]["results"]


def key(result):
    place = result["locations"][0]["physicalLocation"]
    return place["artifactLocation"]["uri"], result["ruleId"], place["region"]["startLine"]


shutil.rmtree(scratch, ignore_errors=True)
os.makedirs(f"{scratch}/cables")
os.chdir(scratch)
options = ["--isolated", "--as-of", "2026-01-01"]
check = [program, "check", *options, "--format"]
for number in range(1, edits + 1):
    with open(f"cables/{number:03}.txt", "w", encoding="utf-8", newline="") as file:
        file.write(document(number))
run(*check, "sarif:before.sarif", "cables")
run(program, "baseline", "create", *options, "--baseline", "accepted.json", "cables")
applied = {}
for number in range(1, edits + 1):
    applied[f"cables/{number:03}.txt"] = change = changes[number % len(changes)]
    with open(f"cables/{number:03}.txt", "w", encoding="utf-8", newline="") as file:
        file.write(change(document(number)))
run(*check, "sarif:after.sarif", "cables")
run(*check, "sarif:ours.sarif", "--baseline", "accepted.json", "cables")
run(multitool, "match-results-forward", "after.sarif", "--previous", "before.sarif",
    "--output-file-path", "theirs.sarif", "--log", "ForceOverwrite")

ours = collections.Counter(key(result) for result in results("ours.sarif"))
theirs = collections.Counter(key(result) for result in results("theirs.sarif")
                             if result["baselineState"] == "new")
for (file, rule, line), count in ((ours - theirs) + (theirs - ours)).items():
    who = "the baseline" if (file, rule, line) in ours else "match-results-forward"
    print(f"{file}:{line}: {rule}: new to {who} alone, after {applied[file].__name__}")
print(f"{edits} edits, {ours.total()} new findings")
sys.exit(ours != theirs or ours.total() == 0)
