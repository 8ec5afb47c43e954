// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/options/shared_options.hpp"
#include "cli/run/file_selection.hpp"
#include "settings/settings_tree.hpp"

namespace cablelint::cli {

/// Errors: throws `InputError` if the list of files cannot be read or git fails.
[[nodiscard]] FileSelection select_files(const DocumentOptions& options,
                                         settings::SettingsTree& settings);

/// What is said where none is found below the folders that were named.
[[nodiscard]] std::string no_files_text();
/// Where none is left of what `options` choose.
[[nodiscard]] std::string no_files_text(const DocumentOptions& options);

}  // namespace cablelint::cli
