// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "cli/options/option_table.hpp"

namespace cablelint::cli {

/// The table of commands, the default one first, and those below another after it.
[[nodiscard]] std::span<const Command> commands();

// The columns `define` of the table; each command has a file, or shares one with its kind.
DefineCommand check_command;
DefineCommand parse_command;
DefineCommand banner_command;
DefineCommand markings_command;
DefineCommand due_command;
DefineCommand eval_command;
DefineCommand lsp_command;
DefineCommand config_show_command;
DefineCommand config_check_command;
DefineCommand config_init_command;
DefineCommand baseline_create_command;
DefineCommand baseline_update_command;
DefineCommand baseline_prune_command;
DefineCommand baseline_show_command;
DefineCommand merge_command;
DefineCommand rules_command;
DefineCommand rules_list_command;
DefineCommand rules_explain_command;
DefineCommand rules_test_command;
DefineCommand rules_fields_command;
DefineCommand rules_functions_command;
DefineCommand rules_keys_command;
DefineCommand rules_schema_command;
DefineCommand rules_new_command;
DefineCommand hook_install_command;
DefineCommand completion_command;
DefineCommand manual_command;
DefineCommand help_command;
DefineCommand version_command;

}  // namespace cablelint::cli
