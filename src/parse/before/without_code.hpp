// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cablelint::parse {

/// A Markdown text with blanks in place of its fenced code and its front matter; each other byte is
/// where it was. Empty if there is none of them.
[[nodiscard]] std::string without_code(std::string_view text);

}  // namespace cablelint::parse
