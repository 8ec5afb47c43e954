#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants a word that stands nowhere else for each word of the paragraphs, subjects and names of all
samples, and looks for them in all that the program tells by default.

usage: planted.py PROGRAM SAMPLES SCRATCH
status: 0 none is told, 1 one is, or the test would not find one
"""
import itertools
import json
import os
import re
import shutil
import subprocess
import sys

# Where documents speak: the fields that src/rule/model/fields.cpp calls hidden.
SPEAKING = {"subject": "text", "paragraphs": "text", "classified_by": "name", "signature": "name",
            "headings": "text", "passing": "text"}
# Shorter words, and those that are markings themselves, stay: else the sample says something else.
WORD = re.compile(rb"[A-Za-z]{4,}")
MARKING = re.compile(rb"UNCLAS|CLASS|SECRET|CONFID|SENSITIVE|LIMITED|OFFICIAL|NOFORN|SECTION|REASON|"
                     rb"DECL|SUBJECT|TAGS|REF|SUMMARY|COMMENT|NOTE|BEGIN|END|TEXT|PARA|USE|ONLY|NNNN",
                     re.I)
LETTERS = "bcdfghjklmnpqrstvwxz"  # no word of a report is made of these alone


def words():
    for letters in itertools.product(LETTERS, repeat=6):
        yield "".join(letters).encode()


def spans_of(model):
    for field, text in SPEAKING.items():
        value = model.get(field, [])
        # A page line in a paragraph is no part of it, and reports may show it.
        pages = [(one["span"]["start"]["offset"], one["span"]["end"]["offset"])
                 for one in model.get("section_breaks", [])]
        for one in value if isinstance(value, list) else [value]:
            if text in one.get("spans", {}):
                begin, stop = one["spans"][text]
                for page in sorted(pages):
                    if begin < page[1] and page[0] < stop:
                        yield begin, max(begin, page[0])
                        begin = min(stop, page[1])
                yield begin, stop


def plant(data, spans, fresh, planted):
    """The document with each word of the spans replaced by one of the same case."""
    def replacement(match):
        word = match.group()
        if MARKING.search(word):
            return word
        made = next(fresh)
        planted.append(made.decode())
        return made.upper() if word.isupper() else made.capitalize() if word[:1].isupper() else made

    end = len(data)
    for begin, stop in sorted(spans, reverse=True):
        stop = min(stop, end)
        data = data[:begin] + WORD.sub(replacement, data[begin:stop]) + data[stop:]
        end = begin
    return data


def main():
    program, samples, scratch = [os.path.abspath(one) for one in sys.argv[1:4]]
    shutil.rmtree(scratch, ignore_errors=True)
    os.makedirs(os.path.join(scratch, "cables"))

    def run(*arguments, **how):
        done = subprocess.run([program, *arguments], cwd=scratch, capture_output=True, timeout=300, **how)
        if done.returncode not in (0, 1, 2):
            sys.exit(f"{arguments}: status {done.returncode}")
        return done.stdout + done.stderr

    fresh, planted = words(), []
    for name in sorted(os.listdir(samples)):
        with open(os.path.join(samples, name), "rb") as file:
            data = file.read()
        models = [json.loads(line) for line in
                  run("parse", "--format", "jsonl", os.path.join(samples, name)).splitlines()]
        spans = {tuple(span) for model in models for cable in model.get("cables", [model])
                 for span in spans_of(cable)}
        with open(os.path.join(scratch, "cables", name), "wb") as file:
            file.write(plant(data, spans, fresh, planted))

    formats = re.findall(rb"\w+", run("check", "--format", "?", "cables").split(b"expected")[1])
    told = {}
    check = ["check", "--isolated", "--select", "all", "--as-of", "2040-01-01", "--statistics",
             "--progress", "always", "--show-suppressed"]
    for format_ in [one.decode() for one in formats]:
        for excerpts in ("markings", "none"):
            told[f"{format_}, {excerpts}"] = run(*check, "--format", format_, "--excerpts", excerpts, "cables")
    for command in (["due"], ["due", "--format", "json"], ["due", "--format", "csv"], ["due", "--format", "html"], ["banner"],
                    ["banner", "--format", "json"], ["baseline", "create"], ["check", "--fix-only"]):
        told[" ".join(command)] = run(*command, "cables")
    with open(os.path.join(scratch, ".cablelint-baseline.json"), "rb") as file:
        told["the baseline"] = file.read()
    # Documents where other files belong, by mistake or by the settings of whoever wants to read them.
    for number, name in enumerate(sorted(os.listdir(samples))):
        document = os.path.join("cables", name)
        # Where all packs are compiled again, each fourth document is enough.
        is_slow_too = number % 4 == 0
        for option in ("--config", "--policy", "--baseline", "--files-from") + ("--rules",) * is_slow_too:
            told[f"{option} {name}"] = run("check", option, document, "cables/confidential.txt")
        told[f"rules test {name}"] = run("rules", "test", document)
        told[f"merge {name}"] = run("merge", document)
        slow = ("vocabularies: {tags: {file: %s}}",) * is_slow_too
        for member in ("extends: [%s]", "baseline: %s") + slow:
            with open(os.path.join(scratch, ".cablelint.yaml"), "w", encoding="utf-8") as file:
                file.write("cablelint: 1\n" + member % document + "\n")
            told[f"{member % name} as a setting"] = run("check", "cables/confidential.txt")
    os.remove(os.path.join(scratch, ".cablelint.yaml"))

    for name, text in told.items():
        runs = {one.decode() for one in re.findall(rb"[%s]{6,}" % LETTERS.encode(), text.lower())}
        leaked = sorted({run[at:at + 6] for run in runs for at in range(len(run) - 5)} & set(planted))
        if leaked:
            sys.exit(f"{name} tells {leaked[:5]}")
    whole = run(*check, "--excerpts", "full", "cables").lower().decode("utf-8", "replace")
    shown = sum(word in whole for word in planted)
    print(f"{len(planted)} words in {len(os.listdir(samples))} samples, {len(told)} outputs of "
          f"{sum(map(len, told.values()))} bytes: none is told; --excerpts full tells {shown}")
    sys.exit(0 if len(planted) > 300 and shown > 50 and all(told[f"{one.decode()}, markings"] for one in formats)
             else 1)


main()
