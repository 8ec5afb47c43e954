#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# SARIF of many kinds of runs, held against the official validator and the official schema.
#
# usage: run.sh PROGRAM SCRATCH
# $SARIF_MULTITOOL may name the validator; otherwise it is installed from npm into SCRATCH, once.
# status: 0 passed, 1 failed, 77 skipped (never where CI=true)
set -eu
program=$(realpath "$1")
mkdir -p "$2"
scratch=$(cd "$2" && pwd -P)
here=$(cd "$(dirname "$0")" && pwd -P)
samples=$here/../samples
version=5.7.0

# shellcheck disable=SC1091  # checked by itself
. "$here/../steps.sh"

python3 -c 'import jsonschema' 2>/dev/null || skip "there is no python3-jsonschema here"
if [ -z "${SARIF_MULTITOOL-}" ]; then
  package=$scratch/npm/node_modules/@microsoft/sarif-multitool-linux
  SARIF_MULTITOOL=$package/Sarif.Multitool
  if [ ! -x "$SARIF_MULTITOOL" ]; then
    install_from_npm "$scratch/npm" "@microsoft/sarif-multitool@$version"
    chmod u+x "$SARIF_MULTITOOL" # what the package's own script would do
  fi
fi
export SARIF_MULTITOOL
# The validator needs no data on languages, and unpacks itself below the scratch folder.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_BUNDLE_EXTRACT_BASE_DIR="$scratch/dotnet"
schema=$(dirname "$SARIF_MULTITOOL")/sarif-2.1.0.json

rm -rf "$scratch/work"
mkdir -p "$scratch/work/mutants"
cd "$scratch/work"

# First the gate itself: what passes everything proves nothing.
gate_says() {
  got=0
  "$here/check-sarif.sh" "$2" >gate.log 2>&1 || got=$?
  [ "$got" = "$1" ] || { cat gate.log; fail "the gate says $got and not $1 of $2"; }
}
gate_says 0 "$here/good.sarif"
sed 's/"startLine": 2/"startLine": 0/' "$here/good.sarif" >mutants/line.sarif
gate_says 1 mutants/line.sarif
printf '{"version":' >mutants/broken.sarif
gate_says 1 mutants/broken.sarif
gate_says 2 mutants/absent.sarif
python3 "$here/check_schema.py" "$schema" "$here/good.sarif" || fail "the schema refuses good.sarif"
sed 's/"kind": "fail"/"kind": "foul"/' "$here/good.sarif" >mutants/kind.sarif
! python3 "$here/check_schema.py" "$schema" mutants/kind.sarif >gate.log ||
  fail "the schema passes a kind that there is not"

# usage: lint STATUS NAME ARGUMENT...   writes NAME.sarif
lint() {
  status=$1
  name=$2
  shift 2
  got=0
  "$program" check --isolated --as-of 2026-01-01 --format sarif --output "$name.sarif" "$@" \
    >out.log 2>err.log || got=$?
  [ "$got" = "$status" ] || { cat err.log; fail "$name: status $got and not $status"; }
  [ -s "$name.sarif" ] || fail "$name: no SARIF was written"
  [ ! -s out.log ] || fail "$name: --output does not keep standard output empty"
}

cp "$samples/confidential.txt" clean.txt
cp "$samples/portion-exceeds-header.txt" bad.txt
# Errors in many lines, with characters before them that count differently in bytes, code points
# and UTF-16 units.
sed -e 's/^ZNY CCCCC/ZNY SSSSS/' -e 's/PGOV, PREL/PGOV, XQZV, PGOV/' -e 's/SUBJECT: /&é🚢 /' \
  -e 's/^¶2\. (C)/¶2. (S)/' -e 's/^¶3\. (U)/¶8. /' -e 's,02/14/2034,02/30/2034,' clean.txt >many.txt
sed 's/$/\r/' many.txt >crlf.txt
# Windows-1252, a tab, line ends of two kinds.
sed -e 's/¶/\xb6/' -e 's/^TAGS: /TAGS:\t/' -e '5,9s/$/\r/' many.txt >old.txt
mkdir 'März 2026'
cp many.txt 'März 2026/100% "sicher" #1 [é🚢].txt'
cp bad.txt "$(printf 'line\nbreak.txt')"
: >empty.txt
printf 'A note, not a cable.\n' >note.txt
printf '\377\376\000\001\002' >binary.dat
printf 'SECRET\nE.O. 12958: DECL: 02/14/2018\nSUBJECT: caf\351\n' >latin1.txt

