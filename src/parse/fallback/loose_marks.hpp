// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// The second fallback, a pass after the first: what is above the level of the document, at places
/// and in forms that may be prose.
void find_loose_marks(Draft& draft);

}  // namespace cablelint::parse
