// SPDX-License-Identifier: Apache-2.0
#include "text/sha256.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace cablelint {
namespace {

// FIPS 180-4 section 4.2.2: the first 32 bits of the fractions of cube roots of primes.
constexpr std::array<std::uint32_t, 64> round_constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

constexpr std::size_t block_bytes = 64;

using State = std::array<std::uint32_t, 8>;

/// A round, in which each word of the state takes the place of the next: instead of moving them, it
/// counts them from another one on.
template <std::size_t Round>
[[gnu::always_inline]] inline void add_round(State& state, std::uint32_t word) {
  const auto at = [&](std::size_t place) -> std::uint32_t& { return state[(place - Round) % 8]; };
  const std::uint32_t a = at(0);
  const std::uint32_t e = at(4);
  const std::uint32_t choice = (e & at(5)) ^ (~e & at(6));
  const std::uint32_t majority = (a & at(1)) ^ (a & at(2)) ^ (at(1) & at(2));
  const std::uint32_t sum =
      at(7) + choice + word + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25));
  at(3) += sum;
  at(7) = sum + majority + (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22));
}

/// Eight rounds from `first` on.
template <std::size_t... Round>
void add_rounds(State& state, std::size_t first, const std::array<std::uint32_t, 64>& words,
                std::index_sequence<Round...> /*rounds*/) {
  (add_round<Round>(state, round_constants[first + Round] + words[first + Round]), ...);
}

void add_block(State& state, std::string_view block) {
  std::array<std::uint32_t, 64> w{};
  for (std::size_t i = 0; i < 16; ++i) {
    for (std::size_t byte = 0; byte < 4; ++byte) {
      w[i] = (w[i] << 8U) | static_cast<unsigned char>(block[4 * i + byte]);
    }
  }
  for (std::size_t i = 16; i < 64; ++i) {
    const std::uint32_t a = w[i - 15];
    const std::uint32_t b = w[i - 2];
    w[i] = w[i - 16] + w[i - 7] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3U)) +
           (std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10U));
  }
  State s = state;
  for (std::size_t first = 0; first < w.size(); first += s.size()) {
    add_rounds(s, first, w, std::make_index_sequence<8>());
  }
  for (std::size_t i = 0; i < state.size(); ++i) {
    state[i] += s[i];
  }
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  State state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  const std::uint64_t size_bits = std::uint64_t{bytes.size()} * 8;
  while (bytes.size() >= block_bytes) {
    add_block(state, bytes.substr(0, block_bytes));
    bytes.remove_prefix(block_bytes);
  }
  std::string last(bytes);
  last += '\x80';
  while (last.size() % block_bytes != block_bytes - 8) {
    last += '\0';
  }
  for (unsigned shift = 64; shift > 0; shift -= 8) {
    last += static_cast<char>(size_bits >> (shift - 8));
  }
  for (std::size_t at = 0; at < last.size(); at += block_bytes) {
    add_block(state, std::string_view(last).substr(at, block_bytes));
  }
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const std::uint32_t word : state) {
    for (unsigned shift = 32; shift > 0; shift -= 4) {
      hex += digits[(word >> (shift - 4)) & 0xFU];
    }
  }
  return hex;
}

}  // namespace cablelint