lint 0 clean clean.txt
lint 1 one bad.txt
lint 1 many many.txt
lint 1 crlf crlf.txt
lint 1 names 'März 2026'
lint 1 newline "$(printf 'line\nbreak.txt')"
lint 0 empty empty.txt
lint 0 note note.txt
lint 2 binary binary.dat
lint 2 missing bad.txt absent.txt
lint 1 latin1 latin1.txt bad.txt
lint 1 all --jobs 4 bad.txt clean.txt crlf.txt empty.txt many.txt note.txt 'März 2026'
lint 1 absolute "$PWD/bad.txt"
(cd 'März 2026' && "$program" check --isolated --format sarif --output ../above.sarif ../bad.txt) || true
if command -v git >/dev/null; then
  git init -q repository
  git -C repository config remote.origin.url https://pat:secret@example.org/cables.git
  mkdir repository/deep
  cp many.txt repository/deep/
  (cd repository/deep && "$program" check --isolated --format sarif --output ../../repository.sarif \
    many.txt ../../bad.txt) || true
  ! grep -q secret repository.sarif || fail 'a password is told'
fi
lint 1 excerpts-none --excerpts none many.txt
lint 1 excerpts-full --excerpts full many.txt
got=0
"$program" check --isolated --format sarif --stdin-filename in.txt - <bad.txt >stdin.sarif || got=$?
[ "$got" = 1 ] || fail "standard input: status $got and not 1"

chmod 000 note.txt
if [ "$(id -u)" != 0 ]; then
  lint 2 unreadable bad.txt note.txt
elif setpriv --reuid=65534 --regid=65534 --clear-groups test -x "$program" 2>/dev/null; then
  chmod 777 .
  as_nobody=$program
  program=$scratch/work/as-nobody
  printf '#!/bin/sh\nexec setpriv --reuid=65534 --regid=65534 --clear-groups "%s" "$@"\n' \
    "$as_nobody" >"$program"
  chmod +x "$program"
  lint 2 unreadable bad.txt note.txt
  program=$as_nobody
else
  echo "SKIPPED a part: the program cannot be run as another user, so every file can be read"
fi
chmod 600 note.txt

{ printf '\377\376' && iconv -f UTF-8 -t UTF-16LE many.txt; } >utf16.txt
lint 1 hashes many.txt crlf.txt old.txt latin1.txt utf16.txt 'März 2026'
python3 "$here/check_hashes.py" "$SARIF_MULTITOOL" hashes.sarif mutants ||
  fail "a hash or a fingerprint is not what the validator's program computes"

# The baseline against what the validator's program takes for new. $CABLELINT_EDITS: how many.
python3 "$here/check_matching.py" "$program" "$SARIF_MULTITOOL" \
  "$samples/portion-exceeds-header.txt" "$scratch/matching" "${CABLELINT_EDITS-40}" ||
  fail "the baseline and match-results-forward do not agree"

: >nothing.json
lint 1 nothing-accepted many.txt bad.txt --baseline nothing.json --show-suppressed
"$program" baseline create --isolated --baseline accepted.json many.txt bad.txt
lint 0 accepted many.txt bad.txt --baseline accepted.json --show-suppressed
lint 1 part-1 many.txt
lint 1 part-2 bad.txt
"$program" merge --quiet --output merged.sarif part-1.sarif part-2.sarif || true
"$here/check-sarif.sh" ./*.sarif || fail "the validator has something to say"
python3 "$here/check_schema.py" "$schema" ./*.sarif || fail "the schema has something to say"
lint 1 again --jobs 1 bad.txt clean.txt crlf.txt empty.txt many.txt note.txt 'März 2026'
cmp all.sarif again.sarif || fail "the output depends on the number of threads"
echo "ok: $(find . -maxdepth 1 -name '*.sarif' | wc -l) runs"
