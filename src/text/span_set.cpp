// SPDX-License-Identifier: Apache-2.0
#include "text/span_set.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace cablelint {

SpanSet::SpanSet(std::vector<Span> spans) : spans_(std::move(spans)) {
  std::erase_if(spans_, [](Span span) { return span.empty(); });
  std::ranges::sort(spans_, {}, &Span::begin);
  std::size_t kept = 0;
  for (const Span span : spans_) {
    if (kept > 0 && spans_[kept - 1].overlaps(span)) {
      spans_[kept - 1] = join(spans_[kept - 1], span);
    } else {
      spans_[kept++] = span;
    }
  }
  spans_.resize(kept);
}

bool SpanSet::overlaps(Span at) const {
  const auto next = std::ranges::lower_bound(spans_, at.end(), {}, &Span::begin);
  return next != spans_.begin() && std::prev(next)->end() > at.begin;
}

}  // namespace cablelint
