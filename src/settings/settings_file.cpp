// SPDX-License-Identifier: Apache-2.0
#include "settings/settings_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "settings/settings_form.hpp"
#include "yaml/reading.hpp"

namespace cablelint::settings {
namespace {

/// Patterns that do not compile were reported by the check of the form.
Globs globs_under(const yaml::Node& map, std::string_view key) {
  std::vector<std::string> patterns;
  for (const yaml::Node& item : yaml::elements_of(map, key)) {
    patterns.push_back(item.value);
  }
  return Globs(patterns);
}

/// Whether rules must be compiled for it: more changes than a state or a severity.
bool changes_rules(const yaml::Node& node) {
  const yaml::Node* const profile = node.find("profile");
  if (node.find("params") != nullptr || node.find("vocabularies") != nullptr ||
      (profile != nullptr && profile->value != "auto" && profile->value != "state")) {
    return true;
  }
  const auto is_more_than_severity = [](const yaml::Entry& key) {
    return key.key.value != "severity" && key.key.value != "locked";
  };
  return std::ranges::any_of(yaml::entries_of(node, "rules"),
                             [&](const yaml::Entry& rule) {
                               return std::ranges::any_of(yaml::entries(rule.value),
                                                          is_more_than_severity);
                             }) ||
         std::ranges::any_of(yaml::elements_of(node, "exceptions"),
                             [](const yaml::Node& one) { return one.find("where") != nullptr; });
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
  file.base = file.source.base.empty() ? folder : file.source.base;
  static const yaml::Form form = settings_form();
  yaml::check_form(root, form, errors);
  yaml::LoadErrors reported;  // by the check of the form
  file.is_root = bool_of(root, "root", false, reported);
  const yaml::Node* const files = root.find("files");
  if (files != nullptr && files->find("include") != nullptr) {
    file.include = globs_under(*files, "include");
  }
  if (files != nullptr && files->find("exclude") != nullptr) {
    file.exclude = globs_under(*files, "exclude");
  }
  if (const std::string baseline = text_of(root, "baseline", reported); !baseline.empty()) {
    file.baseline = (std::filesystem::path(file.source.path).parent_path() / baseline)
                        .lexically_normal()
                        .string();
  }
  for (const yaml::Node& one : yaml::elements_of(root, "overrides")) {
    if (one.items.size() == 2 && one.find("files") != nullptr) {
      errors.error(one.place(), "an override changes nothing",
                   "add a profile, a ceiling, rules or params");
    }
    file.overrides.push_back({globs_under(one, "files"), &one});
  }
  file.changes_rules =
      changes_rules(root) || std::ranges::any_of(file.overrides, [](const SettingsOverride& one) {
        return changes_rules(*one.node);
      });
  return file;
}

bool is_pack(const yaml::Node& root) { return root.find("pack") != nullptr; }

}  // namespace cablelint::settings
