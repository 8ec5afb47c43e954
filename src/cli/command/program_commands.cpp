// SPDX-License-Identifier: Apache-2.0
// Commands about the program itself: completion, man and --version.
#include <fmt/format.h>

#include "cli/command/commands.hpp"
#include "cli/options/read_command.hpp"
#include "cli/output.hpp"
#include "rule/load.hpp"

namespace cablelint::cli {
namespace {

struct CompletionOptions {
  std::string shell;
};

void define(OptionTable& table, CompletionOptions& options) {
  table.choice({.names = "SHELL", .help = "The shell", .is_required = true},
               {"bash", "zsh", "fish"},
               [&options](const std::string& given) { options.shell = given; });
}

int run(const CompletionOptions& options) {
  print(completion_script(program_help(commands()), options.shell));
  return 0;
}

int print_manual() {
  print(manual(program_help(commands())));
  return 0;
}

int print_version() {
  const rule::Loaded loaded = rule::load_rules({});
  print(fmt::format("cablelint {}\nrules {}\n", CABLELINT_VERSION, loaded.rules.digest()));
  return 0;
}

}  // namespace

Run completion_command(OptionTable& table) {
  return with_options<CompletionOptions>(table, define, run);
}
Run manual_command(OptionTable&) { return print_manual; }
Run version_command(OptionTable&) { return print_version; }

}  // namespace cablelint::cli
