#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# HTML reports, held against a validator (html-validate) and an accessibility checker (axe-core).
#
# usage: run.sh PROGRAM SCRATCH
# $HTML_CHECKERS may name a folder with these in node_modules; else npm installs them into SCRATCH.
# status: 0 passed, 1 failed, 77 skipped (never where CI=true)
set -eu
program=$(realpath "$1")
mkdir -p "$2"
scratch=$(cd "$2" && pwd -P)
here=$(cd "$(dirname "$0")" && pwd -P)
samples=$here/../samples

# shellcheck disable=SC1091  # checked by itself
. "$here/../steps.sh"

command -v node >/dev/null || skip "there is no node here"
if [ -z "${HTML_CHECKERS-}" ]; then
  HTML_CHECKERS=$scratch/npm
  install_from_npm "$HTML_CHECKERS" html-validate@9.7.1 axe-core@4.10.3 jsdom@24.1.3
fi

rm -rf "$scratch/work"
mkdir -p "$scratch/work"
cd "$scratch/work"
# usage: report STATUS NAME ARGUMENT...   writes NAME.html
report() {
  status=$1
  name=$2
  shift 2
  got=0
  "$program" check --isolated --as-of 2026-01-01 --format html --output "$name.html" "$@" \
    >out.log 2>err.log || got=$?
  [ "$got" = "$status" ] || { cat err.log; fail "$name: status $got and not $status"; }
}

cp "$samples/confidential.txt" clean.txt
cp "$samples/portion-exceeds-header.txt" bad.txt
sed -e 's/PGOV, PREL/PGOV, XQZV, PGOV/' -e 's/^¶3\. (U)/¶8. (TS\/NF)/' bad.txt >many.txt
sed 's/^C O N F I D E N T I A L/UNCLAS/; s/^\(¶.*\) ([A-Z]*)/\1 (U)/; s/^ZNY CCCCC/ZNR UUUUU/' \
  clean.txt >open.txt
printf 'A note, not a cable.\n' >note.txt
hostile=$(printf '<script>alert(1)</script>\033[2J"\t\377&amp;.txt')
cp bad.txt "$(printf '%s' "$hostile" | tr / _)"

report 0 clean clean.txt
report 0 none note.txt
report 1 many many.txt bad.txt
report 2 failed absent.txt many.txt
report 1 hostile ./*.txt
report 1 excerpts-none --excerpts none many.txt
report 1 excerpts-full --excerpts full many.txt
"$program" due --as-of 2026-01-01 --format html many.txt clean.txt >due.html
mkdir tree
for number in $(seq 502); do
  cp bad.txt "tree/$number.txt"
done
"$program" check --isolated --as-of 2026-01-01 --exit-zero --format html:folder/ many.txt tree
[ "$(echo folder/*)" = 'folder/index.html folder/page-1.html folder/page-2.html' ] ||
  fail "the folder has other pages"
[ "$(cat folder/page-*.html | grep -c 'class="document ')" = 503 ] || fail "documents are missing"
# A smaller report in its place leaves nothing of the larger one, and everything of others.
cp folder/page-2.html folder/page-9.html
printf 'pages of a book\n' >folder/page-3.html
ln -s ../folder/page-2.html folder/page-4.html
"$program" check --isolated --as-of 2026-01-01 --exit-zero --format html:folder/ many.txt
[ "$(echo folder/*)" = 'folder/index.html folder/page-1.html folder/page-3.html folder/page-4.html folder/page-9.html' ] ||
  fail "the folder of a smaller report has: $(echo folder/*)"
rm -f folder/page-[349].html
"$program" check --isolated --as-of 2026-01-01 --exit-zero --format html:folder/ many.txt tree
node "$here/check.mjs" "$HTML_CHECKERS" 'clean.html=CONFIDENTIAL' 'none.html=NO MARKING FOUND' \
  'many.html=TOP SECRET//NOFORN' 'failed.html=TOP SECRET//NOFORN' \
  'hostile.html=TOP SECRET//NOFORN' 'excerpts-none.html=TOP SECRET//NOFORN' \
  'excerpts-full.html=TOP SECRET//NOFORN' 'folder/index.html=TOP SECRET//NOFORN' \
  'folder/page-2.html=SECRET' 'due.html=TOP SECRET//NOFORN' || fail "a page is not right"
# The checker itself: what passes everything proves nothing.
for change in 's/<html lang="en">/<html>/' 's/<main>/<div>/; s/<.main>/<\/div>/' \
  's/scope="col"/style="color: red"/' 's/<h1>/<script><\/script><h1>/' \
  's/TOP SECRET..NOFORN/SECRET/' 's/finding.error {/finding.eror {/' \
  's/ aria-label="[^"]*"//' 's/id="rule-0"/id="rule"/'; do
  sed "$change" many.html >mutant.html
  ! node "$here/check.mjs" "$HTML_CHECKERS" 'mutant.html=TOP SECRET//NOFORN' >mutant.log ||
    fail "the checker does not notice: $change"
done
echo ok
