// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rule/compile/site_choices.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/pack/pack_reader.hpp"

namespace cablelint::rule {

/// Compiles all rules that were read into `body`, whose storage the packs fill. What is wrong goes
/// to the errors of the packs; a rule that has errors is left out. `settings` may be nullptr.
/// `origins`, if it is given, receives where each expression of the rules is written.
void compile_packs(CompiledRules& body, Packs& packs, SiteChoices* settings = nullptr,
                   std::vector<Origin>* origins = nullptr);

}  // namespace cablelint::rule
