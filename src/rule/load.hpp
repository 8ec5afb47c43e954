// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rule/load_request.hpp"

namespace cablelint::rule {

/// Reads, merges, checks and compiles rule packs. All that is wrong with them is in the result.
/// Errors: throws `InputError` for a pack file that cannot be read.
[[nodiscard]] Loaded load_rules(const LoadRequest& request);

}  // namespace cablelint::rule
