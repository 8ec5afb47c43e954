// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options/command_help.hpp"
#include "cli/options/options.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

/// The options as CLI11 is told of them; from these definitions come also help, completion and
/// manual. Errors: reading them throws `WrongValue` or what CLI11 throws.
namespace cablelint::cli {

/// What `check` is told in words that only make sense together with others.
struct CheckWords {
  std::optional<std::string> output;
};

/// Refuses what is none of the values, and shows them as the option's type.
void take_one_of(CLI::Option& option, const std::vector<std::string>& values);

void add_files(CLI::App& app, Options& options);
void add_rule_files(CLI::App& app, Options& options);
/// Which rules run, and with what parameters; also the rule files and the day.
void add_rules(CLI::App& app, Options& options);
/// What makes the exit status.
void add_outcome(CLI::App& app, Options& options);
void add_as_of(CLI::App& app, Options& options);
/// Where settings come from, and what the command line says instead of them.
void add_settings(CLI::App& app, Options& options);
void add_check_options(CLI::App& app, Options& options, CheckWords& words);

/// After all words were read.
/// Errors: throws `WrongValue` if they contradict each other.
void finish_check(Options& options, const CheckWords& words);

/// The commands and options of `app`, with those below it.
[[nodiscard]] CommandHelp describe(const CLI::App& app);

}  // namespace cablelint::cli
