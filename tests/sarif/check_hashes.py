# SPDX-License-Identifier: Apache-2.0
"""Has the validator's program compute the hashes of files and the fingerprints of lines, which
GitHub tells one finding from another by, and compares them with those of a report.

usage: python3 check_hashes.py MULTITOOL REPORT SCRATCH   status 1 if any differ
"""
import json
import subprocess
import sys

multitool, report, scratch = sys.argv[1:]
with open(report, encoding="utf-8") as file:
    ours = json.load(file)["runs"][0]

with open(report, encoding="utf-8") as file:
    bare = json.load(file)
for result in bare["runs"][0]["results"]:
    del result["partialFingerprints"]
for artifact in bare["runs"][0]["artifacts"]:
    del artifact["hashes"]
with open(f"{scratch}/bare.sarif", "w", encoding="utf-8") as file:
    json.dump(bare, file)
subprocess.run(
    [multitool, "rewrite", f"{scratch}/bare.sarif", "--output", f"{scratch}/hashed.sarif",
     "--insert", "Hashes;RollingHashPartialFingerprints", "--log", "ForceOverwrite"],
    check=True, stdout=subprocess.DEVNULL)
with open(f"{scratch}/hashed.sarif", encoding="utf-8") as file:
    theirs = json.load(file)["runs"][0]

differences = []
# Theirs lists files too that only a related place names.
hashes = {a["location"]["uri"]: a["hashes"]["sha-256"].lower()
          for a in theirs["artifacts"] if "hashes" in a}
for a in ours["artifacts"]:
    if a["hashes"]["sha-256"].lower() != hashes.get(a["location"]["uri"]):
        differences.append(a["location"]["uri"])
for a, b in zip(ours["results"], theirs["results"], strict=True):
    key = "primaryLocationLineHash"
    if a["partialFingerprints"][key] != b["partialFingerprints"][key]:
        differences.append(f"{json.dumps(a['locations'])}: "
                           f"{a['partialFingerprints'][key]}, not {b['partialFingerprints'][key]}")
print(*differences, sep="\n", end="")
sys.exit(bool(differences) or not ours["results"])
