// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "rule/compile/rule_draft.hpp"
#include "rule/pack/raw_rule.hpp"
#include "rule/rule_facts.hpp"

namespace cablelint::rule {

/// Reads what is known of a rule without running it.
class FactsReader {
 public:
  FactsReader(const Templates& templates, yaml::LoadErrors& errors)
      : templates_(templates), errors_(errors) {}

  /// What is known of the rule; nothing if not even its id can be read.
  [[nodiscard]] std::optional<RuleFacts> read_facts(const RawRule& raw);
  /// The rule has keys that are not known: what is missing may be misspelled.
  [[nodiscard]] bool has_misspelled_keys(const yaml::Node& rule) const {
    return misspelled_.contains(&rule);
  }

 private:
  [[nodiscard]] std::optional<Deprecation> read_deprecation(const yaml::Node& rule);
  [[nodiscard]] std::string fact(std::string_view name);
  /// Its elements; none if it is not a list.
  [[nodiscard]] std::span<const yaml::Node> elements(std::string_view name) const;
  void read_words(RuleFacts& facts);
  void read_severity(RuleFacts& facts);
  void read_on_for(const yaml::Node& forms, RuleFacts& facts);
  void read_reporter(RuleFacts& facts);
  void read_names(RuleFacts& facts);
  void read_citations(RuleFacts& facts);

  const Templates& templates_;
  yaml::LoadErrors& errors_;
  RuleKeys keys_;
  std::set<const yaml::Node*> misspelled_;  ///< rules with keys that are not known
};

}  // namespace cablelint::rule
