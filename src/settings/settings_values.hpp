// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "settings/settings_tree.hpp"

namespace cablelint::settings {

/// One value that settings give, and the line that does.
struct SettingsValue {
  std::string section;  ///< `rules`, `files`; empty for a key of its own
  std::string key;      ///< empty for an entry of a list
  std::string text;     ///< in YAML, on one line
  std::string file;     ///< empty: nobody says it
  std::size_t line = 0;
};

/// The values in force for a document of a folder, each from the last file that gives it. Entries
/// of lists that add up, such as exceptions, are all there.
[[nodiscard]] std::vector<SettingsValue> settings_values(const FolderSettings& settings,
                                                         std::string_view document);

/// A value as YAML on one line.
[[nodiscard]] std::string flow_text(const yaml::Node& node);

}  // namespace cablelint::settings
