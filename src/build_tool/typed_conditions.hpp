// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rule/rule_set.hpp"

namespace cablelint::build_tool {

/// A source file that defines `rule::builtin_conditions()`: what `when` and the condition of each
/// rule say, as C++ on the types of the model. The machine spends most of its time on looking up
/// what a node is and on values of unknown type; a compiler knows both. Rules that cannot be
/// written so are left to the machine, and so are parts of the others.
[[nodiscard]] std::string typed_conditions(const rule::RuleSet& rules);

}  // namespace cablelint::build_tool
