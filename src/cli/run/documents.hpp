// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "parse/parse_cable.hpp"
#include "settings/settings_tree.hpp"
#include "text/source_text.hpp"

namespace cablelint::cli {

/// Reads and parses the files that `named` and the settings name, one after another, for commands
/// that print documents. Says on standard error what could not be read and, unless there is just
/// one cable, how many files were read, skipped and not read. Returns: whether there was a file and
/// all could be read. Errors: throws `InputError` if the settings are invalid.
[[nodiscard]] bool for_each_document(
    const std::vector<std::string>& named, settings::SettingsTree& settings,
    const std::function<void(const SourceText& source, const parse::ParsedCable& parsed)>& act);

}  // namespace cablelint::cli
