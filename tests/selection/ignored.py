#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the choice of files in a repository against `git check-ignore`, on generated pairs of
patterns and paths.

usage: ignored.py PROGRAM SCRATCH [PAIRS]
status: 0 all agree, 1 one does not, 77 there is no git
"""
import os
import random
import shutil
import subprocess
import sys

NAMES = ["a", "b", "ab", "a b", "build", "drafts", "x[1]", "#note", "!bang", "é", "-dash", "A"]
ENDINGS = ["", ".txt", ".draft.txt", ".md", ".msg"]
FILES_OF_A_TREE = 50


def name(rng):
    return rng.choice(NAMES) + rng.choice(ENDINGS)


def path(rng):
    return "/".join([rng.choice(NAMES) for _ in range(rng.randint(0, 3))] + [name(rng)])


def pattern(rng):
    """Whatever gitignore(5) knows: negation, anchors, folders, wildcards, classes, escapes."""
    parts = []
    for _ in range(rng.choice([1, 1, 1, 2, 2, 3])):
        parts.append(rng.choice([
            name(rng), rng.choice(NAMES), "*", "**", "?", "*" + rng.choice(ENDINGS), "a*", "[ab]",
            "[!a]*", "[[:alpha:]]", "x\\[1\\]", "*.t?t", "\\#note", "\\!bang"]))
    text = "/".join(parts)
    text = rng.choice(["", "", "", "/", "**/"]) + text + rng.choice(["", "", "/", "/**", "/*"])
    return rng.choice(["", "", "", "!"]) + text + rng.choice(["", "", "", " ", "\\ "])


def git(folder, *arguments, given=None, expected=(0,)):
    done = subprocess.run(["git", "-C", folder, *arguments], input=given, capture_output=True)
    if done.returncode not in expected:
        sys.exit(f"git {arguments[0]}: {done.stderr.decode()}")
    return done.stdout


def make_tree(root, rng):
    """A repository, or a folder that is none, with files and .gitignore files; answers the files."""
    shutil.rmtree(root, ignore_errors=True)
    os.makedirs(root)
    files = set()
    while len(files) < FILES_OF_A_TREE:
        one = path(rng)
        full = os.path.join(root, one)
        try:
            os.makedirs(os.path.dirname(full), exist_ok=True)
            if os.path.isdir(full):
                continue
            with open(full, "w") as file:
                file.write("no cable\n")
        except (NotADirectoryError, FileExistsError):
            continue
        files.add(one)
    folders = sorted({os.path.dirname(one) for one in files})
    for folder in [""] + rng.sample(folders, min(2, len(folders))):
        with open(os.path.join(root, folder, ".gitignore"), "w") as file:
            file.write("\n".join(pattern(rng) for _ in range(rng.randint(1, 6))) + "\n")
    return sorted(files)


def ignored_by_git(root, files):
    given = b"".join(os.fsencode(one) + b"\0" for one in files)
    answer = git(root, "check-ignore", "-z", "--stdin", given=given, expected=(0, 1))
    return {os.fsdecode(one) for one in answer.split(b"\0") if one}


def chosen(program, root, scratch):
    """The files that a run over the folder looks at: a report has an entry for each."""
    report = os.path.join(scratch, "report.xml")
    done = subprocess.run([program, "check", "--format", "junit:" + report, "--allow-empty", "."],
                          cwd=root, capture_output=True)
    if done.returncode != 0:
        sys.exit(f"{program}: status {done.returncode}: {done.stderr.decode()}")
    from xml.etree import ElementTree
    suites = ElementTree.parse(report).getroot().iter("testsuite")
    return {os.path.normpath(suite.get("name")) for suite in suites}


def main():
    program, scratch = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    pairs = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
    if shutil.which("git") is None:
        print("skipped: there is no git")
        sys.exit(77)
    os.makedirs(scratch, exist_ok=True)
    os.environ.update(GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null",
                      GIT_CEILING_DIRECTORIES=scratch)
    done = ignored_count = 0
    for seed in range((pairs + FILES_OF_A_TREE - 1) // FILES_OF_A_TREE):
        rng = random.Random(seed)
        root = os.path.join(scratch, "tree")
        files = make_tree(root, rng)
        is_repository = seed % 10 != 9
        ignored = set()
        if is_repository:
            git(root, "init", "-q", ".")
            tracked = rng.sample(files, 3)
            git(root, "add", "-f", "--", *["./" + one for one in tracked])
            ignored = ignored_by_git(root, files)
        found = chosen(program, root, scratch)
        # What is hidden or no document by its name is not looked at, ignored or not.
        wanted = {one for one in files if one not in ignored and not one.startswith(".")}
        if found != wanted:
            print(f"seed {seed}: git and cablelint disagree on {sorted(found ^ wanted)}; see {root}")
            sys.exit(1)
        done += len(files)
        ignored_count += len(ignored)
    print(f"{done} paths, of which git ignores {ignored_count}: all agree")
    # Else the patterns were of no use.
    sys.exit(0 if ignored_count > done // 20 and ignored_count < done * 19 // 20 else 1)


main()
