#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The hook in a scratch repository, under the real pre-commit.
#
# usage: run.sh program PROGRAM SCRATCH   with a cablelint that is built already
#        run.sh build BUILD SCRATCH       the hook builds its own; then the quick start in its clone.
#          What BUILD, of the preset release, has compiled is not compiled again
# status: 0 passed, 1 failed, 77 skipped (never where CI=true)
set -eu
mode=$1
root=$(cd "$(dirname "$0")/../.." && pwd -P)
shift
if [ "$mode" = program ]; then
  program=$(realpath "$1")
else
  build=$1
fi
scratch=$2

if ! command -v pre-commit >/dev/null; then
  echo "SKIPPED: there is no pre-commit here (ci/setup test installs it)"
  [ "${CI-}" != true ] || exit 1
  exit 77
fi

# shellcheck disable=SC1091  # checked by itself
. "$root/tests/steps.sh"
exec </dev/null # no step waits for an answer
is_silent_on() { ! grep -qF -e "$1" "$scratch/log" || fail "the output says: $1"; }

# Nothing of the caller's repository or settings reaches the scratch ones.
for name in $(env | sed -n 's/^\(GIT_[A-Z_]*\|PRE_COMMIT[A-Z_]*\|CABLELINT[A-Z_]*\)=.*/\1/p'); do
  unset "$name"
done
rm -rf "$scratch"
mkdir -p "$scratch/home" "$scratch/tool" "$scratch/cables"
export HOME="$scratch/home" PRE_COMMIT_HOME="$scratch/home/pre-commit" GIT_CONFIG_NOSYSTEM=1
unset XDG_CONFIG_HOME XDG_CACHE_HOME
git config --global user.name 'Pat Example'
git config --global user.email pat@example.org
git config --global init.defaultBranch main
git config --global protocol.file.allow always

# The tool, as the work tree has it: what is not committed yet is tested too.
cd "$root"
git -c safe.directory="$root" ls-files -z --cached --others --exclude-standard |
  tar -c --null --ignore-failed-read -T - 2>/dev/null | tar -x -C "$scratch/tool"
cd "$scratch/tool"
git init -q
git add -A
git commit -qm 'the tool'
rev=$(git rev-parse HEAD)

cd "$scratch/cables"
git init -q
# usage: use_hook ID
use_hook() {
  cat >.pre-commit-config.yaml <<END
repos:
  - repo: $scratch/tool
    rev: $rev
    hooks: [{id: $1, verbose: true}]
END
}
good="$root/tests/samples/confidential.txt"
bad="$root/tests/samples/portion-exceeds-header.txt"
rule=classification/portion-exceeds-header

if [ "$mode" = build ]; then
  use_hook cablelint
  cp "$good" good.txt
  git add -A
  mkdir "$scratch/bin"
  for tool in sh dpkg-query; do
    ln -s "$(command -v $tool)" "$scratch/bin/"
  done
  expect 2 'without a compiler the hook refuses' \
    env PATH="$scratch/bin" "$scratch/tool/ci/hook/run" good.txt
  says cmake
  # A cmake that really configures the clone and plans its build, for which no source may be missing,
  # but does not compile the same once more.
  cat >"$scratch/bin/cmake" <<END
#!/bin/sh
[ "\$1" = --build ] || exec $(command -v cmake) "\$@"
[ "\$*" = '--build --preset quick' ] || exit 1
ninja -C build/quick -n && cp "$build/cablelint" build/quick/
END
  chmod +x "$scratch/bin/cmake"
  (cd "$build" && ninja -t deps | sed -n 's|^    ||p' | sort -u | xargs realpath) |
    sed -n "s|^$root/||p" | grep -v '^build/' >"$scratch/read"
  [ "$(grep -c '\.hpp$' "$scratch/read")" -gt 100 ] || fail 'the headers of the build are not known'
  while read -r file; do
    [ -f "$scratch/tool/$file" ] || fail "the build reads a file that git ignores: $file"
  done <"$scratch/read"
  export PATH="$scratch/bin:$PATH"
  expect 0 'the hook builds itself and passes a good cable' pre-commit run --all-files
  says Passed
  cp "$bad" bad.txt
  git add -A
  expect 1 'built, it refuses a bad cable' pre-commit run --all-files
  says "$rule"
  is_silent_on 'building it'
  clone=$(dirname "$(ls -d "$PRE_COMMIT_HOME"/repo*/ci)")
  expect 1 'the quick start lints with the path, the options and the status passed on' \
    "$clone/ci/quickstart" --format concise good.txt bad.txt
  says "bad.txt:23:"
  is_silent_on 'building it'
  expect 0 'the quick start passes a good cable' "$clone/ci/quickstart" ./good.txt
  rm -rf "${scratch:?}/home" "$scratch/tool"
  exit 0
