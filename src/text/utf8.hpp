// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Texts as sequences of code points, kept as UTF-8. Where bytes are not UTF-8, each byte that
/// belongs to no valid sequence counts as a character of its own.
namespace cablelint {

/// One character and the bytes that it takes up.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size_bytes = 0;  ///< 1 to 4
  bool is_valid_utf8 = true;     ///< false: a single byte
};

/// The character at the start of `bytes`, which may not be empty; a stray byte has its own value.
[[nodiscard]] CodePoint first_utf8(std::string_view bytes);

/// The bytes of the character that begins at `at`.
[[nodiscard]] inline std::size_t code_point_size(std::string_view text, std::size_t at) {
  return first_utf8(text.substr(at)).size_bytes;
}

/// False for surrogates and beyond U+10FFFF.
[[nodiscard]] constexpr bool is_code_point(char32_t value) {
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

/// Whether a byte of UTF-8 belongs to the character before it.
[[nodiscard]] constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// How many bytes at the start of `bytes` are ASCII.
[[nodiscard]] std::size_t ascii_prefix(std::string_view bytes);

/// The first byte that is not UTF-8, or `npos`.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text);
[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

/// Characters as a reader counts them.
[[nodiscard]] std::size_t count_code_points(std::string_view bytes);

/// Units that JavaScript, SARIF and editors count: two for a character outside the basic plane.
[[nodiscard]] std::size_t count_utf16_units(std::string_view bytes);

/// The byte at which code point `index` begins; the end of the text for its number of code points,
/// `npos` beyond that.
[[nodiscard]] std::size_t byte_offset(std::string_view text, std::size_t index);

/// Appends `value` as UTF-8; a surrogate or a value past U+10FFFF becomes U+FFFD.
void append_utf8(std::string& out, char32_t value);

/// White space as Unicode has it (property White_Space).
[[nodiscard]] bool is_white_space(char32_t code_point);

}  // namespace cablelint
