// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// Characters that show others than they are.
namespace cablelint {

/// The ASCII characters that a reader sees for `character`: `S` for the Cyrillic letter dze or a
/// full-width S,
/// `(s)` for a parenthesized letter, nothing for one that does not show or that only adds an
/// accent. Of other characters the character itself, in UTF-8. I replaces what looks like I, l, 1
/// or a stroke.
[[nodiscard]] std::string skeleton(char32_t character);

/// Whether `character` does not show: zero-width and bidi signs, soft hyphens, variation selectors
/// (Unicode: Default_Ignorable_Code_Point and the marks of direction).
[[nodiscard]] bool is_invisible(char32_t character);

/// The ASCII character of a full-width one (U+FF01 to U+FF5E); 0 for others.
[[nodiscard]] char of_full_width(char32_t character);

}  // namespace cablelint
