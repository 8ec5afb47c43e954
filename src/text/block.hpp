// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace cablelint {

/// Sixteen bytes of a text, compared by one instruction on each machine that we know: a vector of
/// GCC and Clang. A comparison gives a block as well: all bits of a byte where it holds.
using Block [[gnu::vector_size(16)]] = unsigned char;

[[nodiscard]] inline Block block_at(const char* bytes) {
  Block block;
  std::memcpy(&block, bytes, sizeof block);
  return block;
}

/// A block of a byte, sixteen times.
[[nodiscard]] inline Block block_of(char byte) {
  return Block{} + static_cast<unsigned char>(byte);
}

/// Where both have the same byte.
[[nodiscard]] inline Block equal(Block a, Block b) { return reinterpret_cast<Block>(a == b); }

/// Where the byte is below the other one.
[[nodiscard]] inline Block below(Block a, Block b) { return reinterpret_cast<Block>(a < b); }

using BlockWords = std::array<std::uint64_t, 2>;

[[nodiscard]] inline BlockWords words_of(Block block) {
  BlockWords words{};
  static_assert(sizeof words == sizeof block);
  std::memcpy(words.data(), &block, sizeof words);
  return words;
}

/// Whether a comparison holds anywhere.
[[nodiscard]] inline bool has_any(Block holds) {
  const BlockWords words = words_of(holds);
  return (words[0] | words[1]) != 0;
}

/// Where it holds first; it does somewhere.
[[nodiscard]] inline std::size_t first_of(Block holds) {
  constexpr bool is_little = std::endian::native == std::endian::little;
  const auto first_in = [](std::uint64_t word) {
    return static_cast<std::size_t>(is_little ? std::countr_zero(word) : std::countl_zero(word)) /
           8;
  };
  const BlockWords words = words_of(holds);
  return words[0] != 0 ? first_in(words[0]) : 8 + first_in(words[1]);
}

}  // namespace cablelint
