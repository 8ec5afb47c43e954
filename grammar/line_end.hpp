// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstring>

namespace cablelint::grammar {

/// How many of the `size` bytes at `begin` come before the end of their line: LF, CR LF or a lone
/// CR. All of them if none ends it.
[[nodiscard]] inline std::size_t line_size(const char* begin, std::size_t size) {
  const auto offset_of = [](char c, const char* from, std::size_t reach) {
    const void* const found = std::memchr(from, c, reach);
    return found == nullptr ? reach
                            : static_cast<std::size_t>(static_cast<const char*>(found) - from);
  };
  // In growing steps: a text that has only one of the two line ends would otherwise be searched to
  // its end for the other, once for each line.
  std::size_t before = 0;
  for (std::size_t step = 256; before < size; step *= 2) {
    const std::size_t reach = size - before < step ? size - before : step;
    const std::size_t before_lf = offset_of('\n', begin + before, reach);
    const std::size_t before_cr = offset_of('\r', begin + before, before_lf);
    before += before_cr;
    if (before_cr < reach) {
      break;
    }
  }
  return before;
}

}  // namespace cablelint::grammar
