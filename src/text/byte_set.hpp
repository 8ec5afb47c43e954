// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cablelint {

/// A set of bytes.
class ByteSet {
 public:
  constexpr ByteSet() = default;
  /// The set of the bytes of a literal.
  consteval explicit ByteSet(std::string_view bytes) {
    for (const char byte : bytes) {
      add(byte);
    }
  }
  [[nodiscard]] static constexpr ByteSet all() { return ~ByteSet(); }

  constexpr void add(char byte) {
    const auto at = static_cast<unsigned char>(byte);
    words_[at / 64] |= std::uint64_t{1} << (at % 64);
  }
  [[nodiscard]] constexpr bool has(char byte) const {
    const auto at = static_cast<unsigned char>(byte);
    return (words_[at / 64] >> (at % 64) & 1U) != 0;
  }
  [[nodiscard]] constexpr bool operator==(const ByteSet&) const = default;
  [[nodiscard]] constexpr ByteSet operator~() const {
    ByteSet others;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      others.words_[i] = ~words_[i];
    }
    return others;
  }
  [[nodiscard]] constexpr ByteSet operator|(const ByteSet& other) const {
    ByteSet either = *this;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      either.words_[i] |= other.words_[i];
    }
    return either;
  }
  [[nodiscard]] constexpr ByteSet operator&(const ByteSet& other) const {
    return ~(~*this | ~other);
  }

 private:
  std::array<std::uint64_t, 4> words_{};
};

inline constexpr ByteSet line_ends("\r\n");
inline constexpr ByteSet blanks(" \t");
inline constexpr ByteSet gaps(" \t\r\n");
inline constexpr ByteSet decimal_digits("0123456789");

// The members of std::string_view of these names ask a function of the C library about each byte.

/// Where the first byte from `at` on is that is in `set`, or `npos`.
[[nodiscard]] constexpr std::size_t find_first_of(std::string_view text, const ByteSet& set,
                                                  std::size_t at = 0) {
  while (at < text.size() && !set.has(text[at])) {
    ++at;
  }
  return at < text.size() ? at : std::string_view::npos;
}

/// Where the first byte from `at` on is that is not in `set`, or `npos`.
[[nodiscard]] constexpr std::size_t find_first_not_of(std::string_view text, const ByteSet& set,
                                                      std::size_t at = 0) {
  return find_first_of(text, ~set, at);
}

/// Where the last byte up to the one at `at` is that is in `set`, or `npos`.
[[nodiscard]] constexpr std::size_t find_last_of(std::string_view text, const ByteSet& set,
                                                 std::size_t at = std::string_view::npos) {
  std::size_t end = text.empty() ? 0 : std::min(at, text.size() - 1) + 1;
  while (end > 0 && !set.has(text[end - 1])) {
    --end;
  }
  return end > 0 ? end - 1 : std::string_view::npos;
}

/// Where the last byte up to the one at `at` is that is not in `set`, or `npos`.
[[nodiscard]] constexpr std::size_t find_last_not_of(std::string_view text, const ByteSet& set,
                                                     std::size_t at = std::string_view::npos) {
  return find_last_of(text, ~set, at);
}

}  // namespace cablelint
