# SPDX-License-Identifier: Apache-2.0
# Steps of a test script, which sources this file and sets $scratch, a folder of its own.
# shellcheck shell=sh disable=SC2154

fail() {
  printf 'FAILED: %s\n' "$*"
  [ ! -s "$scratch/log" ] || sed 's/^/  | /' "$scratch/log"
  exit 1
}

# usage: expect STATUS SENTENCE COMMAND...
expect() {
  status=$1
  sentence=$2
  shift 2
  got=0
  "$@" >"$scratch/log" 2>&1 || got=$?
  [ "$got" = "$status" ] || fail "$sentence: status $got and not $status"
  echo "ok: $sentence"
}

# What the last step printed.
says() { grep -qF -e "$1" "$scratch/log" || fail "the output does not say: $1"; }
