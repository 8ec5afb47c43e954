#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`check --watch` while files change as editors and people change them: each change is followed by one
report, and what does not matter by none.

usage: check_watch.py PROGRAM SCRATCH
status: 0 passed, 1 failed
"""
import atexit
import contextlib
import os
import pathlib
import re
import select
import shutil
import signal
import subprocess
import sys
import time

program = os.path.realpath(sys.argv[1])
scratch = pathlib.Path(sys.argv[2])
DEADLINE_SECONDS = 60

CABLE = """\
R 161015Z FEB 24
FM AMEMBASSY EXAMPLEVILLE
TO SECSTATE WASHDC 0001

C O N F I D E N T I A L EXAMPLEVILLE 000001

E.O. 13526: DECL: 02/14/2034
TAGS: SCUL
SUBJECT: A CHOIR

Classified By: Pol Chief Pat Example for reasons 1.4 (b) and (d).

1. (%s) The choir sang.

2. (C) It sang again.
EXAMPLE
"""
CLEAN = CABLE % "C"
BAD = CABLE % "S"
FINDING = "classification/portion-exceeds-header"
OFF = "cablelint: 1\nrules:\n  classification/portion-exceeds-header: off\n"
PACK = """\
cablelint: 1
pack: {id: choir, version: 1.0.0}
rules:
  - id: choir/song
    title: The cable has a paragraph
    severity: error
    description: An example.
    assert: size(cable.paragraphs) %s
    message: the choir sang
    tests:
      - {name: passes, cable: "FM AMEMBASSY EXAMPLEVILLE", expect: pass}
      - {name: reports, cable: "FM AMEMBASSY EXAMPLEVILLE", expect: {count: 1}}
