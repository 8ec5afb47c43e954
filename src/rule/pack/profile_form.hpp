// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "rule/pack/pack_reader.hpp"
#include "rule/rule_set.hpp"

namespace cablelint::rule {

/// Reports what is wrong with the profiles of packs, except those in `chosen`, which are
/// reported when they are put into force.
void check_profiles(Packs& packs, const std::vector<RuleFacts>& facts,
                    const std::set<std::string>& chosen);

}  // namespace cablelint::rule
