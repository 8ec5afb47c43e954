#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every command opens each settings file, pack and extended file exactly once, however many files extend it.
Opens are counted by inotify(7).

usage: opened_once.py PROGRAM SAMPLES SCRATCH
status: 0 each was opened once, 1 one was not
"""
import collections
import ctypes
import fcntl
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import termios

program = os.path.realpath(sys.argv[1])
samples = pathlib.Path(sys.argv[2])
scratch = pathlib.Path(sys.argv[3])

FILES = {
    ".cablelint.yaml": "cablelint: 1\nroot: true\nextends: [shared.yaml, third.yaml, pack.yaml]\n",
    "sub/.cablelint.yaml": "cablelint: 1\nextends: [own.yaml]\nparams: {most: 2}\n",
    "shared.yaml": "cablelint: 1\nextends: [third.yaml]\n",
    "sub/own.yaml": "cablelint: 1\nprofile: ic\n",
    "third.yaml": "cablelint: 1\nprofile: state\n",
    "pack.yaml": """\
cablelint: 1
pack: {id: local, version: 1.0.0}
params: {most: {type: int, default: 9}}
rules:
  - id: local/short
    title: Too many paragraphs
    severity: info
    assert: size(cable.paragraphs) <= params.most
    message: too many
    tests: [{name: t, cable: c, expect: pass}]
""",
}

# Command -> the files that it must open; those of `sub` only where documents there are looked at.
HERE = [".cablelint.yaml", "shared.yaml", "third.yaml", "pack.yaml"]
COMMANDS = {
    "check -j1 .": FILES,
    "check -j2 .": FILES,
    "check --fix .": FILES,
    "baseline create .": FILES,
    "banner .": FILES,
    "due .": FILES,
    "parse .": FILES,
    "eval true .": FILES,
    "config check .": FILES,
    "config show": HERE,
    "rules list": HERE,
    "rules test": HERE,
    "explain local/short": HERE,
    "markings NF": HERE,
    "banner --of (C)": HERE,
    "check --isolated .": [],
    "banner --isolated .": [],
    "eval --isolated true .": [],
}

IN_OPEN, IN_CLOSE = 0x20, 0x18
libc = ctypes.CDLL(None, use_errno=True)


class Opens:
    """Counts how often each of some files is opened while it lives. An event is dropped only if it equals the
    one before, so that closing is watched too."""

    def __init__(self, names):
        self.queue = libc.inotify_init1(os.O_NONBLOCK)
        self.names = {
            libc.inotify_add_watch(self.queue, os.fsencode(scratch / name), IN_OPEN | IN_CLOSE): name
            for name in names
        }
        assert -1 not in self.names, "no watch"

    def close(self):
        counts = collections.Counter()
        data = os.read(self.queue, 1 << 20) if self.has_events() else b""
        while data:
            watch, mask, _, size = struct.unpack_from("iIII", data)
            data = data[16 + size:]
            if mask & IN_OPEN:
                counts[self.names[watch]] += 1
        os.close(self.queue)
        return counts

    def has_events(self):
        waiting = fcntl.ioctl(self.queue, termios.FIONREAD, bytes(4))
        return struct.unpack("i", waiting)[0] != 0


def lay_out():
    shutil.rmtree(scratch, ignore_errors=True)
    for name, text in FILES.items():
        path = scratch / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    for folder in (scratch, scratch / "sub"):
        shutil.copy(samples / "confidential.txt", folder)


def wrong_opens(command, expected):
    lay_out()
    opens = Opens(FILES)
    result = subprocess.run([program, *command.split()], cwd=scratch, capture_output=True, text=True)
    counts = opens.close()
    wrong = [f"{name} {counts[name]} times" for name in FILES if counts[name] != (name in expected)]
    if result.returncode not in (0, 1):
        wrong.append(f"status {result.returncode}: {result.stderr}")
    return wrong


failures = 0
for command, expected in COMMANDS.items():
    for wrong in wrong_opens(command, expected):
        print(f"{command}: {wrong}")
        failures += 1
print(f"{len(COMMANDS)} commands, wrong: {failures}")
sys.exit(failures != 0)
