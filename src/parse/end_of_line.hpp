// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace cablelint::parse {

/// Where the line that holds `at` ends: at its line end, or at the end of the text. Several times
/// faster than `find_first_of`, which calls a function for each byte.
[[nodiscard]] inline std::size_t end_of_line(std::string_view text, std::size_t at) {
  const auto begin = text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size()));
  const auto end = std::find_if(begin, text.end(), [](char c) { return c == '\n' || c == '\r'; });
  return static_cast<std::size_t>(end - text.begin());
}

}  // namespace cablelint::parse
