# SPDX-License-Identifier: Apache-2.0
# Steps of a test script, which sources this file and sets $scratch, a folder of its own.
# shellcheck shell=sh disable=SC2154

fail() {
  printf 'FAILED: %s\n' "$*"
  [ ! -s "$scratch/log" ] || sed 's/^/  | /' "$scratch/log"
  exit 1
}

# Ends the test where something that it needs is not here; where CI=true that is a failure.
skip() {
  echo "SKIPPED: $1"
  [ "${CI-}" != true ] || exit 1
  exit 77
}

# usage: install_from_npm FOLDER [PACKAGE...]   once, into FOLDER/node_modules; default: what the
# package.json there names
install_from_npm() {
  folder=$1
  shift
  [ ! -f "$folder.installed" ] || return 0
  command -v npm >/dev/null || skip "there is no npm here"
  # A node that is not Debian's does not know which certificates the machine trusts.
  trusted=/etc/ssl/certs/ca-certificates.crt
  [ ! -r $trusted ] || export NODE_EXTRA_CA_CERTS="${NODE_EXTRA_CA_CERTS-$trusted}"
  mkdir -p "$folder"
  (cd "$folder" && npm install --prefix . --no-save --no-audit --no-fund --ignore-scripts \
    --prefer-offline --fetch-retries 1 "$@") >"$folder.log" 2>&1 || {
    cat "$folder.log"
    skip "npm cannot install ${*:-the packages of $folder}"
  }
  : >"$folder.installed"
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
