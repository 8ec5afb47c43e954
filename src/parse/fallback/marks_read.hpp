// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parse/build/draft.hpp"
#include "text/span_set.hpp"

namespace cablelint::parse {

/// Portions, banners and lines with a level that were read, by their places.
[[nodiscard]] SpanSet marks_read(const Draft& draft);

}  // namespace cablelint::parse
