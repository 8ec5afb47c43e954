// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint {

// A blank line is one between two line ends, LF, CR LF or CR, that has nothing but blanks. The
// first and the last bytes of `text` may be within lines: these are not blank.

/// What is before the first blank line; all of `text` if it has none.
[[nodiscard]] std::string_view up_to_blank_line(std::string_view text);

/// What is after the last blank line; all of `text` if it has none.
[[nodiscard]] std::string_view after_last_blank_line(std::string_view text);

}  // namespace cablelint
