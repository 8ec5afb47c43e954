// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::parse {

/// Whether one of the first lines of a text is of a program: what is below it may be in a string of
/// a test.
[[nodiscard]] bool is_program(std::string_view text);

/// Whether a text is about portion marks and other markings, so that it has some as examples.
[[nodiscard]] bool is_about_marks(std::string_view text);

}  // namespace cablelint::parse
