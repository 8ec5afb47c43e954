// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/cable.hpp"
#include "rule/rule_set.hpp"

namespace cablelint::rule {

/// Text of a document that reports do not show though its field may otherwise be shown: persons
/// and long words among the TAGS, words in marks that are not published, references that
/// name no cable, events in place of a date, lines that name who is to read the cable.
class HiddenText {
 public:
  /// From now on about `cable`; both must outlive the questions, and nothing is read yet.
  void reset(const Cable& cable, const RuleSet& rules);

  /// Whether `shown` repeats such text, or a part of it, in whatever case.
  [[nodiscard]] bool is_in(std::string_view shown);

 private:
  void collect();

  const Cable* cable_ = nullptr;
  const RuleSet* rules_ = nullptr;
  std::optional<std::vector<std::string>> texts_;  ///< in lower case; nothing: not yet read
};

}  // namespace cablelint::rule
