// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "rule/rule_set.hpp"

namespace cablelint::report {

constexpr std::string_view project_uri = "https://github.com/cablelint/cablelint";

/// Whether a rule comes with the program: its file is not on the disk.
[[nodiscard]] bool is_builtin(const rule::RuleFacts& facts);

/// Where people read about a rule: its `url`, or its own part of the reference; of another rule
/// from elsewhere, how to read and write rules.
[[nodiscard]] std::string rule_link(const rule::RuleFacts& facts);

/// Where an editor leads to: the same, or the line of its pack that a rule from elsewhere begins
/// in.
[[nodiscard]] std::string rule_page(const rule::RuleFacts& facts);

/// The addresses under which the rules of a run are described.
class RuleLinks {
 public:
  explicit RuleLinks(const rule::RuleSet& rules) : rules_(rules) {}

  /// Empty: nothing describes the rule.
  [[nodiscard]] const std::string& of(const std::string& rule);

 private:
  const rule::RuleSet& rules_;
  std::map<std::string, std::string> links_;  ///< those that were asked for
};

}  // namespace cablelint::report
