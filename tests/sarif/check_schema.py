# SPDX-License-Identifier: Apache-2.0
"""Holds SARIF files against the official JSON schema (the validator of the npm package lets wrong
enumerators pass).

usage: python3 check_schema.py SCHEMA FILE...   status 1 if a file is not valid
"""
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
validator = jsonschema.validators.validator_for(schema)(
    schema, format_checker=jsonschema.FormatChecker()
)
valid = True
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        for error in validator.iter_errors(json.load(file)):
            print(f"{path}: {error.json_path}: {error.message}")
            valid = False
sys.exit(not valid)
