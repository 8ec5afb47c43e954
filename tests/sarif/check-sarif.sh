#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Holds SARIF files against the official validator, its GitHub rules included. The validator's own
# status says nothing (it is 0 for broken JSON too): its report is what counts.
#
# usage: SARIF_MULTITOOL=PATH check-sarif.sh FILE...
#   PATH: Sarif.Multitool of the npm package @microsoft/sarif-multitool-linux, made executable
# status: 0 no error, warning or note; 1 some, on standard output; 2 the validator failed
set -u
here=$(dirname "$0")
multitool=${SARIF_MULTITOOL:?names no Sarif.Multitool}
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT

if ! "$multitool" validate "$@" --config "$here/gh-strict.xml" --rule-kind "Sarif;Ghas" \
  --level "Error;Warning;Note" -o "$log/report.sarif" --log ForceOverwrite >"$log/out" 2>&1 ||
  ! grep -qx "Done. $# files scanned." "$log/out"; then # it passes over files that are not there
  cat "$log/out"
  exit 2
fi
! grep -E ': (error|warning|note) [A-Z]+[0-9]+:' "$log/out"
