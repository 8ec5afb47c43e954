#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Completion in the real shells, and the manual under mandoc's lint. What is not installed is left
# out aloud, except where CI=true.
#
# usage: run.sh PROGRAM SCRATCH
# status: 0 passed, 1 failed, 77 none of the programs is here
set -eu
program=$(realpath "$1")
rm -rf "$2"
mkdir -p "$2/bin" "$2/home"
cd "$2"
ln -s "$program" bin/cablelint
export PATH="$PWD/bin:$PATH" HOME="$PWD/home"
unset XDG_CONFIG_HOME XDG_DATA_HOME
looked_at=none

fail() {
  printf 'FAILED: %s\n' "$*"
  exit 1
}
# usage: leave_out WHAT [CURE]
leave_out() {
  [ "${CI-}" != true ] || fail "there is no $1${2-}"
  echo "SKIPPED a part: there is no $1 here"
  return 1
}
# usage: has PROGRAM
has() {
  if command -v "$1" >/dev/null; then
    looked_at=$1
    return 0
  fi
  leave_out "$1" ' (ci/setup test installs it)'
}
# usage: offers WORD...   each of them stands on a line of the file `offered`
offers() {
  for word; do
    grep -qE -e "^$word([[:space:]]|\$)" offered || { cat offered; fail "$shell does not offer $word"; }
  done
}
offers_not() {
  ! grep -qE -e "^$1([[:space:]]|\$)" offered || { cat offered; fail "$shell offers $1"; }
}

if has mandoc; then
  cablelint man >cablelint.1
  mandoc -T lint -W style cablelint.1 >lint.log 2>&1 || { cat lint.log; fail 'the manual has faults'; }
  [ ! -s lint.log ] || { cat lint.log; fail 'the manual has faults'; }
  # A letter that is struck twice is bold.
  mandoc -T ascii cablelint.1 | sed "s/.$(printf '\010')//g" >cablelint.txt
  for word in --input-format --show-suppressed 'cablelint merge' NO_COLOR 'Exit status'; do
    grep -qF -e "$word" cablelint.txt || fail "the manual does not tell of $word"
  done
fi

shell=bash
if has bash; then
  cablelint completion bash >completion.bash
  bash -n completion.bash
  # usage: complete_in_bash WORD...
  complete_in_bash() {
    bash -c '. ./completion.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _cablelint
      printf "%s\n" "${COMPREPLY[@]}"' bash "$@" >offered
  }
  complete_in_bash cablelint check --format ''
  offers sarif html
  complete_in_bash cablelint ba
  offers baseline banner
  complete_in_bash cablelint explain portion/m
  offers portion/missing
  complete_in_bash cablelint check --select tags,portion/m
  offers tags,portion/missing
  complete_in_bash cablelint check --param max
  offers max_years=
  complete_in_bash cablelint eval cable.par
  offers cable.paragraphs
  complete_in_bash cablelint baseline ''
  offers create prune
fi

shell=zsh
# A room without /dev/pts has none.
has_terminal() {
  zsh -f -c 'zmodload zsh/zpty && zpty z true' >/dev/null 2>&1 || leave_out 'pseudo terminal'
}
if has zsh && has_terminal; then
  cablelint completion zsh >_cablelint
  zsh -n _cablelint
  # What zsh would offer, asked of its completion system in a terminal of its own.
  complete_in_zsh() {
    zsh -f -c 'zmodload zsh/zpty
      zpty z zsh -f -i
      zpty -w z "PS1=; fpath=($PWD \$fpath); autoload -Uz compinit; compinit -u -D"
      zpty -w z "compadd () { builtin compadd -O shown \"\$@\"; print -l -- \$shown >>offered }"
      zpty -w z "bindkey \"^I\" complete-word; zle -C complete-word complete-word _main_complete"
      zpty -w z "print ready >is-ready"
      for i in {1..100}; do [[ -e is-ready ]] && break; sleep 0.1; done
      zpty -n -w z "$1"$'"'\\t'"'
      for i in {1..50}; do sleep 0.1; [[ -s offered ]] && break; done
      sleep 0.3; zpty -d z' zsh "$1" </dev/null >/dev/null 2>&1
  }
  for case in 'cablelint ba:banner' 'cablelint check --form:--format' \
    'cablelint check --color a:always' 'cablelint baseline pr:prune' \
    'cablelint explain portion/m:portion/missing' 'cablelint check --select tags,portion/m:portion/missing' \
    'cablelint check --param max:max_years' 'cablelint eval cable.par:cable.paragraphs'; do
    rm -f offered is-ready
    complete_in_zsh "${case%:*}"
    [ -f offered ] || : >offered
    offers "${case##*:}"
  done
fi

shell=fish
if has fish; then
  cablelint completion fish >cablelint.fish
  fish --no-config -n cablelint.fish
  # shellcheck disable=SC2016  # for fish
  complete_in_fish() { fish --no-config -c 'source cablelint.fish; complete -C $argv[1]' "$1" >offered; }
  complete_in_fish 'cablelint ba'
  offers baseline banner
  complete_in_fish 'cablelint check --format '
  offers html sarif
  complete_in_fish 'cablelint explain portion/m'
  offers portion/missing
  complete_in_fish 'cablelint check --select tags,portion/m'
  offers tags,portion/missing
  complete_in_fish 'cablelint check --param max'
  offers max_years
  complete_in_fish 'cablelint eval cable.par'
  offers cable.paragraphs
  complete_in_fish 'cablelint baseline '
  offers create prune
  offers_not sarif
  complete_in_fish 'cablelint merge --fail'
  offers --fail-on
fi

[ "$looked_at" != none ] || exit 77
echo ok
