// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>

namespace cablelint::parse {

/// Replaces all characters of a part of the text by blanks but the ends of its lines, so that each
/// byte of the rest stays in its place.
inline void blank_out(std::string& text, std::size_t begin, std::size_t size) {
  const auto first = text.begin() + static_cast<std::ptrdiff_t>(begin);
  std::replace_if(
      first, first + static_cast<std::ptrdiff_t>(size),
      [](char c) { return c != '\n' && c != '\r'; }, ' ');
}

}  // namespace cablelint::parse
