// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rule/rule_set.hpp"

namespace cablelint::report {

/// What a rule checks, why, and what to do, and then `more`, which is HTML. `facts`: null if
/// nothing is known of the rule.
[[nodiscard]] std::string rule_section(const std::string& id, const std::string& anchor,
                                       const rule::RuleFacts* facts, const std::string& more);

}  // namespace cablelint::report
