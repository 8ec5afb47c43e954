// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/level.hpp"
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
/// rules are read. What it says of rules is read again where they are compiled.
struct SettingsFile {
  SettingsSource source;
  const yaml::Node* node = nullptr;
  std::string base;      ///< canonical folder in which its patterns begin
  bool is_root = false;  ///< nothing above it counts
  /// It changes rules themselves, not only which run and how severe they are.
  bool changes_rules = false;
  std::optional<Globs> include;
  std::optional<Globs> exclude;
  std::string baseline;  ///< a path; empty: none is named
  std::vector<SettingsOverride> overrides;

  /// Whether an override speaks of a document; its path is canonical.
  [[nodiscard]] bool is_about(const SettingsOverride& one, std::string_view document) const;
};

/// The parts of a settings file. `folder` is the canonical one in which it stands.
/// What is wrong with its keys and their forms goes to the errors.
[[nodiscard]] SettingsFile read_settings_file(const yaml::Node& root, SettingsSource source,
                                              const std::string& folder, yaml::LoadErrors& errors);

/// Whether a file is a rule pack, and no settings.
[[nodiscard]] bool is_pack(const yaml::Node& root);

/// A level by its id, in large or small letters; says which there are.
[[nodiscard]] std::optional<Level> read_level(const yaml::Node& node, yaml::LoadErrors& errors);

}  // namespace cablelint::settings
