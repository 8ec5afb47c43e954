// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>

#include "cli/command/commands.hpp"
#include "cli/output.hpp"
#include "select/git.hpp"
#include "text/input_error.hpp"
#include "text/paths.hpp"
#include "text/read_file.hpp"

namespace cablelint::cli {
namespace {

namespace fs = std::filesystem;

struct HookOptions {
  bool pre_receive = false;  ///< the hook of a server
};

void define(OptionTable& table, HookOptions& options) {
  table.flag({"--pre-receive", "", "", "For a server: reject pushes instead of commits"},
             options.pre_receive);
}

struct Hook {
  std::string_view name;
  std::string_view command;  ///< what a hook that is there already may run as well
  std::string_view script;
};

constexpr std::string_view staged_script = R"(#!/bin/sh
# Written by `cablelint hook install`: git refuses a commit of a cable with an error. Files whose
# names are not those of documents, such as .json, are not read; a line names some of them.
command -v cablelint >/dev/null || {
  echo 'cablelint: the program is not on the PATH; git commit --no-verify skips this hook' >&2
  exit 2
}
exec cablelint check --staged --force-exclude --quiet
)";
constexpr Hook pre_commit = {"pre-commit", "cablelint check --staged --force-exclude --quiet",
                             staged_script};
/// Git runs no pre-commit for a merge without conflicts: githooks(5).
constexpr Hook pre_merge_commit = {
    "pre-merge-commit", "cablelint check --staged --force-exclude --quiet", staged_script};

// Below the line of scissors are the changes, as `git commit --verbose` shows them.
constexpr Hook commit_msg = {"commit-msg", "cablelint check --allow-empty --quiet - <\"$1\"",
                             R"(#!/bin/sh
# Written by `cablelint hook install`: git refuses a message that is a cable with an error.
command -v cablelint >/dev/null || {
  echo 'cablelint: the program is not on the PATH; git commit --no-verify skips this hook' >&2
  exit 2
}
sed '/^. -* >8 -*$/,$d' "$1" |
  cablelint check --allow-empty --quiet --stdin-filename COMMIT_EDITMSG -
)"};

// No settings of what is pushed count here: a push could bring its own. A policy of the server
// does.
constexpr Hook pre_receive = {"pre-receive", "cablelint check --pushed --allow-empty --quiet",
                              R"(#!/bin/sh
# Written by `cablelint hook install --pre-receive`: the server refuses a push of a cable with an
# error, in any of its commits. `git config cablelint.policy FILE` names a policy that is enforced.
command -v cablelint >/dev/null || {
  echo 'cablelint: the program is not on the PATH of the server' >&2
  exit 2
}
policy=$(git config --path cablelint.policy) || policy=
exec cablelint check --pushed --allow-empty --quiet --isolated ${policy:+--policy "$policy"} >&2
)"};

std::string text_of(const fs::path& path) {
  constexpr std::uint64_t max_size_bytes = 1 << 20;
  try {
    return read_file_text(path.string(), max_size_bytes);
  } catch (const InputError&) {
    return {};
  }
}

/// Writes a hook in its folder, unless another one is there.
int write_hook(const Hook& hook, const fs::path& folder) {
  const fs::path path = folder / hook.name;
  if (path_exists(path) && text_of(path) != hook.script) {
    complain(path.string() + ": already exists; add this to it: " + std::string(hook.command));
    return 2;
  }
  Output output(path.string());
  output.write(hook.script);
  output.commit();
  constexpr fs::perms executable =
      fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
  std::error_code failed;
  fs::permissions(path, executable, fs::perm_options::add, failed);
  if (failed) {
    throw InputError(path.string(), failed.message());
  }
  print("wrote " + path.string() + "\n");
  return 0;
}

int run(const HookOptions& options) {
  // Git knows where its hooks are: core.hooksPath, or a folder that work trees share.
  std::string folder = select::run_git({"rev-parse", "--git-path", "hooks"}).out;
  if (folder.ends_with('\n')) {
    folder.pop_back();
  }
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (options.pre_receive) {
    return write_hook(pre_receive, folder);
  }
  int status = 0;
  for (const Hook& hook : {pre_commit, pre_merge_commit, commit_msg}) {
    status = std::max(status, write_hook(hook, folder));
  }
  return status;
}

}  // namespace

Run hook_install_command(OptionTable& table) {
  return with_options<HookOptions>(table, define, run);
}

}  // namespace cablelint::cli
