// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "finding/finding.hpp"
#include "model/calendar.hpp"
#include "rule/applied_setting.hpp"
#include "rule/rule_set.hpp"
#include "settings/level_word.hpp"
#include "settings/settings_tree.hpp"
#include "yaml/load_error.hpp"

namespace cablelint::rule {

/// Which rules run, and how severe they are. Names are rule ids, aliases or categories; `all` is
/// every rule. Later entries win.
struct Selection {
  std::vector<std::string> select;         ///< if any: only these
  std::vector<std::string> extend_select;  ///< these too, though switched off by default
  std::vector<std::string> ignore;
  std::vector<std::pair<std::string, Severity>> severities;
  std::vector<std::pair<std::string, std::string>> params;  ///< NAME, VALUE as written

  [[nodiscard]] bool operator==(const Selection&) const = default;
};

/// Which packs to read.
struct LoadRequest {
  bool builtin = true;
  std::vector<std::string> pack_files;  ///< paths of rule packs, read after the built-in ones
  const settings::SettingsChain* settings = nullptr;
  std::shared_ptr<yaml::FileCache>
      files;  ///< in which the settings were read; null: one of its own
  std::shared_ptr<settings::SettingsTree> tree;  ///< that owns the settings, if nobody else does
  std::string document;  ///< canonical path of those for which overrides of the settings count
  bool takes_every_override = false;              ///< of no document: to check what overrides say
  std::string profile;                            ///< instead of the one that the settings choose
  std::optional<settings::CeilingWords> ceiling;  ///< instead of the one that the settings set
  Timestamp as_of;  ///< the day on which exceptions of the settings count or have expired
  Selection selection;
};

/// The rules of a request, and all that is wrong or worth knowing about their files.
struct Loaded {
  RuleSet rules;
  std::vector<AppliedSetting> applied;  ///< in the order in which they were; the last one counts
  std::vector<yaml::LoadError> errors;  ///< by file and line; at most 50. Warnings among them
  /// Words of the selection that name nothing, as complete messages with a suggestion.
  std::vector<std::string> selection_errors;
  /// What is worth knowing and no error: old names, deprecated rules, expired exceptions.
  std::vector<std::string> notices;

  /// No rule file has an error: what the selection names can be looked up.
  [[nodiscard]] bool has_rules() const;
  [[nodiscard]] bool ok() const;
};

}  // namespace cablelint::rule
