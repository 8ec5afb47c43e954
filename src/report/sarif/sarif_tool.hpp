// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "rule/rule_set.hpp"

namespace cablelint::report {

/// What SARIF says of the program and its rules, as JSON.
struct SarifTool {
  std::string tool;                               ///< of the property `tool`
  std::string taxonomies;                         ///< of `taxonomies`: the regulations cited
  std::map<std::string, std::size_t> rule_index;  ///< of an id in the driver's `rules`
};

[[nodiscard]] SarifTool sarif_tool(const rule::RuleSet& rules);

[[nodiscard]] std::string_view sarif_level(Severity severity);

/// A text as SARIF wants messages: it begins with a capital and ends with a full stop.
[[nodiscard]] std::string sarif_sentence(std::string_view text);

/// SARIF 2.1.0 section 3.11.5: braces in a message would mean an argument.
[[nodiscard]] std::string with_literal_braces(std::string_view text);

}  // namespace cablelint::report
