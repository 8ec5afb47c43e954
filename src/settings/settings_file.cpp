// SPDX-License-Identifier: Apache-2.0
#include "settings/settings_file.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "settings/settings_form.hpp"
#include "yaml/reading.hpp"

namespace cablelint::settings {
namespace {

/// What the keys of a settings file, or of one of its overrides, say of rules.
RuleSettings rule_settings_of(const yaml::Node& map) {
  RuleSettings settings;
  for (const auto& [key, value] : yaml::entries(map)) {
    if (const ReadSetting read = settings_key(key.value).read; read != nullptr) {
      read(value, settings);
    }
  }
  return settings;
}

/// Patterns that do not compile were reported by the check of the form.
std::optional<Globs> globs_under(const yaml::Node* map, std::string_view key) {
  const yaml::Node* const list = map == nullptr ? nullptr : map->find(key);
  return list == nullptr ? std::nullopt : std::optional(Globs(patterns_of(*list)));
}

/// A path from the folder of the settings.
std::string path_beside(const SettingsSource& source, const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(source.path).parent_path();
  return (folder / path).lexically_normal().string();
}

SettingsOverride read_override(const yaml::Node& map, yaml::LoadErrors& errors) {
  std::optional<Globs> files = globs_under(&map, "files");
  if (map.items.size() == 2 && files) {
    errors.error(map.place(), "an override changes nothing",
                 "add a profile, a ceiling, rules or params");
  }
  return {files ? std::move(*files) : Globs({}), &map, rule_settings_of(map)};
}

}  // namespace

bool SettingsFile::is_about(const SettingsOverride& one, std::string_view document) const {
  return one.files.name(document, base);
}

SettingsFile read_settings_file(const yaml::Node& root, SettingsSource source,
                                const std::string& folder, yaml::LoadErrors& errors) {
  SettingsFile file;
  file.source = std::move(source);
  file.node = &root;
  file.content = root.file;
  file.base = file.source.base.empty() ? folder : file.source.base;
  static const yaml::Form form = settings_form();
  yaml::check_form(root, form, errors);
  yaml::LoadErrors reported;  // by the check of the form
  file.is_root = bool_of(root, "root", false, reported);
  const yaml::Node* const files = root.find("files");
  file.include = globs_under(files, "include");
  file.exclude = globs_under(files, "exclude");
  if (const std::string baseline = text_of(root, "baseline", reported); !baseline.empty()) {
    file.baseline = path_beside(file.source, baseline);
  }
  file.of_rules = rule_settings_of(root);
  for (const yaml::Node& one : yaml::elements_of(root, "overrides")) {
    file.overrides.push_back(read_override(one, errors));
  }
  file.changes_rules = file.of_rules.changes_rules ||
                       std::ranges::any_of(file.overrides, &RuleSettings::changes_rules,
                                           &SettingsOverride::of_rules);
  return file;
}

bool is_pack(const yaml::Node& root) { return root.find("pack") != nullptr; }

}  // namespace cablelint::settings
