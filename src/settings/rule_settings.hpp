// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/calendar.hpp"
#include "settings/level_word.hpp"
#include "yaml/reading.hpp"
#include "yaml/yaml_tree.hpp"

/// What settings say of rules, typed. Only what a pack gives its form (the value of a parameter,
/// the keys of a rule, the changes of a vocabulary, a condition) stays as it is written, for those
/// who know the pack.
namespace cablelint::settings {

struct CeilingSetting {
  CeilingWords words;
  yaml::Word written;
};

/// `may_read_text`: whose rules may read text that reports mask.
struct TextReaders {
  bool are_trusted_only = false;
  yaml::Word written;
};

/// A value for a parameter, or changes for a vocabulary, of that name.
struct PackSetting {
  yaml::Word name;
  const yaml::Node* value;
};

/// What is set for a rule, or for all rules that a word names.
struct RuleSetting {
  yaml::Word name;
  yaml::Word state;                  ///< off, on or a severity; says nothing if there are keys
  const yaml::Node* keys = nullptr;  ///< that the rule is to have instead of its own
};

struct ExceptionSetting {
  std::vector<yaml::Word> rules;
  const yaml::Node* where = nullptr;              ///< a condition; nullptr: for all documents
  std::optional<std::vector<std::string>> files;  ///< patterns; nothing: all
  std::string reason;
  std::optional<Timestamp> expires;
  yaml::Place place;
};

/// What a settings file, or one of its overrides, says of rules.
struct RuleSettings {
  std::optional<yaml::Word> profile;
  std::optional<CeilingSetting> ceiling;
  std::optional<TextReaders> text_readers;
  std::vector<PackSetting> params;
  std::vector<PackSetting> vocabularies;
  std::vector<RuleSetting> rules;
  std::vector<ExceptionSetting> exceptions;
  /// They change rules themselves, not only which run and how severe they are.
  bool changes_rules = false;
};

// How the value of a key that has its form becomes a part of these; one of another form is skipped.
void read_profile(const yaml::Node& value, RuleSettings& settings);
void read_ceiling_setting(const yaml::Node& value, RuleSettings& settings);
void read_text_readers(const yaml::Node& value, RuleSettings& settings);
void read_params(const yaml::Node& value, RuleSettings& settings);
void read_vocabularies(const yaml::Node& value, RuleSettings& settings);
void read_rules(const yaml::Node& value, RuleSettings& settings);
void read_exceptions(const yaml::Node& value, RuleSettings& settings);

[[nodiscard]] std::vector<std::string> patterns_of(const yaml::Node& list);

}  // namespace cablelint::settings
