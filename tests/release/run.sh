#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The packages of a build: the same bytes twice, a program that needs nothing around it, a .deb in which
# lintian finds nothing, and the image. What is not installed is left out aloud.
#
# usage: run.sh BUILD SCRATCH   BUILD: of the preset release
# status: 0 passed, 1 failed
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
build=$(realpath "$1")
scratch=$2
rm -rf "$scratch"
mkdir -p "$scratch"
scratch=$(cd "$scratch" && pwd -P)
# shellcheck disable=SC1091  # checked by itself
. "$root/tests/steps.sh"
has() { command -v "$1" >/dev/null || { echo "SKIPPED a part: there is no $1 here"; return 1; }; }

expect 0 'the build is packaged' "$root/ci/package" "$build" "$scratch/one"
sleep 1
expect 0 'and once more' env TZ=Asia/Tokyo LC_ALL=C "$root/ci/package" "$build" "$scratch/two"
expect 0 'to the same bytes' diff -r "$scratch/one" "$scratch/two"
cd "$scratch/one"
expect 0 'which have the digests of SHA256SUMS' sha256sum --check SHA256SUMS

mkdir "$scratch/unpacked" "$scratch/empty"
tar -xzf cablelint-*.tar.gz --strip-components=1 -C "$scratch/unpacked"
cp "$scratch/unpacked/bin/cablelint" "$root/tests/samples/portion-exceeds-header.txt" "$scratch/empty"
in_empty() { chroot "$scratch/empty" /cablelint "$@"; }
if [ "$(id -u)" != 0 ]; then
  in_empty() { unshare --user --map-root-user chroot "$scratch/empty" /cablelint "$@"; }
fi
if in_empty --version >/dev/null 2>&1 || [ "$(id -u)" = 0 ]; then
  expect 1 'the program of the tar.gz runs with nothing around it' in_empty /portion-exceeds-header.txt
  says classification/portion-exceeds-header
else
  echo 'SKIPPED a part: there are no rights for chroot here'
fi
for file in share/man/man1/cablelint.1 share/bash-completion/completions/cablelint \
  share/zsh/vendor-completions/_cablelint share/fish/vendor_completions.d/cablelint.fish \
  share/cablelint/rules/state-portion.yaml share/doc/cablelint/LICENSE \
  share/doc/cablelint/linked-libraries.txt; do
  [ -s "$scratch/unpacked/$file" ] || fail "the tar.gz has no $file"
done

expect 0 'the .deb has fields' dpkg-deb --field cablelint_*.deb Version Description
expect 0 'and files' dpkg-deb --contents cablelint_*.deb
for file in changelog.gz changelog.Debian.gz copyright linked-libraries.txt.gz; do
  says "./usr/share/doc/cablelint/$file"
done
says ./usr/share/man/man1/cablelint.1.gz
if has lintian; then
  expect 0 'lintian finds nothing in it' lintian --allow-root --no-user-dirs --fail-on error,warning,info \
    cablelint_*.deb
fi
if has buildah; then
  podman_of_test() { buildah --root "$scratch/store" --runroot "$scratch/run" --storage-driver vfs "$@"; }
  expect 0 'the image is built' podman_of_test bud --isolation chroot -t cablelint \
    -f "$root/ci/Containerfile" "$scratch/unpacked"
fi
rm -rf "$scratch/store" "$scratch/run" "$scratch/unpacked" "$scratch/two"
