// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// The first fallback, a pass: marks and levels that the grammar did not read, for their form or
/// their place.
void find_missed_marks(Draft& draft);

}  // namespace cablelint::parse
