// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace cablelint::lsp {

/// As the protocol numbers them; editors show each with a sign of its own.
enum class SymbolKind : std::uint8_t {
  file = 1,
  module = 2,
  space = 3,
  field = 8,
  function = 12,
  constant = 14,
  text = 15,
  key = 20,
};

/// A line of an outline.
struct OutlinePart {
  std::string name;
  std::string detail;
  SymbolKind kind = SymbolKind::field;
  Span span;  ///< of all that belongs to it
  std::vector<OutlinePart> parts;
};

/// A text on one line, cut where an outline would have no room for it.
[[nodiscard]] std::string in_short(std::string_view text);

}  // namespace cablelint::lsp
