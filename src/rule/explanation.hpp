// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rule/load.hpp"

namespace cablelint::rule {

/// One key of a rule as it counts: of settings, of the rule itself or of its template.
struct RulePart {
  std::string key;
  std::string text;  ///< of a list or map, its lines as they are written
  std::string file;
  std::size_t line = 0;
};

/// One example of a rule.
struct RuleExample {
  std::string name;
  bool reports = false;
  std::string text;  ///< of the document, or what is replaced in the fixture, as it is written
  std::string file;
  std::size_t line = 0;
};

/// A value that a rule reads and that a site may change, or what a scheme of markings says.
struct RuleInput {
  std::string name;                  ///< `params.max_years`, `vocab.tags`, `scheme.us-state`
  std::string value;                 ///< of a parameter, as it is written
  std::vector<std::string> sources;  ///< where it was set; the last one counts
};

/// A rule with all that decides about it, for people.
struct Explanation {
  RuleFacts facts;
  std::vector<RulePart> parts;  ///< what it looks at and asks
  std::vector<RuleInput> inputs;
  std::vector<AppliedSetting> settings;  ///< of this rule; the last one of a kind counts
  std::vector<std::string> exceptions;   ///< `FILE:LINE: reason`
  std::vector<RuleExample> examples;
};

/// The answer about a rule: the explanation, if there is one, and what is wrong with the
/// packs or settings.
struct Explained {
  std::optional<Explanation> explanation;
  Loaded loaded;
};

/// A line as a rule wants it and as it reports it, from its examples. Either may be empty.
struct RuleSample {
  std::string right;
  std::string wrong;
};

/// Those of all rules that have an example of one line, by id.
/// Errors: throws `InputError` for a file that cannot be read.
[[nodiscard]] std::map<std::string, RuleSample> samples_of_rules(const LoadRequest& request);

/// Reads packs and settings again and describes one rule, by its id or an alias.
/// Errors: throws `InputError` for a file that cannot be read.
[[nodiscard]] Explained explain(const LoadRequest& request, std::string_view id);

}  // namespace cablelint::rule
