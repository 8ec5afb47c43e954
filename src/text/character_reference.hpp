// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace cablelint {

/// A character of a web page that is written by its number, `&#182;` or `&#xB6;`, or by its name,
/// `&para;` (HTML Living Standard, 13.5).
struct CharacterReference {
  std::size_t size_bytes = 0;  ///< 0: none is there
  char32_t character = 0;
  bool has_end = false;  ///< the semicolon, which readers do without after a number
};

/// The one with which `text` begins. Of the names those that cables and marks have: &nbsp; is a
/// blank.
[[nodiscard]] CharacterReference character_reference_at(std::string_view text);

}  // namespace cablelint
