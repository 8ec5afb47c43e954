// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace cablelint::parse {

/// What plain-language address designators put before the name of a post, as cables of 1973 to 2010
/// have them.
inline constexpr std::array<std::string_view, 8> mission_words = {
    "AMEMBASSY ", "AMCONSUL ", "USMISSION ", "USINT ", "USOFFICE ", "USLO ", "EMBASSY ", "REO "};

/// How many bytes of the name of a station come before that of its post.
[[nodiscard]] inline std::size_t mission_size(std::string_view name) {
  for (const std::string_view word : mission_words) {
    if (name.starts_with(word)) {
      return word.size();
    }
  }
  return 0;
}

}  // namespace cablelint::parse
