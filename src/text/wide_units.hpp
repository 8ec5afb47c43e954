// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "text/encoding.hpp"
#include "text/utf8.hpp"

namespace cablelint {

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
