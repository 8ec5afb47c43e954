#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""An editor saves by renaming a new file to the name of a document while `--fix` replaces that document: what the
editor wrote stays, whichever of the two comes first. The editor waits for the new file of `--fix` by inotify(7).

usage: fix_race.py PROGRAM SAMPLES SCRATCH
status: 0 no edit was lost, 1 one was
"""
import ctypes
import os
import pathlib
import shutil
import subprocess
import sys

program = os.path.realpath(sys.argv[1])
sample = (pathlib.Path(sys.argv[2]) / "confidential.txt").read_text()
scratch = pathlib.Path(sys.argv[3])

ROUNDS = 25
IN_CREATE = 0x100
FIXABLE = sample.replace("TAGS: PGOV, PREL", "TAGS: PGOV, PREL, PGOV")
EDITED = FIXABLE.replace("SUBJECT: ", "SUBJECT: EDITED ")
assert sample != FIXABLE != EDITED

shutil.rmtree(scratch, ignore_errors=True)
folder = scratch / "documents"
folder.mkdir(parents=True)
document, saved = folder / "cable.txt", scratch / "saved.txt"

libc = ctypes.CDLL(None, use_errno=True)
queue = libc.inotify_init1(os.O_NONBLOCK)
assert libc.inotify_add_watch(queue, os.fsencode(folder), IN_CREATE) != -1


def new_names():
    try:
        return os.read(queue, 1 << 16)
    except BlockingIOError:
        return b""


lost = 0
for _ in range(ROUNDS):
    document.write_text(FIXABLE)
    saved.write_text(EDITED)
    new_names()
    fix = subprocess.Popen([program, "--isolated", "--fix-only", document], stderr=subprocess.DEVNULL)
    while b".cablelint-" not in new_names() and fix.poll() is None:
        pass
    saved.rename(document)
    fix.wait()
    lost += "EDITED" not in document.read_text()
left = [name for name in os.listdir(folder) if name != document.name]
print(f"{ROUNDS} rounds, edits lost: {lost}, files left: {left}")
sys.exit(lost != 0 or left != [])
