#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the program's JSON Schemas against the built-in packs, the example pack and settings.

usage: check_schemas.py PROGRAM SOURCE-FOLDER
status: 0 all fit, 1 something does not, 77 python3-jsonschema or python3-yaml is missing
"""

import datetime
import json
import pathlib
import subprocess
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"skipped: {missing}", file=sys.stderr)
    sys.exit(77)

SETTINGS = """
cablelint: 1
extends: [builtin:state-core, ./rules/post.yaml]
profile: archive
params: {max_years: 10}
rules:
  tags/unknown: off
  declass: error
  declass/beyond-25-years: {severity: error, params: {max_years: 10}}
  classification/header-exceeds-portions:
    when: "cable.dtg.time >= date('2003-01-01')"
    at: [{path: cable.classification, when: has(cable.eo)}, cable.dtg]
    tests: [{name: t, base: FIXTURE, replace: {C: D}, expect: {message: m}}]
vocabularies:
  tags: {add: [{code: KXYZ, kind: program, from: 2008-01-01}], remove: [KOLD], replace: [{code: KNEW}]}
ceiling: SECRET
files: {include: ["*.cable"], exclude: ["drafts/**"]}
baseline: .cablelint-baseline.json
overrides:
  - {files: ["2004/**"], ceiling: CONFIDENTIAL, rules: {tags/unknown: error}}
exceptions:
  - rules: [ref/not-earlier]
    where: cable.mrn.post == 'EXAMPLEVILLE'
    files: ["2004/**"]
    reason: serial numbers restarted in March
    expires: 2027-06-30
"""

WRONG_SETTINGS = ["{}", "cablelint: 2", "cablelint: 1\nrulse: {}", "cablelint: 1\nrules: {a/b: fatal}",
                  "cablelint: 1\nrules: {a/b: {when: 'true', tests: [{name: t, base: f, expects: pass}]}}",
                  "cablelint: 1\nexceptions: [{rules: [a/b]}]"]

WRONG_RULES = [
    "{title: T, severity: info, assert: 'true', message: m, tests: []}",
    "{id: a/b, title: T, severity: fatal, assert: 'true', message: m, tests: []}",
    "{id: a/b, title: T, severity: info, assert: 'true', flag: 'true', message: m, tests: []}",
    "{id: a/b, title: T, severity: info, assert: 'true', mesage: m, tests: []}",
    "{id: a, title: T, severity: info, assert: 'true', message: m, tests: []}",
    "{id: a/b, title: T, severity: info, assert: 'true', message: m}",
    "{id: a/b, title: T, severity: info, assert: 'true', message: m, tests: [{name: t, expect: pass}]}",
    "{id: a/b, title: T, severity: info, assert: 'true', message: m, tests: []}",
    "{id: a/b, title: T, severity: info, assert: 'true', message: m, tests: [{name: t, base: f, expect: pass}], "
    "related: [{at: cable.dtg, each: cable.tags, message: m}]}",
]


class Loader(yaml.SafeLoader):
    """Dates stay text, and of words only true and false are truths, as in YAML 1.2."""


Loader.yaml_implicit_resolvers = {
    first: [
        (tag, form)
        for tag, form in found
        if tag != "tag:yaml.org,2002:timestamp" and (tag != "tag:yaml.org,2002:bool" or first in "tTfF")
    ]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(text):
    return yaml.load(text, Loader)


def validator(program, which):
    printed = subprocess.run([program, "rules", "schema", which], check=True, capture_output=True).stdout
    schema = json.loads(printed)
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2])
    packs, settings = validator(program, "packs"), validator(program, "settings")
    faults = []

    def hold(name, schema, value):
        faults.extend(f"{name}: {error.json_path}: {error.message[:300]}" for error in schema.iter_errors(value))

    files = sorted(source.glob("rules/*.yaml")) + sorted(source.glob("tests/rules/example/*.yaml"))
    design = source.parent / "shared" / "design" / "example-pack.yaml"
    if design.exists():
        files.append(design)
    else:
        print("skipped: the example pack of the design is not beside this tree")
    for path in files:
        hold(path.name, packs, read(path.read_text()))
    hold("settings", settings, read(SETTINGS))
    for text in WRONG_SETTINGS:
        if settings.is_valid(read(text)):
            faults.append(f"these settings are wrong and fit: {text}")
    for text in WRONG_RULES:
        if packs.is_valid({"cablelint": 1, "pack": {"id": "a", "version": "1.0.0"}, "rules": [read(text)]}):
            faults.append(f"this rule is wrong and fits: {text}")
    for fault in faults:
        print(fault)
    checked = len(files) + 1 + len(WRONG_SETTINGS) + len(WRONG_RULES)
    print(f"{checked} documents, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
