#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the databases of --format sqlite against what JSON Lines say, joined ones against that of
one run, and asks the questions of README.md.

usage: check_database.py PROGRAM REPOSITORY SCRATCH
status: 0 passed, 1 failed
"""
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys

TABLES = {
    "documents": "SELECT path, position, digest, form, level, date, post, number, coverage FROM documents",
    "findings": "SELECT path, position, f.* FROM findings AS f JOIN documents ON id = document",
    "tags": "SELECT path, position, code FROM tags JOIN documents ON id = document",
    "refs": "SELECT path, position, r.number FROM refs AS r JOIN documents ON id = document",
    "declassification": "SELECT path, position, state, d.date FROM declassification AS d "
                        "JOIN documents ON id = document",
    "unchecked": "SELECT * FROM unchecked",
    "rules": "SELECT * FROM rules",
    "run": "SELECT * FROM run",
}


def check(is_right, sentence):
    if not is_right:
        sys.exit(f"FAILED: {sentence}")


def rows(path, sql):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return database.execute(sql).fetchall()
    finally:
        database.close()


def content(path):
    """All rows of all tables, without the numbers that documents have in this database."""
    found = {}
    for name, sql in TABLES.items():
        skip = 2 if name == "findings" else None  # its number of the document
        found[name] = sorted(repr([*row[:skip], *row[skip + 1:]] if skip else row) for row in rows(path, sql))
    return found


def main():
    program, repository, scratch = [os.path.abspath(one) for one in sys.argv[1:4]]
    samples = os.path.join(repository, "tests", "samples")
    shutil.rmtree(scratch, ignore_errors=True)
    for number, name in enumerate(sorted(os.listdir(samples))):
        folder = os.path.join(scratch, "odd" if number % 2 else "even")
        os.makedirs(folder, exist_ok=True)
        shutil.copy(os.path.join(samples, name), folder)
    os.chdir(scratch)

    def run(*arguments):
        return subprocess.run([program, *arguments], capture_output=True, timeout=300)

    def lint(name, *files):
        done = run("check", "--isolated", "--ignore", "repository", "--as-of", "2030-01-01", "--exit-zero",
                   "--format", f"sqlite:{name}.db", "--format", f"jsonl:{name}.jsonl", *files)
        check(done.returncode in (0, 2), done.stderr.decode())

    lint("all", "even", "odd", "absent.txt")
    lint("even", "even")
    lint("rest", "odd", "absent.txt")

    check(rows("all.db", "PRAGMA integrity_check") == [("ok",)], "the database is not sound")
    check(rows("all.db", "PRAGMA foreign_key_check") == [], "a row is about a document that is not there")
    with open("all.jsonl", encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    said = sorted((one["file"], one["rule"], one["line"], one["column"], one["message"], one["fingerprint"])
                  for one in lines if "rule" in one)
    stored = sorted(rows("all.db", 'SELECT path, rule, line, "column", message, fingerprint '
                                   "FROM findings JOIN documents ON id = document"))
    check(len(said) > 100 and stored == said, "the findings are not those of JSON Lines")
    check(rows("all.db", "SELECT checked, failed FROM run")
          == [(lines[-1]["files"]["checked"], lines[-1]["files"]["failed"])], "the counts differ")
    check(rows("all.db", "SELECT * FROM unchecked") == [("absent.txt", "no such file or directory")],
          "what could not be checked is missing")

    with open(os.path.join(repository, "README.md"), encoding="utf-8") as file:
        questions = re.findall(r"^sqlite3 cables\.db \"(.*)\"", file.read(), re.M)
    check(len(questions) == 5, f"README.md asks {len(questions)} questions")
    for question in questions:
        check(rows("all.db", question), f"no answer to: {question}")

    merged = run("merge", "--exit-zero", "--output", "merged.db", "even.db", "rest.db")
    check(merged.returncode == 2 and b"not all files" in merged.stderr, merged.stderr.decode())
    check(content("merged.db") == content("all.db"), "joined parts are not what one run writes")
    run("merge", "--output", "twice.db", "merged.db", "rest.db", "even.db")
    twice, once = content("twice.db"), content("merged.db")
    del twice["run"], once["run"]  # adds up what the parts say
    check(twice == once, "what is in two parts is not joined")

    with open("even.db", "rb") as file:
        whole = file.read()
    with open("cut.db", "wb") as file:
        file.write(whole[:len(whole) // 2])
    for name, sql in {"view": "CREATE VIEW v AS SELECT * FROM run", "empty": "DELETE FROM run",
                      "trigger": "CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM run; END",
                      "rules": "UPDATE run SET rules_digest = 'others'"}.items():
        shutil.copy("even.db", f"{name}.db")
        database = sqlite3.connect(f"{name}.db")
        database.executescript(sql)
        database.close()
    for name in ("cut", "view", "empty", "trigger", "rules"):
        refused = run("merge", "rest.db", f"{name}.db")
        check(refused.returncode == 2 and f"{name}.db".encode() in refused.stderr and not refused.stdout,
              f"{name}.db is not refused: {refused.stderr.decode()}")
    print("ok")


main()
