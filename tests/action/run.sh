#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The step of the GitHub action in a scratch repository, with the environment of a runner; and
# action.yml held against what a composite action must have.
#
# usage: run.sh PROGRAM SCRATCH
# status: 0 passed, 1 failed
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
CABLELINT=$(realpath "$1")
export CABLELINT
scratch=$2
rm -rf "$scratch"
mkdir -p "$scratch/a folder"
scratch=$(cd "$scratch" && pwd -P)
git init -q "$scratch" # names in annotations are relative to the repository

fail() {
  printf 'FAILED: %s\n' "$*"
  sed 's/^/  | /' "$scratch/log"
  exit 1
}

# usage: step STATUS SENTENCE   runs the step with the inputs of the environment
step() {
  got=0
  (cd "$scratch" && "$root/ci/action") >"$scratch/log" 2>&1 </dev/null || got=$?
  [ "$got" = "$1" ] || fail "$2: status $got and not $1"
  echo "ok: $2"
}
has() { grep -qF -e "$2" "$1" || fail "$1 does not say: $2"; }

cp "$root/tests/samples/confidential.txt" "$scratch/good.txt"
cp "$root/tests/samples/portion-exceeds-header.txt" "$scratch/a folder/bad.txt"
export RUNNER_TEMP="$scratch" GITHUB_OUTPUT="$scratch/outputs"
export GITHUB_STEP_SUMMARY="$scratch/summary.md" CABLELINT_PATHS CABLELINT_OPTIONS CABLELINT_SARIF

CABLELINT_PATHS=good.txt CABLELINT_OPTIONS='' CABLELINT_SARIF=''
step 0 'a cable that is well marked passes'

CABLELINT_PATHS='good.txt
a folder' CABLELINT_SARIF=out.sarif
step 1 'an error in one of two paths fails the job'
has "$scratch/log" '::error file=a folder/bad.txt,line='
has "$scratch/summary.md" 'classification/portion-exceeds-header'
has "$scratch/out.sarif" '"classification/portion-exceeds-header"'
for output in errors=1 checked=2 "report=$scratch/cablelint.jsonl" sarif=out.sarif; do
  has "$scratch/outputs" "$output"
done

mkdir -p "$scratch/packed/any/bin"
cp "$CABLELINT" "$scratch/packed/any/bin/cablelint"
tar -czf "$scratch/any.tar.gz" -C "$scratch/packed" any
CABLELINT_PACKAGE=$scratch/any.tar.gz
CABLELINT_SHA256=$(sha256sum <"$CABLELINT_PACKAGE" | cut -d ' ' -f 1)
export CABLELINT_PACKAGE CABLELINT_SHA256
program=$CABLELINT
CABLELINT=
step 1 'a package of that digest is used'
CABLELINT_SHA256=$(printf '%064d' 1)
step 2 'a package of another digest is not'
has "$scratch/log" 'another SHA-256'
unset CABLELINT_PACKAGE CABLELINT_SHA256
CABLELINT=$program

(cd "$scratch" && "$root/ci/action" key)
grep -qE '^key=cablelint-[a-z0-9_-]+$' "$scratch/outputs" || fail 'there is no key for the cache'

CABLELINT_OPTIONS='--exit-zero
--ignore=classification/portion-exceeds-header' CABLELINT_SARIF=''
step 0 'options come one a line'

# shellcheck disable=SC2016  # these must not be expanded
CABLELINT_PATHS='$(touch ran)
*;touch ran' CABLELINT_OPTIONS=''
step 2 'a path is a path, whatever it looks like'
[ ! -e "$scratch/ran" ] || fail 'a path was run as a command'

python3 - "$root/action.yml" >"$scratch/log" 2>&1 <<'END' || fail 'action.yml is no composite action'
import re, sys, yaml
action = yaml.safe_load(open(sys.argv[1], encoding="utf-8"))
assert {"name", "description", "inputs", "runs"} <= action.keys(), action.keys()
assert action["runs"]["using"] == "composite"
read = set()
for step in action["runs"]["steps"]:
    assert "uses" in step or step["shell"] and "${{" not in step["run"], "an input would be run"
    for value in step.get("env", {}).values():
        read |= set(re.findall(r"inputs\.([a-z0-9]+)", value))
assert read == action["inputs"].keys(), (read, action["inputs"].keys())
for name, output in action["outputs"].items():
    assert output["description"] and output["value"] == "${{ steps.check.outputs.%s }}" % name
assert all(i["description"] for i in action["inputs"].values())
END
echo 'ok: action.yml passes each of its inputs by the environment'
