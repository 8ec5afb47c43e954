// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace cablelint::rule::schema {

/// The JSON Schema (draft-07) of rule packs, for completion and checks in editors. What it cannot
/// say, such as the types of expressions, is checked when a pack is read.
[[nodiscard]] std::string of_packs();

}  // namespace cablelint::rule::schema
