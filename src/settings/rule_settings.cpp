// SPDX-License-Identifier: Apache-2.0
#include "settings/rule_settings.hpp"

#include <algorithm>
#include <utility>

namespace cablelint::settings {
namespace {

std::vector<PackSetting> pack_settings(const yaml::Node& map) {
  std::vector<PackSetting> all;
  for (const auto& [name, value] : yaml::entries(map)) {
    all.push_back({yaml::Word(name), &value});
  }
  return all;
}

bool is_more_than_severity(const yaml::Entry& key) {
  return key.key.value != "severity" && key.key.value != "locked";
}

ExceptionSetting exception_of(const yaml::Node& map) {
  yaml::LoadErrors reported;  // by the check of the form
  ExceptionSetting exception;
  for (const yaml::Node& name : yaml::elements_of(map, "rules")) {
    exception.rules.emplace_back(name);
  }
  exception.where = map.find("where");
  if (const yaml::Node* const files = map.find("files")) {
    exception.files = patterns_of(*files);
  }
  exception.reason = text_of(map, "reason", reported);
  if (const yaml::Node* const expires = map.find("expires")) {
    exception.expires = read_date(*expires, reported);
  }
  exception.place = map.place();
  return exception;
}

}  // namespace

void read_profile(const yaml::Node& value, RuleSettings& settings) {
  settings.profile.emplace(value);
  settings.changes_rules =
      settings.changes_rules || (value.value != "auto" && value.value != "state");
}

void read_ceiling_setting(const yaml::Node& value, RuleSettings& settings) {
  yaml::LoadErrors reported;  // by the check of the form
  if (std::optional<CeilingWords> words = read_ceiling(value, reported)) {
    settings.ceiling = {std::move(*words), yaml::Word(value)};
  }
}

void read_text_readers(const yaml::Node& value, RuleSettings& settings) {
  settings.text_readers = {value.value == "trusted", yaml::Word(value)};
}

void read_params(const yaml::Node& value, RuleSettings& settings) {
  settings.params = pack_settings(value);
  settings.changes_rules = true;
}

void read_vocabularies(const yaml::Node& value, RuleSettings& settings) {
  settings.vocabularies = pack_settings(value);
  settings.changes_rules = true;
}

void read_rules(const yaml::Node& value, RuleSettings& settings) {
  for (const auto& [name, change] : yaml::entries(value)) {
    settings.rules.push_back(
        {yaml::Word(name), yaml::Word(change), change.is_map() ? &change : nullptr});
    settings.changes_rules =
        settings.changes_rules || std::ranges::any_of(yaml::entries(change), is_more_than_severity);
  }
}

void read_exceptions(const yaml::Node& value, RuleSettings& settings) {
  for (const yaml::Node& one : yaml::elements(value)) {
    if (one.is_map()) {
      settings.exceptions.push_back(exception_of(one));
      settings.changes_rules =
          settings.changes_rules || settings.exceptions.back().where != nullptr;
    }
  }
}

std::vector<std::string> patterns_of(const yaml::Node& list) {
  std::vector<std::string> patterns;
  for (const yaml::Node& item : yaml::elements(list)) {
    patterns.push_back(item.value);
  }
  return patterns;
}

}  // namespace cablelint::settings
