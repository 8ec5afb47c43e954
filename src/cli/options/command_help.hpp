// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

/// The commands and options, for completion and manual.
namespace cablelint::cli {

struct OptionHelp {
  std::vector<std::string> names;    ///< `-q`, `--quiet`; one without dashes is positional
  std::string value;                 ///< what follows, such as `FILE`; empty for a flag
  std::vector<std::string> choices;  ///< the values that there are; empty: any
  std::string word_list;             ///< of `completion --words`, the values in force; may be empty
  bool is_required = false;
  bool is_repeated = false;
  std::string help;
  std::string group;

  [[nodiscard]] bool is_positional() const { return !names.front().starts_with('-'); }
};

struct CommandHelp {
  std::string name;
  std::string help;
  std::string footer;  ///< paragraphs, indented as they are to be shown
  std::vector<OptionHelp> options;
  std::vector<CommandHelp> commands;
};

/// A script for the shell `bash`, `zsh` or `fish`.
[[nodiscard]] std::string completion_script(const CommandHelp& program, const std::string& shell);

/// The manual in mdoc(7).
[[nodiscard]] std::string manual(const CommandHelp& program);

}  // namespace cablelint::cli
