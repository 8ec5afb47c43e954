#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Changes good settings in many ways, each of which makes them wrong: none may be accepted.

usage: mutants.py PROGRAM SCRATCH
status: 0 each was refused with its place, 1 one was not
"""
import os
import re
import subprocess
import sys

GOOD = """\
cablelint: 1
root: true
extends: [shared.yaml, post.yaml]
profile: archive
ceiling: SECRET
baseline: accepted.json
params: {most: 3}
files:
  include: ["*.txt"]
  exclude: [drafts]
rules:
  tags/unknown: off
  tags: error
  declass/beyond-25-years: {severity: info}
  post/order: {params: {most: 4}, when: has(cable.eo), message: too many}
vocabularies:
  codes: {add: [{code: KXYZ, kind: a}], remove: [PREL]}
overrides:
  - files: ["2004/**"]
    profile: state
    ceiling: CONFIDENTIAL
    rules: {ref: off}
    params: {most: 5}
exceptions:
  - rules: [ref/not-earlier]
    where: cable.format == 'telegram'
    files: ["2004/**"]
    reason: serial numbers restarted in March
    expires: 2099-06-30
"""

PACK = """\
cablelint: 1
pack: {id: post, version: 1.0.0}
params: {most: {type: int, default: 2, min: 1, max: 9}}
vocabularies:
  codes: {key: code, fields: {kind: string}, entries: [{code: PGOV, kind: a}, {code: PREL, kind: a}]}
profiles: {archive: {disable: [post/order]}}
rules:
  - id: post/order
    title: Too many tags
    severity: warning
    assert: size(cable.tags) <= params.most
    message: too many
    tests: [{name: t, cable: c, expect: pass}]
