#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs the library, builds the project beside this file against it, and runs it.
#
# usage: run.sh BUILD SCRATCH   BUILD is a folder in which cablelint is built
# status: 0 passed, 1 failed
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
build=$1
scratch=$2
samples=$here/../samples

# shellcheck disable=SC1091  # checked by itself
. "$here/../steps.sh"

rm -rf "$scratch"
mkdir -p "$scratch"
expect 0 'it is installed' cmake --install "$build" --prefix "$scratch/prefix"
if grep -rqF -e "$(cd "$here/../.." && pwd -P)" "$scratch/prefix/include" "$scratch"/prefix/lib*/cmake \
  "$scratch"/prefix/lib/*/cmake 2>/dev/null; then
  fail 'what is installed names the source tree'
fi
expect 0 'a project finds it' \
  cmake -S "$here" -B "$scratch/project" "-DCMAKE_PREFIX_PATH=$scratch/prefix"
expect 0 'and builds with it' cmake --build "$scratch/project"
gate=$scratch/project/banner_gate
expect 0 'it passes a good cable' "$gate" <"$samples/confidential.txt"
expect 1 'it refuses a bad one' "$gate" <"$samples/portion-exceeds-header.txt"
says '23:5: classification/portion-exceeds-header: '
says '(S) […]'
printf 'cablelint: 1\npack: {id: p, version: 1}\nrules: [{id: p/wrong}]\n' >"$scratch/wrong.yaml"
expect 2 'rules that are wrong are an error' "$gate" "$scratch/wrong.yaml" <"$samples/confidential.txt"
says "$scratch/wrong.yaml:3:"
expect 2 'rules that are missing are one' "$gate" "$scratch/none.yaml" <"$samples/confidential.txt"
says "$scratch/none.yaml: "
