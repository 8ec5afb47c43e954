// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "grammar/line_end.hpp"

namespace cablelint::parse {

/// Where the line that holds `at` ends: at its line end, or at the end of the text.
[[nodiscard]] inline std::size_t end_of_line(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  return text.size() - rest.size() + grammar::line_size(rest.data(), rest.size());
}

}  // namespace cablelint::parse
