// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "settings/glob.hpp"
#include "settings/settings_source.hpp"
#include "yaml/yaml_tree.hpp"

namespace cablelint::settings {

/// Settings for some of the documents.
struct SettingsOverride {
  Globs files;
  const yaml::Node* node = nullptr;
};

/// One settings file whose keys and their forms have been checked: what must be known of it before
/// rules are read. What it says of rules is read where they are compiled.
struct SettingsFile {
  SettingsSource source;
  const yaml::Node* node = nullptr;
  std::string base;  ///< canonical folder in which its patterns begin
  /// It is a rule pack, that other settings extend or that is a policy: `node` is its root, or the
  /// scalar `builtin:ID`. All that follows is then empty.
  bool is_pack = false;
  bool is_root = false;  ///< nothing above it counts
  /// It changes rules themselves, not only which run and how severe they are.
  bool changes_rules = false;
  std::optional<Globs> include;
  std::optional<Globs> exclude;
  std::string baseline;  ///< a path; empty: none is named
  std::vector<SettingsOverride> overrides;

  /// Whether an override is about a document; its path is canonical.
  [[nodiscard]] bool is_about(const SettingsOverride& one, std::string_view document) const;
};

/// The parts of a settings file. `folder` is the canonical one that contains it.
/// What is wrong with its keys and their forms goes to the errors.
[[nodiscard]] SettingsFile read_settings_file(const yaml::Node& root, SettingsSource source,
                                              const std::string& folder, yaml::LoadErrors& errors);

/// Whether a file is a rule pack, and no settings.
[[nodiscard]] bool is_pack(const yaml::Node& root);

}  // namespace cablelint::settings
