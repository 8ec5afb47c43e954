// SPDX-License-Identifier: Apache-2.0
#include "lsp/outline_part.hpp"

#include "text/utf8.hpp"
#include "text/visible.hpp"

namespace cablelint::lsp {

std::string in_short(std::string_view text) {
  constexpr std::size_t most = 60;
  std::string line = visible(text.substr(0, text.find_first_of("\r\n")));
  const std::size_t end = byte_offset(line, most);
  return end < line.size() ? line.substr(0, end) + "…" : line;
}

}  // namespace cablelint::lsp
