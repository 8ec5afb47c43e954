// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "cel/code/code.hpp"
#include "cel/scope.hpp"

namespace cablelint::cel {

/// Marks the parts of a program that have one value for all items of a document, so that each is
/// computed once, when it is first needed: conditions on the cable in a rule for paragraphs,
/// and what does not change in a loop. `first_cell`: the first cell of the `Evaluation` that is
/// free. Answers how many it took.
std::uint32_t keep_fixed_parts(Code& code, const Scope& scope, std::uint32_t first_cell);

}  // namespace cablelint::cel
