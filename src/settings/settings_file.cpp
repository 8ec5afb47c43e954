// SPDX-License-Identifier: Apache-2.0
#include "settings/settings_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "settings/level_word.hpp"
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
  SettingsFile made;
  made.source = std::move(source);
  made.node = &root;
  made.base = made.source.base.empty() ? folder : made.source.base;
  static const yaml::Form form = settings_form();
  yaml::check_form(root, form, errors);
  yaml::LoadErrors told;  // by the check of the form
  made.is_root = bool_of(root, "root", false, told);
  const yaml::Node* const files = root.find("files");
  if (files != nullptr && files->find("include") != nullptr) {
    made.include = globs_under(*files, "include");
  }
  if (files != nullptr && files->find("exclude") != nullptr) {
    made.exclude = globs_under(*files, "exclude");
  }
  if (const std::string baseline = text_of(root, "baseline", told); !baseline.empty()) {
    made.baseline = (std::filesystem::path(made.source.path).parent_path() / baseline)
                        .lexically_normal()
                        .string();
  }
  for (const yaml::Node& one : yaml::elements_of(root, "overrides")) {
    if (one.items.size() == 2 && one.find("files") != nullptr) {
      errors.error(one.place(), "an override changes nothing",
                   "give it a profile, a ceiling, rules or params");
    }
    made.overrides.push_back({globs_under(one, "files"), &one});
  }
  made.changes_rules =
      changes_rules(root) || std::ranges::any_of(made.overrides, [](const SettingsOverride& one) {
        return changes_rules(*one.node);
      });
  return made;
}

bool is_pack(const yaml::Node& root) { return root.find("pack") != nullptr; }

std::optional<Level> read_level(const yaml::Node& node, yaml::LoadErrors& errors) {
  const std::optional<Level> level = node.is_scalar() ? level_from_word(node.value) : std::nullopt;
  if (!level) {
    errors.error(node.place(),
                 fmt::format("unknown level `{}`{}", node.value, did_you_mean_level(node.value)),
                 known_levels());
  }
  return level;
}

}  // namespace cablelint::settings
