// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "cli/options/option_table.hpp"

namespace cablelint::cli {

/// The table of commands, the default one first, and those below another after it.
[[nodiscard]] std::span<const Command> commands();

// The columns `define` of the table; each command has a file, or shares one with its kind.
DefineCommand check_command, parse_command, banner_command, markings_command, due_command;
DefineCommand eval_command, lsp_command;
DefineCommand config_show_command, config_check_command, config_init_command;
DefineCommand baseline_create_command, baseline_update_command, baseline_prune_command;
DefineCommand baseline_show_command, merge_command;
DefineCommand rules_command, rules_list_command, rules_explain_command, rules_test_command;
DefineCommand rules_fields_command, rules_functions_command, rules_keys_command;
DefineCommand rules_schema_command;
DefineCommand rules_new_command, hook_install_command, completion_command, manual_command;
DefineCommand help_command, version_command;

}  // namespace cablelint::cli
