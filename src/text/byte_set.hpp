// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <bit>
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
  [[nodiscard]] constexpr int size() const {
    return std::popcount(words_[0]) + std::popcount(words_[1]) + std::popcount(words_[2]) +
           std::popcount(words_[3]);
  }
  /// Calls `act(byte)` for each byte of the set.
  template <class Act>
  constexpr void for_each(Act act) const {
    for (int word = 0; word < 4; ++word) {
      for (std::uint64_t left = words_[word]; left != 0; left &= left - 1) {
        act(static_cast<unsigned char>(word * 64 + std::countr_zero(left)));
      }
    }
  }
  [[nodiscard]] constexpr bool operator==(const ByteSet& other) const {
    return words_[0] == other.words_[0] && words_[1] == other.words_[1] &&
           words_[2] == other.words_[2] && words_[3] == other.words_[3];
  }
  [[nodiscard]] constexpr ByteSet operator~() const {
    return {~words_[0], ~words_[1], ~words_[2], ~words_[3]};
  }
  [[nodiscard]] constexpr ByteSet operator|(const ByteSet& other) const {
    return {words_[0] | other.words_[0], words_[1] | other.words_[1], words_[2] | other.words_[2],
            words_[3] | other.words_[3]};
  }
  [[nodiscard]] constexpr ByteSet operator&(const ByteSet& other) const {
    return {words_[0] & other.words_[0], words_[1] & other.words_[1], words_[2] & other.words_[2],
            words_[3] & other.words_[3]};
  }

 private:
  constexpr ByteSet(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d)
      : words_{a, b, c, d} {}

  // For the grammar the compiler works out tens of thousands of sets: std::array, or a loop over
  // the words, would double the time that it takes.
  std::uint64_t words_[4]{};  // NOLINT(modernize-avoid-c-arrays)
};

inline constexpr ByteSet line_ends("\r\n");
inline constexpr ByteSet blanks(" \t");
inline constexpr ByteSet gaps(" \t\r\n");
inline constexpr ByteSet decimal_digits("0123456789");

// Faster than the members of std::string_view of these names, which call memchr for each byte.

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
