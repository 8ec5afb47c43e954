// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "rule/pack/pack_reader.hpp"
#include "rule/rule_set.hpp"

namespace cablelint::rule {

/// Tells what is wrong with the profiles of packs, but for those in `chosen`: what puts them into
/// force tells it of them.
void check_profiles(Packs& packs, const std::vector<RuleFacts>& facts,
                    const std::set<std::string>& chosen);

/// Whether `profile` has the form of one; says what it lacks.
[[nodiscard]] bool check_profile_form(const yaml::Node& profile, yaml::LoadErrors& errors);

}  // namespace cablelint::rule
