#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The language server in real clients, with a cable that has more than a hundred faults. What Neovim
# without a screen shows of it is in neovim.expected; Microsoft's library knows the types of all
# messages. The VS Code extension is packaged, and checked without VS Code.
#
# usage: run.sh PROGRAM SCRATCH
# CABLELINT_UPDATE_SCENARIOS=1 writes what is expected. $LSP_CLIENT may name a folder with
# vscode-languageserver-protocol in node_modules; else npm installs it into SCRATCH, as it
# does the packager of VS Code extensions.
# status: 0 passed, 1 failed, 77 skipped (never where CI=true)
set -eu
PROGRAM=$(realpath "$1")
mkdir -p "$2"
scratch=$(cd "$2" && pwd -P)
here=$(cd "$(dirname "$0")" && pwd -P)
# shellcheck disable=SC1091  # checked by itself
. "$here/../steps.sh"

command -v nvim >/dev/null || skip "there is no nvim here"
command -v node >/dev/null || skip "there is no node here"
if [ -z "${LSP_CLIENT-}" ]; then
  LSP_CLIENT=$scratch/npm
  install_from_npm "$LSP_CLIENT" vscode-languageserver-protocol@3.17.5
fi

cat >"$scratch/cable.txt" <<'CABLE'
O 140930Z FEB 24
FM AMEMBASSY EXAMPLEVILLE
TO SECSTATE WASHDC 0100

C O N F I D E N T I A L EXAMPLEVILLE 000042

SIPDIS

E.O. 13526: DECL: 02/14/2034
TAGS: PREL, PGOV, PREL, PGOV
SUBJECT: HARBOR FESTIVAL PLANS

Classified By: Pol Chief Pat Example for reasons 1.4 (b) and (d).

1. (S/NF) The festival opens in May.

CABLE
number=2
while [ $number -le 140 ]; do
  printf '%d. (%s) The choir sang song %d.\n\n' $number "$([ $((number % 2)) = 0 ] && echo S || echo QZ)" $number
  number=$((number + 1))
done >>"$scratch/cable.txt"
echo EXAMPLE >>"$scratch/cable.txt"

export PROGRAM TRANSCRIPT="$scratch/transcript" XDG_STATE_HOME="$scratch" XDG_CACHE_HOME="$scratch"
rm -f "$TRANSCRIPT"
nvim --clean --headless -c "luafile $here/neovim.lua" -c 'qall!' "$scratch/cable.txt" \
  >"$scratch/nvim.log" 2>&1 </dev/null || { cat "$scratch/nvim.log"; exit 1; }
[ -z "${CABLELINT_UPDATE_SCENARIOS-}" ] || cp "$TRANSCRIPT" "$here/neovim.expected"
diff "$here/neovim.expected" "$TRANSCRIPT" || { cat "$scratch/nvim.log"; exit 1; }
echo "ok: Neovim shows $(head -1 "$TRANSCRIPT")"
node "$here/client.mjs" "$LSP_CLIENT" "$PROGRAM" "$scratch/cable.txt"

extension=$here/../../editors/vscode
cmp -s "$extension/package.json" "$scratch/vscode/package.json" ||
  rm -rf "$scratch/vscode" "$scratch/vscode.installed"
mkdir -p "$scratch/vscode"
cp -R "$extension/." "$scratch/vscode"
install_from_npm "$scratch/vscode"
expect 0 "Microsoft's program packages the extension" \
  npm --prefix "$scratch/vscode" run package -- --out "$scratch/cablelint.vsix"
python3 "$here/check_vscode.py" "$PROGRAM" "$scratch/cable.txt" "$scratch/cablelint.vsix"
