// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/options/define_options.hpp"
#include "cli/options/options.hpp"

namespace cablelint::cli {

/// The commands as CLI11 is told of them, with what each means. Telling takes more time than
/// reading a document: what a command takes is told only if it is the one that is named.
class CommandTable {
 public:
  /// `word` is the first one behind the program's name.
  explicit CommandTable(std::string_view word);

  /// Whether what the command takes, or those below it, must be told. `check` is asked last: it is
  /// meant where no other command is named.
  [[nodiscard]] bool is_meant(std::string_view name);

  /// Adds a command below `above`. `examples` are shown at the end of its help.
  CLI::App& add(CLI::App& above, Command command, const std::string& name, const std::string& help,
                const std::string& examples);

  /// Of the words that were read; `check` if they name no command.
  [[nodiscard]] Command named() const;

 private:
  std::string_view word_;
  bool needs_all_;  ///< they are going to be described
  bool is_found_ = false;
  std::vector<std::pair<const CLI::App*, Command>> commands_;  ///< what is below another, behind it
};

/// All commands of the program.
void define_commands(CLI::App& program, CommandTable& table, Options& options, CheckWords& words);

/// `rules` with its own commands.
void define_rules_commands(CLI::App& program, CommandTable& table, Options& options);

/// `--format` of a command that is not `check`.
void add_format(CLI::App& app, Options& options, const std::vector<std::string>& formats);

}  // namespace cablelint::cli