fi

export CABLELINT="$program"
use_hook cablelint
expect 0 'the manifest is valid' pre-commit validate-manifest "$root/.pre-commit-hooks.yaml"
expect 0 'the hook is installed' pre-commit install

cp "$good" good.txt
printf 'Not a cable.\n' >README
printf 'a\0b' >binary
git add -A
expect 0 'a good cable is committed' git commit -qm good
says Passed
is_silent_on good.txt
is_silent_on README

cp "$bad" bad.txt
git add -A
expect 1 'a bad cable is refused' git commit -qm bad
says "$rule"
says bad.txt
is_silent_on good.txt
[ "$(git rev-list --count HEAD)" = 1 ] || fail 'the bad cable was committed'
expect 1 'a run over all files refuses it too' pre-commit run --all-files
says "$rule"

cp "$good" bad.txt
expect 1 'an error that is staged counts, though the work tree has none' git commit -qm staged
git add bad.txt
cp "$bad" bad.txt
expect 0 'an error that is not staged does not count' git commit -qm fixed
[ "$(git rev-list --count HEAD)" = 2 ] || fail 'the mended cable was not committed'
git checkout -q bad.txt

for name in --exit-zero '-' 'a "cable" of May.txt' "$(printf 'tab\tand é.txt')"; do
  cp "$bad" "./$name"
  git add -A
  expect 1 "a bad cable named '$name' is refused" git commit -qm name
  says "$rule"
  git rm -qf --cached -- "$name"
  rm -f -- "./$name"
done

cp "$bad" bad.txt
git add -A
export CABLELINT="$scratch/none"
expect 1 'a program that is not there is no pass' git commit -qm none
says "CABLELINT names no program"
unset CABLELINT

# Two at once build once: here by a cmake that is quick, and that notices another one.
mkdir "$scratch/bin" "$scratch/cmake"
cat >"$scratch/cmake/cmake" <<END
#!/bin/sh
cd "$scratch/tool"
echo "\$*" >>"$scratch/cmake/calls"
mkdir "$scratch/cmake/busy" || exit 1
case \$1 in
  --preset) mkdir -p build/quick && : >build/quick/build.ninja ;;
  *) sleep 1 && cp "$program" build/quick/cablelint ;;
esac
rmdir "$scratch/cmake/busy"
END
chmod +x "$scratch/cmake/cmake"
without_cablelint=$(
  IFS=:
  for folder in $PATH; do [ -x "$folder/cablelint" ] || printf '%s:' "$folder"; done
)
build_two() {
  PATH="$scratch/cmake:$without_cablelint" "$scratch/tool/ci/hook/run" good.txt \
    >"$scratch/one" 2>&1 &
  one=$!
  ended=0
  PATH="$scratch/cmake:$without_cablelint" "$scratch/tool/ci/hook/run" good.txt \
    >"$scratch/two" 2>&1 || ended=$?
  wait "$one" || ended=$?
  cat "$scratch/one" "$scratch/two"
  return "$ended"
}
expect 0 'two hooks at once build once' build_two
[ "$(grep -c 'first time' "$scratch/log")" = 1 ] || fail 'it was built twice'
[ "$(grep -cx -e '--preset quick' "$scratch/cmake/calls")" = 1 ] || fail 'it was set up twice'
expect 0 'and not again' env PATH="$scratch/cmake:$without_cablelint" \
  "$scratch/tool/ci/hook/run" good.txt
is_silent_on building

mkdir -p "$scratch/packed/any/bin"
cp "$program" "$scratch/packed/any/bin/"
tar -czf "$scratch/packed/any.tar.gz" -C "$scratch/packed" any
digest=$(sha256sum <"$scratch/packed/any.tar.gz" | cut -d ' ' -f 1)
expect 1 'a package of that digest is used' env CABLELINT_PACKAGE="$scratch/packed/any.tar.gz" \
  CABLELINT_SHA256="$digest" "$scratch/tool/ci/hook/run" bad.txt
says "$rule"
echo . >>"$scratch/packed/any.tar.gz"
rm -r "$scratch/tool/build/package"
expect 2 'a package of another digest is not' env CABLELINT_PACKAGE="$scratch/packed/any.tar.gz" \
  CABLELINT_SHA256="$digest" "$scratch/tool/ci/hook/run" bad.txt
says 'another SHA-256'

ln -s "$program" "$scratch/bin/cablelint"
export PATH="$scratch/bin:$PATH"
expect 1 'the program of the PATH is used' git commit -qm path
says "$rule"
use_hook cablelint-system
git add -A
expect 1 'so does the hook cablelint-system' git commit -qm path
says "$rule"
cp "$good" bad.txt
git add -A
expect 0 'which passes a good cable' git commit -qm system
