// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cablelint::parse {

/// A short piece of a text as a reader sees it, in ASCII: escapes, overstrikes and colors of a
/// terminal are done, look-alikes are letters, and brackets of any script are parentheses. A letter
/// that no level has is `@`, another sign `~`.
struct ShownText {
  std::string text;
  std::vector<std::uint32_t> ends;  ///< of each character: where it ends in what was written
  bool is_enclosed = false;         ///< letters in circles or squares
};

[[nodiscard]] ShownText shown_text(std::string_view written);

}  // namespace cablelint::parse
