// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Strings of the language are sequences of code points, kept as UTF-8.
namespace cablelint::cel {

/// The bytes of the code point that begins at `at`. `text` is UTF-8.
[[nodiscard]] std::size_t code_point_size(std::string_view text, std::size_t at);

/// The code point that begins at `at`.
[[nodiscard]] char32_t code_point(std::string_view text, std::size_t at);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// The byte at which code point `index` begins; the end of the text for its number of code points,
/// `npos` beyond that.
[[nodiscard]] std::size_t byte_offset(std::string_view text, std::size_t index);

/// False for surrogates and beyond U+10FFFF.
[[nodiscard]] bool is_code_point(char32_t value);

void append_utf8(std::string& text, char32_t code_point);

/// The first byte that is not UTF-8, or `npos`.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text);

/// White space as Unicode has it (property White_Space), for `trim`.
[[nodiscard]] bool is_white_space(char32_t code_point);

}  // namespace cablelint::cel
