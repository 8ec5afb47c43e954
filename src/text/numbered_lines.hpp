// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace cablelint {

/// Calls `visit` with each line, without its LF.
template <class Visit>
void each_line(std::string_view text, const Visit& visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

/// Calls `take(line, number)` for each line that is not empty, without its line end, counted
/// from 1.
template <class Take>
void each_numbered_line(std::string_view text, const Take& take) {
  std::size_t number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
    begin += line.size() + 1;
    line.remove_suffix(line.ends_with('\r') ? 1 : 0);
    if (!line.empty()) {
      take(line, number);
    }
  }
}

}  // namespace cablelint
