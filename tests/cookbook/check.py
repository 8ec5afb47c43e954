#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Puts the blocks of rules/COOKBOOK.md together, as a reader does, and runs the examples after each.

usage: check.py PROGRAM SOURCE SCRATCH
status: 0 passed, 1 failed
"""

import pathlib
import re
import subprocess
import sys

program, source, scratch = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
scratch.mkdir(parents=True, exist_ok=True)
pack, *rules = re.findall(r"^```yaml\n(.*?)^```$", (source / "rules/COOKBOOK.md").read_text(), re.M | re.S)
assert len(rules) == 5, "five rules are announced"
file = scratch / "my-rules.yaml"
for number in range(1, len(rules) + 1):
    file.write_text(pack + "\n".join(rules[:number]))
    for arguments in ([], ["--mutate"]):
        run = subprocess.run([program, "rules", "test", *arguments, file], capture_output=True, text=True)
        if run.returncode != 0 or " 0 failed" not in run.stdout:
            print(f"FAILED after rule {number} {arguments}:\n{run.stdout}{run.stderr}")
            sys.exit(1)
    print(f"ok: {number} rules, {run.stdout.strip()}")
