// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cablelint::parse {

/// A Markdown text with blanks in place of its fenced code and its front matter; each other byte is
/// where it was. Empty if there is none of them.
[[nodiscard]] std::string without_code(std::string_view text);

/// Whether prose is about markings, so that those in the code beside it are examples: a few lines
/// at least, with a word that a message or a memo beside the code has not.
[[nodiscard]] bool explains_markings(std::string_view prose);

}  // namespace cablelint::parse
