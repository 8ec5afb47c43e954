// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/utf8.hpp"

namespace cablelint {

/// How the bytes of a file are to be read as characters.
enum class Encoding : std::uint8_t {
  utf8,          ///< valid UTF-8, ASCII included
  windows_1252,  ///< not valid UTF-8: each byte outside a valid sequence is read as Windows-1252
  utf16_le,      ///< this and the rest are held as UTF-8
  utf16_be,
  utf32_le,
  utf32_be,
};

/// The name that IANA registers, such as `windows-1252`.
[[nodiscard]] std::string_view name(Encoding encoding);

/// The character at the start of `bytes`, which may not be empty; a stray byte is read as
/// Windows-1252.
[[nodiscard]] CodePoint first_code_point(std::string_view bytes);

/// The text with each stray byte converted from Windows-1252 to UTF-8: always valid UTF-8.
[[nodiscard]] std::string to_utf8(std::string_view bytes);

/// The bytes of a unit: two in UTF-16, four in UTF-32, else one.
[[nodiscard]] std::size_t unit_size(Encoding encoding);

/// Reads UTF-16 or UTF-32 without its byte-order mark; what is not a character becomes U+FFFD.
[[nodiscard]] std::string wide_to_utf8(std::string_view bytes, Encoding encoding);

/// The way back, without a byte-order mark. `utf8` is valid UTF-8.
[[nodiscard]] std::string utf8_to_wide(std::string_view utf8, Encoding encoding);

/// The way back from UTF-8; nothing if a character does not exist in Windows-1252.
[[nodiscard]] std::optional<std::string> utf8_to_windows_1252(std::string_view utf8);

}  // namespace cablelint
