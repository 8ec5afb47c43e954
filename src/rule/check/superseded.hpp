// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "rule/check/finding_list.hpp"
#include "rule/compiled_rule.hpp"

namespace cablelint::rule {

/// Drops the findings that a more specific one replaces: about the same item, or about
/// characters that overlap.
void drop_superseded(std::vector<Found>& found, const CompiledRules& body);

}  // namespace cablelint::rule
