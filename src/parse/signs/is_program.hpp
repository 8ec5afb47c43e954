// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::parse {

/// Whether one of the first lines of `head`, the beginning of `text`, is of a program, and another
/// line of the text, too: what is below it may be in a string of a test. A line alone, such as the
/// beginning of a string that never ends, says nothing.
[[nodiscard]] bool is_program(std::string_view head, std::string_view text);
[[nodiscard]] inline bool is_program(std::string_view text) { return is_program(text, text); }

/// Whether a text is about portion marks and other markings, so that it has some as examples.
[[nodiscard]] bool is_about_marks(std::string_view text);

}  // namespace cablelint::parse
