// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "model/cable.hpp"

namespace cablelint::parse {

/// Where the paragraphs of a cable mention its references. The text is searched once, for all
/// references and all rules.
[[nodiscard]] std::vector<RefMention> ref_mentions_in(const Cable& cable);

}  // namespace cablelint::parse
