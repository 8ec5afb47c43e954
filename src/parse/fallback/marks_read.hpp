// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "parse/build/draft.hpp"
#include "text/span.hpp"

namespace cablelint::parse {

/// Portions, banners and lines with a level that were read, by their places.
class MarksRead {
 public:
  MarksRead() = default;
  explicit MarksRead(const Draft& draft);

  [[nodiscard]] bool has_any() const { return !spans_.empty(); }
  [[nodiscard]] bool has(Span at) const;

 private:
  std::vector<Span> spans_;
};

}  // namespace cablelint::parse
