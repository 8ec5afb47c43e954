// SPDX-License-Identifier: Apache-2.0
#include "yaml/file.hpp"

#include <algorithm>

namespace cablelint::yaml {

std::pair<std::size_t, std::size_t> line_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto number = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t last = before.rfind('\n');
  return {number, last == std::string_view::npos ? 0 : last + 1};
}

}  // namespace cablelint::yaml
