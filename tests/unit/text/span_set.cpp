// SPDX-License-Identifier: Apache-2.0
#include "text/span_set.hpp"

#include <catch2/catch.hpp>

namespace cablelint {

TEST_CASE("a set of spans knows what overlaps one of them", "[text]") {
  CHECK(SpanSet().empty());
  CHECK_FALSE(SpanSet().overlaps({0, 10}));
  const SpanSet spans({{30, 5}, {2, 20}, {4, 1}, {0, 0}, {8, 2}});
  CHECK_FALSE(spans.empty());
  CHECK(spans.overlaps({0, 3}));
  CHECK(spans.overlaps({20, 1}));  // the longest one reaches farther than the last one that begins
  CHECK(spans.overlaps({21, 20}));
  CHECK(spans.overlaps({34, 1}));
  CHECK_FALSE(spans.overlaps({0, 2}));
  CHECK_FALSE(spans.overlaps({22, 8}));
  CHECK_FALSE(spans.overlaps({35, 5}));
}

}  // namespace cablelint
