#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs one fuzzer for a while, from the seeds of its kind.
#
# usage: tests/fuzz/run.sh FUZZER FOLDER SECONDS [SEED]   FUZZER: the program, fuzz_NAME; FOLDER: for
#        what it finds, FOLDER/corpus/NAME, and for an input that fails; SEED: for the same inputs
#        each time
# status: 0 nothing found, 1 something
set -eu
fuzzer=$(realpath "$1")
folder=$(realpath "$2")
seconds=$3
seed=${4-0}
cd "$(dirname "$0")/../.."
name=${fuzzer##*/fuzz_}

case $name in
  cable | source_text | fixes | reports | language_server) seeds=tests/samples ;;
  rule_file) seeds=rules ;;
  *) seeds= ;;
esac
[ ! -d "tests/fuzz/corpus/$name" ] || seeds="$seeds tests/fuzz/corpus/$name"
options=
[ ! -f "tests/fuzz/$name.dict" ] || options=-dict=tests/fuzz/$name.dict
mkdir -p "$folder/corpus/$name"
# Files that a fuzzer writes for each input stay in memory.
[ ! -w /dev/shm ] || export TMPDIR=/dev/shm
# The sanitizers of clang 14 and a randomised address space with many bits do not go together.
run=
! setarch -R true 2>/dev/null || run='setarch -R'
# shellcheck disable=SC2086  # lists of words
exec $run "$fuzzer" -max_total_time="$seconds" -seed="$seed" -timeout=30 -rss_limit_mb=2048 \
  -print_final_stats=1 -verbosity=0 -artifact_prefix="$folder/" $options "$folder/corpus/$name" $seeds
