// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cablelint::tests {

/// The text with `to` in each place of `from`.
[[nodiscard]] inline std::string replaced(std::string text, std::string_view from,
                                          std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// The text with each line end as `end`.
[[nodiscard]] inline std::string with_line_ends(const std::string& text, std::string_view end) {
  return replaced(replaced(text, "\r\n", "\n"), "\n", end);
}

}  // namespace cablelint::tests