"""

KEYS = ["cablelint", "root", "extends", "profile", "ceiling", "baseline", "params", "files", "include",
        "exclude", "rules", "vocabularies", "overrides", "exceptions", "severity", "when", "message",
        "add", "remove", "where", "reason", "expires", "most"]

# What stands in the good settings, and what stands in its place.
CHANGES = [
    # versions, truths, words
    ("cablelint: 1", "cablelint: 2"), ("cablelint: 1\n", ""), ("cablelint: 1", "cablelint: one"),
    ("root: true", "root: yes"), ("root: true", "root: 1"), ("root: true", "root: [true]"),
    ("profile: archive", "profile: archvie"), ("profile: archive", "profile: [archive]"),
    ("profile: archive", "profile:"), ("profile: state", "profile: sate"),
    ("profile: state", "profile: {}"),
    # levels
    ("SECRET", "SECRTE"), ("ceiling: SECRET", "ceiling: 3"), ("ceiling: SECRET", "ceiling: [SECRET]"),
    ("ceiling: SECRET", "ceiling:"), ("CONFIDENTIAL", "CONFIDENTAL"), ("CONFIDENTIAL", "C//NF"),
    # lists and maps
    ("extends: [shared.yaml, post.yaml]", "extends: shared.yaml"),
    ("shared.yaml", "shraed.yaml"), ("shared.yaml", "../shared.yaml"), ("shared.yaml", "/etc/passwd"),
    ("shared.yaml", "builtin:state-cor"), ("shared.yaml", ".cablelint.yaml"), ("shared.yaml", ""),
    ("shared.yaml", "{a: b}"), ("baseline: accepted.json", "baseline: [accepted.json]"),
    ("baseline: accepted.json", "baseline: no-such.json"), ("baseline: accepted.json", "baseline:"),
    ("params: {most: 3}", "params: [most]"), ("{most: 3}", "{most: 99}"), ("{most: 3}", "{most: many}"),
    ("{most: 3}", "{most: 1.5}"), ("{most: 3}", "{most: }"), ("{most: 5}", "{most: 0}"),
    ("{most: 5}", "{least: 5}"), ("params: {most: 5}", "params: 5"),
    ('include: ["*.txt"]', 'include: "*.txt"'), ('include: ["*.txt"]', "include: []"),
    ('include: ["*.txt"]', "include: [[a]]"), ("*.txt", "*.{txt,md}"), ("*.txt", "[a-z].txt"),
    ("*.txt", "!a.txt"), ("*.txt", "/a.txt"), ("*.txt", "../a.txt"), ("*.txt", ""),
    ("exclude: [drafts]", "exclude: drafts"), ("exclude: [drafts]", "exclude: {drafts: true}"),
    ("[drafts]", "[drafts/../..]"), ("  include", "  includes"),
    # rules
    ("tags/unknown: off", "tags/unknwon: off"), ("tags/unknown: off", "tags/unknown: of"),
    ("tags/unknown: off", "tags/unknown: no"), ("tags/unknown: off", "tags/unknown: 0"),
    ("tags/unknown: off", "tags/unknown: [off]"), ("tags/unknown: off", "tags/unknown:"),
    ("tags/unknown: off", "tags/unknown: {}"), ("tags/unknown: off", "tags/unknown: {severity: high}"),
    ("tags/unknown: off", "tags/unknown: {locked: true}"), ("tags: error", "tag: error"),
    ("tags: error", "tags: errors"), ("tags: error", "tags: {when: 'true'}"),
    ("severity: info", "severity: note"), ("severity: info", "severty: info"),
    ("severity: info", "severity: [info]"), ("rules:\n  tags/unknown: off", "rules: off\nfiles2:\n  a: b"),
    ("{most: 4}", "{mots: 4}"), ("{most: 4}", "{most: 40}"), ("{most: 4}", "four"),
    ("has(cable.eo)", "has(cable.oe)"), ("has(cable.eo)", "cable.tags"), ("has(cable.eo)", "((("),
    ("message: too many}", "message: '{{cable.no}}'}"), ("{ref: off}", "{reff: off}"),
    ("{ref: off}", "{ref: offf}"), ("rules: {ref: off}", "rules: [ref]"),
    # vocabularies
    ("codes: {add", "cods: {add"), ("{code: KXYZ, kind: a}", "{code: KXYZ, knid: a}"),
    ("{code: KXYZ, kind: a}", "{kind: a}"), ("remove: [PREL]", "remove: PREL"),
    ("remove: [PREL]", "delete: [PREL]"), ("vocabularies:\n  codes:", "vocabularies:\n  - codes:"),
    # overrides
    ('  - files: ["2004/**"]\n    profile', "  - profile"), ('["2004/**"]\n    profile', '"2004/**"\n    profile'),
    ('["2004/**"]\n    profile', "[]\n    profile"), ("    rules: {ref: off}", "    rule: {ref: off}"),
    ("    ceiling", "    celing"), ("overrides:\n  - files", "overrides:\n  files"),
    ("    params: {most: 5}\n", "    exceptions: []\n"), ("    params: {most: 5}\n", "    extends: [a]\n"),
    # exceptions
    ("    reason: serial numbers restarted in March\n", ""), ("serial numbers restarted in March", "why"),
    ("serial numbers restarted in March", ""), ("serial numbers restarted in March", "[a, b]"),
    ("  - rules: [ref/not-earlier]\n    where", "  - where"), ("[ref/not-earlier]", "[]"),
    ("[ref/not-earlier]", "ref/not-earlier"), ("[ref/not-earlier]", "[ref/not-erlier]"),
    ("2099-06-30", "2099-06-31"), ("2099-06-30", "30.06.2099"), ("2099-06-30", "soon"),
    ("2099-06-30", "2099-6-3"), ("2099-06-30", "[2099-06-30]"), ("expires", "expire"),
    ("cable.format == 'telegram'", "cable.fromat == 'telegram'"),
    ("cable.format == 'telegram'", "cable.format"), ("cable.format == 'telegram'", "[a]"),
    ('    files: ["2004/**"]\n    reason', '    file: ["2004/**"]\n    reason'),
    ('    files: ["2004/**"]\n    reason', '    files: "2004/**"\n    reason'),
    ("exceptions:\n  - rules", "exceptions:\n  rules"), ("exceptions:\n", "exception:\n"),
    # YAML itself
    ("root: true", "root: true\nroot: true"), ("root: true", "root: &a true"), ("root: true", "root: *a"),
    ("root: true", "root: !!bool true"), ("root: true", "\troot: true"), ("files:", "files"),
    ("cablelint: 1", "- cablelint: 1"), ("exceptions:", "---\nexceptions:"), ("[drafts]", "[drafts"),
]


def main():
    program, scratch = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    os.makedirs(scratch, exist_ok=True)
    for name, text in [("shared.yaml", "cablelint: 1\n"), ("post.yaml", PACK), ("accepted.json", ""),
                       ("a.txt", "no cable\n")]:
        with open(os.path.join(scratch, name), "w") as file:
            file.write(text)

    def run(settings):
        with open(os.path.join(scratch, ".cablelint.yaml"), "w") as file:
            file.write(settings)
        return subprocess.run([program, "a.txt"], cwd=scratch, capture_output=True, text=True,
                              timeout=60)

    good = run(GOOD)
    if good.returncode != 0 or good.stderr:
        sys.exit(f"the settings that are right are refused:\n{good.stderr}")
    changes = list(CHANGES)
    for key in KEYS:  # two letters swapped, one left out, one put in
        for wrong in (key[1] + key[0] + key[2:], key[:-1], key + "x", key.upper()):
            match = re.search(rf"(?<![\\w]){key}:", GOOD)
            changes.append((match.group(0), wrong + ":"))
    failed = 0
    for old, new in changes:
        if GOOD.count(old) < 1:
            sys.exit(f"{old!r} does not stand in the settings")
        done = run(GOOD.replace(old, new, 1))
        has_place = re.search(r"^\S+:\d+:\d+: error: |^cablelint: ", done.stderr, re.MULTILINE)
        if done.returncode != 2 or not has_place:
            print(f"accepted: {old!r} -> {new!r}: status {done.returncode}, {done.stderr!r}")
            failed += 1
    print(f"{len(changes)} mutants, {failed} accepted")
    sys.exit(1 if failed or len(changes) < 100 else 0)


main()
