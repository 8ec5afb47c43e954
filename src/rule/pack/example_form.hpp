// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "rule/pack/pack_reader.hpp"
#include "rule/rule_set.hpp"

namespace cablelint::rule {

/// Reports what is wrong with the examples of all rules as they are written; whether they hold is
/// for `test_packs` to find out. A rule without an example is an error.
void check_tests(Packs& packs, const std::vector<RuleFacts>& facts);

}  // namespace cablelint::rule
