// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/level.hpp"
#include "parse/build/draft.hpp"
#include "text/span_set.hpp"

namespace cablelint::parse {

/// Adds what sentences of the document say of a level above `ceiling`, its own, and why a paper is
/// above its portions. `read`: the marks and levels that are read already.
void find_stated_levels(Draft& draft, Level ceiling, const SpanSet& read);

}  // namespace cablelint::parse
