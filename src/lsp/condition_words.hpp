// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rule/rule_set.hpp"

namespace cablelint::lsp {

/// A field, function or name of a condition.
struct ConditionWord {
  std::string word;
  std::string form;  ///< its type, or how it is called
  std::string doc;
  bool is_function = false;
};

/// What can follow a name with dots, such as `cable.eo.`: the fields of what is there, or the
/// methods of a value. Of a name without a dot: the variables and functions.
[[nodiscard]] std::vector<ConditionWord> condition_words(const rule::RuleSet& rules,
                                                         std::string_view before_last_dot);

}  // namespace cablelint::lsp
