// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::parse {

/// Whether a paragraph of a text that is not UTF-8 begins with a mark that has bytes of another
/// code page in its brackets, or for them: nobody can tell which mark it is. All other letters are
/// read as those of Windows-1252.
[[nodiscard]] bool has_mark_in_other_bytes(std::string_view text);

}  // namespace cablelint::parse
