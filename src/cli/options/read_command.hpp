// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "cli/options/command_help.hpp"
#include "cli/options/option_table.hpp"

namespace cablelint::cli {

/// The result of reading the command line: what to run, or a status with which the program ends at
/// once because everything has been said.
struct ReadCommand {
  Run run;  ///< may be empty
  int status = 0;
};

/// The first of the commands is meant where none is named.
[[nodiscard]] ReadCommand read_command(std::span<const Command> commands, int argc,
                                       const char* const* argv);

/// The commands with all of their options.
[[nodiscard]] CommandHelp program_help(std::span<const Command> commands);

}  // namespace cablelint::cli
