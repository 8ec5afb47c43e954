#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lints a tree of documents among all that a file system can hold, and reads each report.

usage: mixed.py PROGRAM SAMPLES SCRATCH [DOCUMENTS]
status: 0 all is as promised, 1 something is not
"""
import json
import os
import random
import shutil
import socket
import subprocess
import sys
from xml.etree import ElementTree

FORMATS = ["text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle",
           "azure", "rdjson", "markdown"]
SECRET_WORD = "OUTSIDETHETREE"


def fail(text):
    print("failed:", text)
    sys.exit(1)


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


class Tree:
    """What was put there, by kind."""

    def __init__(self, root, samples, count):
        self.root = os.fsencode(root)
        shutil.rmtree(root, ignore_errors=True)
        os.makedirs(root)
        rng = random.Random(5)
        texts = [open(os.path.join(samples, name), "rb").read() for name in sorted(os.listdir(samples))]
        odd = [b" blanks in front", b"two  blanks", b"line\nend", b"-dash", b"--help", b"tab\there",
               b"quote\"'`", b"\xff\xfe no UTF-8", b"caf\xc3\xa9", b"<b>&amp;", b"percent%41", b"$(id)",
               b"back\\slash", b"\x1b[31mred", b"colon:1:2", b"a|b", b"#1", b"[x]", b"star*"]
        self.documents = 0
        for i in range(count):
            folder = os.path.join(self.root, b"part %d" % (i % 17), b"deep" * (i % 3))
            os.makedirs(folder, exist_ok=True)
            text = rng.choice(texts).replace(b"0000", b"%04d" % (i % 10000))
            name = odd[i % len(odd)] + b"%d" % i if i % 5 == 0 else b"cable%d" % i
            write(os.path.join(folder, name + rng.choice([b".txt", b".cable", b".msg", b".md", b""])), text)
            self.documents += 1
        for name in (b"-first.txt", b"--help", b"-", b"-0.md"):
            write(self.path(b"part 0", name), texts[0])
            self.documents += 1
        self.add_binaries(rng)
        self.add_links()
        self.add_special()

    def path(self, *parts):
        return os.path.join(self.root, *parts)

    def add_binaries(self, rng):
        for i in range(40):
            write(self.path(b"binary%d" % i), rng.randbytes(rng.choice([0, 1, 100, 5000])))
            self.documents += 1
        write(self.path(b"zeros"), bytes(100_000))
        write(self.path(b"picture.png"), rng.randbytes(5000))
        self.documents += 1
        self.skipped = {"name": 1}

    def add_links(self):
        outside = os.path.join(os.path.dirname(self.root), b"outside")
        os.makedirs(outside, exist_ok=True)
        write(os.path.join(outside, b"cable.txt"), SECRET_WORD.encode() + b"\n")
        os.symlink(b".", self.path(b"loop"))
        os.symlink(b"..", self.path(b"part 1", b"up"))
        os.symlink(outside, self.path(b"folder-link"))
        os.symlink(os.path.join(outside, b"cable.txt"), self.path(b"file-link.txt"))
        os.symlink(b"nowhere", self.path(b"broken.txt"))
        os.symlink(b"self.txt", self.path(b"self.txt"))
        self.skipped["link"] = 6

    def add_special(self):
        os.mkfifo(self.path(b"fifo.txt"))
        with socket.socket(socket.AF_UNIX) as end:
            here = os.getcwd()
            os.chdir(self.root)
            end.bind("socket.txt")
            os.chdir(here)
        self.skipped["special"] = 2
        # The super-user may read all: there, nothing is unreadable.
        self.unreadable = 0
        if os.geteuid() != 0:
            write(self.path(b"closed.txt"), b"closed\n")
            os.chmod(self.path(b"closed.txt"), 0)
            os.mkdir(self.path(b"shut"))
            os.chmod(self.path(b"shut"), 0)
            self.unreadable = 2

    def open_again(self):
        if self.unreadable:
            os.chmod(self.path(b"shut"), 0o700)


def check_reports(folder, tree):
    def read(name):
        with open(os.path.join(folder, name), "rb") as file:
            data = file.read()
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as error:
            fail(f"{name} is no UTF-8: {error}")

    reports = {name: read(name) for name in FORMATS}
    for name, text in reports.items():
        if SECRET_WORD in text:
            fail(f"{name} shows a file outside the tree")
        if "\x1b" in text:
            fail(f"{name} holds an escape")
    whole = json.loads(reports["json"])
    findings = len(whole["findings"])
    files = whole["files"]
    reasons = dict(files["skipped_by_reason"])
    unmarked = reasons.pop("unmarked")
    if reasons != tree.skipped:
        fail(f"skipped: {reasons}")
    if len(files["skipped_files"]) != files["skipped"] or files["skipped"] != sum(reasons.values()) + unmarked:
        fail(f"skipped: {files['skipped']}, of which {files['skipped_files']} are named")
    if files["checked"] + unmarked + files["failed"] != tree.documents + tree.unreadable:
        fail(f"{files} are not {tree.documents} documents and {tree.unreadable} unreadable")
    if files["failed"] != tree.unreadable:
        fail(f"failed: {files['failures']}")
    if findings == 0:
        fail("no findings: the samples are of no use")
    *lines, last = [json.loads(line) for line in reports["jsonl"].splitlines()]
    if (last["findings"], last["files"]) != (findings, whole["files"]):
        fail(f"the last line of JSON Lines is {last}")
    counts = {
        "jsonl": len(lines),
        "sarif": len(json.loads(reports["sarif"])["runs"][0]["results"]),
        "gitlab": len(json.loads(reports["gitlab"])) - tree.unreadable,
        "rdjson": len(json.loads(reports["rdjson"])["diagnostics"]) - tree.unreadable,
        "junit": len(ElementTree.fromstring(reports["junit"]).findall(".//testcase/failure"))
        + len(ElementTree.fromstring(reports["junit"]).findall(".//testcase/system-out")),
        "checkstyle": len(list(ElementTree.fromstring(reports["checkstyle"]).iter("error")))
                      - tree.unreadable,
        "concise": sum(line.endswith("]") for line in reports["concise"].splitlines()),
        "github": sum(line.startswith("::") for line in reports["github"].splitlines())
                  - tree.unreadable,
        "azure": sum(line.startswith("##vso") for line in reports["azure"].splitlines())
                 - tree.unreadable,
    }
    for name, count in counts.items():
        expected = min(findings, 25_000) if name == "sarif" else findings
        if count != expected:
            fail(f"{name} has {count} findings, not {expected}")
    artifacts = [json.dumps(one) for one in json.loads(reports["sarif"])["runs"][0]["artifacts"]]
    if len(artifacts) != len(set(artifacts)):
        fail("sarif names an artifact twice")
    return findings


def main():
    program, samples, scratch = [os.path.abspath(one) for one in sys.argv[1:4]]
    count = int(sys.argv[4] if len(sys.argv) > 4 else os.environ.get("CABLELINT_MIXED_DOCUMENTS", 300))
    tree = Tree(os.path.join(scratch, "tree"), samples, count)
    outputs = {}
    for jobs in ("1", "5"):
        folder = os.path.join(scratch, "reports" + jobs)
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        command = [program, "check", "--as-of", "2026-01-01", "--jobs", jobs, "--color", "never"]
        for name in FORMATS:
            command += ["--format", f"{name}:{folder}/{name}"]
        done = subprocess.run(command + ["tree"], cwd=scratch, capture_output=True, timeout=1800)
        expected = 2 if tree.unreadable else 1
        if done.returncode != expected:
            fail(f"status {done.returncode}, not {expected}: {done.stderr[-2000:]!r}")
        if SECRET_WORD.encode() in done.stderr or done.stdout:
            fail("standard output or error holds what it must not")
        findings = check_reports(folder, tree)
        outputs[jobs] = {name: open(os.path.join(folder, name), "rb").read() for name in FORMATS}
    if outputs["1"] != outputs["5"]:
        fail("the reports differ with the number of threads")
    # What is named is looked at, whatever it is called; a FIFO is not waited for.
    named = subprocess.run([program, "check", "--", "fifo.txt", "self.txt", "-none"],
                           cwd=tree.root, capture_output=True, timeout=60)
    if named.returncode != 2:
        fail(f"a FIFO that is named: status {named.returncode}")
    names = sorted(name for name in os.listdir(tree.path(b"part 0")) if name.startswith(b"-"))
    listed = subprocess.run([program, "check", "--files-from", "-", "-0", "--exit-zero", "--format", "json"],
                            input=b"\0".join(names), cwd=tree.path(b"part 0"), capture_output=True)
    if listed.returncode != 0 or json.loads(listed.stdout)["files"]["failed"] != 0:
        fail(f"names that begin with a dash: {listed.stderr!r}")
    tree.open_again()
    print(f"{tree.documents} documents, {findings} findings, in each of {len(FORMATS)} formats")


main()
