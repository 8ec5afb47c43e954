// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>

#include "text/span.hpp"

namespace cablelint {

/// Whether one of the parts of a text, which are in order and apart, has the byte at `at`;
/// `span_of` gives the span of a part.
template <class Parts, class SpanOf = std::identity>
[[nodiscard]] bool has_place(const Parts& parts, std::uint32_t at, SpanOf span_of = {}) {
  const auto next = std::ranges::upper_bound(
      parts, at, {}, [&](const auto& part) { return std::invoke(span_of, part).begin; });
  return next != std::ranges::begin(parts) && std::invoke(span_of, *std::prev(next)).contains(at);
}

}  // namespace cablelint
