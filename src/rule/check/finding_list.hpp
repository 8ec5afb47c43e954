// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "finding/finding.hpp"
#include "rule/rule_set.hpp"

namespace cablelint::rule {

/// A finding and what it is about, until it is known which findings replace others.
struct Found {
  Finding finding;
  const void* item = nullptr;
  std::size_t facts = 0;    ///< index of the rule that it counts for
  bool is_failure = false;  ///< that rule could not be evaluated
};

/// The findings in one document, and which rules ran on it. Rules are named by the index of their
/// facts.
class FindingList {
 public:
  FindingList(const RuleSet& rules, std::size_t most_per_rule)
      : rules_(rules), most_per_rule_(most_per_rule) {}

  void reset();
  /// Adds a finding if there is room for another one of its rule; the last one says so.
  void add(Found one);
  /// Adds a finding of a rule that the engine reports.
  void add(const RuleFacts& facts, Finding finding);
  /// How many findings of a rule are asked for: one more than there is room for.
  [[nodiscard]] std::size_t wanted(std::size_t rule) const;

  void note_run(std::size_t rule) { was_run_[rule] = true; }
  [[nodiscard]] std::size_t rules_run() const;

  [[nodiscard]] std::vector<Found>& all() { return found_; }

 private:
  const RuleSet& rules_;
  std::size_t most_per_rule_;
  std::vector<Found> found_;
  std::vector<std::size_t> count_by_rule_;
  std::vector<bool> was_run_;
};

}  // namespace cablelint::rule
