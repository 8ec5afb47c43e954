// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "text/span.hpp"

namespace cablelint {

/// Parts of a text, to ask whether another one overlaps any of them.
class SpanSet {
 public:
  SpanSet() = default;
  /// In any order; they may overlap.
  explicit SpanSet(std::vector<Span> spans);

  [[nodiscard]] bool empty() const { return spans_.empty(); }
  [[nodiscard]] bool overlaps(Span at) const;

 private:
  std::vector<Span> spans_;  ///< by their begins, apart from each other
};

}  // namespace cablelint
