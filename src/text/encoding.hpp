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
/// The same for the name of a file, whose stray bytes stay apart from all letters: `<0xFF>`.
[[nodiscard]] std::string name_to_utf8(std::string_view name);

/// The bytes of a unit: two in UTF-16, four in UTF-32, else one.
[[nodiscard]] std::size_t unit_size(Encoding encoding);

/// Reads UTF-16 or UTF-32 without its byte-order mark; what is not a character becomes U+FFFD.
[[nodiscard]] std::string wide_to_utf8(std::string_view bytes, Encoding encoding);

/// The way back, without a byte-order mark. `utf8` is valid UTF-8.
[[nodiscard]] std::string utf8_to_wide(std::string_view utf8, Encoding encoding);

/// The way back from UTF-8; nothing if a character does not exist in Windows-1252.
[[nodiscard]] std::optional<std::string> utf8_to_windows_1252(std::string_view utf8);

[[nodiscard]] constexpr bool is_big_endian(Encoding encoding) {
  return encoding == Encoding::utf16_be || encoding == Encoding::utf32_be;
}

/// The units of a text in UTF-16 or UTF-32, one after another.
class WideUnits {
 public:
  WideUnits(std::string_view bytes, Encoding encoding)
      : bytes_(bytes), size_(unit_size(encoding)), is_big_endian_(is_big_endian(encoding)) {}

  [[nodiscard]] std::size_t count() const { return bytes_.size() / size_; }
  [[nodiscard]] bool is_whole() const { return bytes_.size() % size_ == 0; }
  [[nodiscard]] char32_t operator[](std::size_t index) const {
    char32_t value = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      const std::size_t at = index * size_ + (is_big_endian_ ? i : size_ - 1 - i);
      value = value << 8U | static_cast<unsigned char>(bytes_[at]);
    }
    return value;
  }
  /// How many units the character at `index` takes up; 0: it is none.
  [[nodiscard]] std::size_t length(std::size_t index) const {
    const char32_t unit = (*this)[index];
    const bool is_pair = size_ == 2 && unit >= 0xD800 && unit < 0xDC00 && index + 1 < count() &&
                         (*this)[index + 1] >= 0xDC00 && (*this)[index + 1] < 0xE000;
    return is_pair ? 2 : is_code_point(unit) ? 1 : 0;
  }

 private:
  std::string_view bytes_;
  std::size_t size_;
  bool is_big_endian_;
};

}  // namespace cablelint
