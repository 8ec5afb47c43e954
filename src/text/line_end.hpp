// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "text/block.hpp"

namespace cablelint {

/// Where the line ends that `at` is in: at its LF, its CR LF or its lone CR, or at the end of the
/// text. It looks for both at once: a search for one of them that the text has not would be one to
/// its end, for each line.
[[nodiscard]] inline std::size_t end_of_line(std::string_view text, std::size_t at) {
  const Block feed = block_of('\n');
  const Block carriage_return = block_of('\r');
  for (; at + sizeof(Block) <= text.size(); at += sizeof(Block)) {
    const Block block = block_at(text.data() + at);
    if (const Block ends = equal(block, feed) | equal(block, carriage_return); has_any(ends)) {
      return at + first_of(ends);
    }
  }
  while (at < text.size() && text[at] != '\n' && text[at] != '\r') {
    ++at;
  }
  return at < text.size() ? at : text.size();
}

}  // namespace cablelint