"""


class Watched:
    """The program at work; its output up to the end of each run."""

    def __init__(self, *arguments):
        self.text = ""
        self.process = subprocess.Popen([program, "check", "--watch", "--as-of", "2026-01-01", *arguments],
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=scratch)
        atexit.register(self.process.kill)

    def run(self, *words, without=()):
        """Waits for the end of a run, which must say these words."""
        deadline = time.monotonic() + DEADLINE_SECONDS
        while not (done := re.match(r"(?s).*?Ctrl-C ends\n", self.text)):
            ready, _, _ = select.select([self.process.stdout], [], [], deadline - time.monotonic())
            more = os.read(self.process.stdout.fileno(), 65536).decode() if ready else ""
            if not more:
                sys.exit(f"no run that ends, expecting {words}, after: {self.text}")
            self.text += more
        shown, self.text = done[0], self.text[done.end():]
        for word in words:
            if word not in shown:
                sys.exit(f"a run does not say {word!r}:\n{shown[:4000]}")
        for word in without:
            if word in shown:
                sys.exit(f"a run says {word!r}:\n{shown}")
        if not re.match(r"\[\d\d:\d\d:\d\d\] ", shown):
            sys.exit(f"a run does not begin with the time:\n{shown}")

    @contextlib.contextmanager
    def stopped(self):
        """However slow the machine is, the changes made meanwhile are seen together."""
        self.process.send_signal(signal.SIGSTOP)
        os.waitpid(self.process.pid, os.WUNTRACED)
        yield
        self.process.send_signal(signal.SIGCONT)

    def interrupt(self):
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(DEADLINE_SECONDS)
        if status != 130 or self.text or self.process.stdout.read():
            sys.exit(f"status {status} after an interruption, and more output: {self.text}")


def write(name, text):
    """In place, as simple editors and redirections do."""
    path = scratch / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def swap(name, text):
    """By another file that takes its name."""
    write(name + ".new", text)
    os.replace(scratch / (name + ".new"), scratch / name)


def keep_backup(name, text):
    """The old file gets another name before the new one is written, as Vim does."""
    os.replace(scratch / name, scratch / (name + "~"))
    write(name, text)
    os.remove(scratch / (name + "~"))


def begin(*files):
    shutil.rmtree(scratch, ignore_errors=True)
    for name, text in files:
        write(name, text)


def check_documents():
    begin(("cables/a.txt", CLEAN), ("cables/b.txt", CLEAN))
    watched = Watched("cables")
    watched.run("checking", "2 cables", "watching 2 documents", without=[FINDING])
    for change in (write, swap, keep_backup):
        with watched.stopped():
            change("cables/a.txt", BAD)
        watched.run("] cables/a.txt changed: checking again\n", "cables/a.txt:13:", FINDING)
        with watched.stopped():
            change("cables/a.txt", CLEAN)
        watched.run("cables/a.txt changed", "2 cables", without=[FINDING])
    with open(scratch / "cables/b.txt", "a", encoding="utf-8") as unfinished:
        with watched.stopped():
            unfinished.truncate(0)
            unfinished.write(BAD)
            unfinished.flush()
        watched.run("cables/b.txt changed", "cables/b.txt:13:", FINDING)

    with watched.stopped():
        write("cables/new/deep/c.txt", BAD)
    watched.run("cables/new/deep/c.txt changed", "cables/b.txt:13:", "cables/new/deep/c.txt:13:", "3 documents")
    with watched.stopped():
        write("cables/new/deep/c.txt", CLEAN)
    watched.run("cables/new/deep/c.txt changed", "cables/b.txt:13:", without=["c.txt:13:"])
    with watched.stopped():
        os.rename(scratch / "cables/new", scratch / "cables/old")
    watched.run("2 files changed", "watching 3 documents")
    with watched.stopped():
        write("cables/old/deep/c.txt", BAD)
    watched.run("cables/old/deep/c.txt changed", "cables/old/deep/c.txt:13:")
    with watched.stopped():
        shutil.rmtree(scratch / "cables/old")
    watched.run("cables/old/deep/c.txt changed", "2 documents", without=["c.txt:13:"])

    with watched.stopped():
        for number in range(40):
            write(f"cables/burst/{number}.txt", CLEAN)
            swap(f"cables/burst/{number}.txt", CLEAN)
    watched.run("40 files changed", "42 documents")
    with watched.stopped():
        write("cables/notes.json", "no document")
        write("cables/b.txt", CLEAN)
    watched.run("cables/b.txt changed", without=[FINDING])
    with watched.stopped():
        shutil.rmtree(scratch / "cables")
    watched.run("42 files changed", "cables: no such file or directory")
    with watched.stopped():
        write("cables/again.txt", BAD)
    watched.run("cables/again.txt changed", FINDING, "1 document;")
    watched.interrupt()


def check_files():
    begin(("cables/a.txt", BAD), ("elsewhere/target.txt", CLEAN))
    os.symlink("../elsewhere/target.txt", scratch / "cables/link.txt")
    watched = Watched("cables/link.txt", "absent/later.txt", "--format", "concise")
    watched.run("later.txt: no such file or directory", without=[FINDING])
    with watched.stopped():
        write("cables/a.txt", CLEAN)  # nobody asked for it
        write("elsewhere/target.txt", BAD)
    watched.run("cables/link.txt changed", "cables/link.txt:13:", FINDING, without=["a.txt"])
    with watched.stopped():
        write("absent/later.txt", BAD)
    watched.run("absent/later.txt changed", "absent/later.txt:13:")
    watched.interrupt()


def check_rules():
    begin(("cables/post/a.txt", BAD), ("packs/choir.yaml", PACK % "> 0"))
    watched = Watched("cables/post", "--rules", "packs/choir.yaml")
    watched.run(FINDING, without=["choir/song"])
    with watched.stopped():
        write(".cablelint.yaml", OFF)  # above the folder that was named
    watched.run(".cablelint.yaml changed", without=[FINDING])
    with watched.stopped():
        write(".cablelint.yaml", "rules: [")
    watched.run(".cablelint.yaml:1:", "error", "watching")
    with watched.stopped():
        os.remove(scratch / ".cablelint.yaml")
    watched.run(".cablelint.yaml changed", FINDING)
    with watched.stopped():
        swap("packs/choir.yaml", PACK % "< 0")
    watched.run("packs/choir.yaml changed", FINDING, "choir/song")
    with watched.stopped():
        os.remove(scratch / "packs/choir.yaml")
    watched.run("packs/choir.yaml changed", "packs/choir.yaml: No such file or directory", without=[FINDING])
    with watched.stopped():
        write("packs/choir.yaml", PACK % "> 0")
    watched.run("packs/choir.yaml changed", FINDING, without=["choir/song"])
    watched.interrupt()


def check_output_among_documents():
    """What it prints itself is no change."""
    begin(("cables/a.txt", BAD))
    with open(scratch / "cables/report.txt", "w", encoding="utf-8") as report:
        process = subprocess.Popen([program, "check", "--watch", "cables"], stdout=report, cwd=scratch)
        try:
            for change, runs in (CLEAN, 1), (BAD, 2), (CLEAN, 3):
                deadline = time.monotonic() + DEADLINE_SECONDS
                while (scratch / "cables/report.txt").read_text(encoding="utf-8").count("Ctrl-C ends") < runs:
                    if time.monotonic() > deadline:
                        sys.exit(f"no run {runs} in the file among the documents")
                    time.sleep(0.01)
                write("cables/a.txt", change)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(DEADLINE_SECONDS)
    shown = (scratch / "cables/report.txt").read_text(encoding="utf-8")
    if re.search("report.txt|watching 2", shown):
        sys.exit(f"the report is one of its documents:\n{shown}")


def check_refusals():
    begin(("a.txt", CLEAN))
    for arguments in (["--fix"], ["--diff"], ["--show-files"], ["--staged"], ["--since", "HEAD"], ["-"],
                      ["--files-from", "-"], ["--input-format", "mbox"], ["--output", "out.txt"],
                      ["--format", "json"], ["--format", "text:out.txt"]):
        done = subprocess.run([program, "check", "--watch", "a.txt", *arguments], capture_output=True, text=True,
                              cwd=scratch, check=False, timeout=DEADLINE_SECONDS)
        if done.returncode != 2 or "--watch" not in done.stderr or done.stdout:
            sys.exit(f"--watch with {arguments}: status {done.returncode}, {done.stderr}{done.stdout}")
    done = subprocess.run([program, "check", "--watch", "nodir"], capture_output=True, text=True, cwd=scratch,
                          check=False, timeout=DEADLINE_SECONDS)
    if done.returncode != 2 or "nodir: no such file" not in done.stderr:
        sys.exit(f"--watch of a misspelled path: status {done.returncode}, {done.stderr}{done.stdout}")


scratch.mkdir(parents=True, exist_ok=True)
check_documents()
check_files()
check_rules()
check_output_among_documents()
check_refusals()
print("ok")
