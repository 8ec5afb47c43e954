// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "settings/glob.hpp"
#include "settings/rule_settings.hpp"
#include "settings/settings_source.hpp"
#include "yaml/yaml_tree.hpp"

namespace cablelint::settings {

/// Settings for some of the documents.
struct SettingsOverride {
  Globs files;
  const yaml::Node* node = nullptr;
  RuleSettings of_rules;
};

/// One settings file whose keys and their forms have been checked, or a rule pack that other
/// settings extend or that is a policy.
struct SettingsFile {
  SettingsSource source;
  /// The root of a pack, or the scalar `builtin:ID` that names one: all that follows is then empty.
  /// nullptr for settings.
  const yaml::Node* pack = nullptr;
  const yaml::Node* node = nullptr;  ///< of settings as they are written, to show them
  const yaml::File* content = nullptr;
  std::string base;      ///< canonical folder in which its patterns begin
  bool is_root = false;  ///< nothing above it counts
  /// It changes rules themselves, not only which run and how severe they are.
  bool changes_rules = false;
  std::optional<Globs> include;
  std::optional<Globs> exclude;
  std::string baseline;  ///< a path; empty: none is named
  RuleSettings of_rules;
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
