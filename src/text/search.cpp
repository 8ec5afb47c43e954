// SPDX-License-Identifier: Apache-2.0
#include "text/search.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "text/ascii.hpp"

namespace cablelint {
namespace {

/// How often each character is met in prose, as a rank: letters of English by frequency, capitals
/// less often than all small letters, what is neither more often than both.
constexpr std::array<std::uint8_t, 256> frequencies = [] {
  constexpr std::string_view by_frequency = "zqxjkvbpygfwmculdrhsnioate";
  std::array<std::uint8_t, 256> ranks{};
  ranks.fill(2 * by_frequency.size());
  for (std::size_t rank = 0; rank < by_frequency.size(); ++rank) {
    const auto small = static_cast<unsigned char>(by_frequency[rank]);
    ranks.at(small) = static_cast<std::uint8_t>(by_frequency.size() + rank);
    ranks.at(small - 'a' + 'A') = static_cast<std::uint8_t>(rank);
  }
  return ranks;
}();

/// Which character of `wanted` is met least often.
std::size_t rarest(std::string_view wanted) {
  return static_cast<std::size_t>(
      std::ranges::min_element(wanted, {},
                               [](char c) { return frequencies[static_cast<unsigned char>(c)]; }) -
      wanted.begin());
}

/// What to put into a byte before it is compared with `wanted`, so that case does not matter.
char folding(char wanted) { return is_lower(wanted) ? '\x20' : '\0'; }

bool is_in_any_case(std::string_view text, std::size_t at, std::string_view lower) {
  std::size_t i = 0;
  while (i < lower.size() && (text[at + i] | folding(lower[i])) == lower[i]) {
    ++i;
  }
  return i == lower.size();
}

/// The first byte from `at` on that is `key` once `fold` is put into it; the size of `text` if
/// there is none. Eight bytes at a time: in prose each letter is met too often for a call of
/// memchr.
std::size_t find_folded(std::string_view text, std::size_t at, char key, char fold) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t high_bits = 0x80 * ones;
  const std::uint64_t keys = ones * static_cast<unsigned char>(key);
  const std::uint64_t folds = ones * static_cast<unsigned char>(fold);
  for (std::uint64_t bytes = 0; at + sizeof(bytes) <= text.size(); at += sizeof(bytes)) {
    std::memcpy(&bytes, text.data() + at, sizeof(bytes));
    if constexpr (std::endian::native == std::endian::big) {
      bytes = __builtin_bswap64(bytes);
    }
    const std::uint64_t differences = (bytes | folds) ^ keys;
    // The lowest bit that is set is in the first byte without a difference.
    const std::uint64_t equal = (differences - ones) & ~differences & high_bits;
    if (equal != 0) {
      return at + static_cast<std::size_t>(std::countr_zero(equal)) / 8;
    }
  }
  while (at < text.size() && (text[at] | fold) != key) {
    ++at;
  }
  return at;
}

bool is_too_long(std::string_view wanted, std::string_view text, std::size_t from) {
  return text.size() < wanted.size() || from > text.size() - wanted.size();
}

}  // namespace

std::size_t find_text(std::string_view text, std::string_view wanted, std::size_t from) {
  if (wanted.empty() || is_too_long(wanted, text, from)) {
    return wanted.empty() && from <= text.size() ? from : std::string_view::npos;
  }
  const std::size_t key = rarest(wanted);
  const std::string_view searched = text.substr(0, text.size() - (wanted.size() - 1 - key));
  std::size_t at = searched.find(wanted[key], from + key);
  while (at != std::string_view::npos && text.compare(at - key, wanted.size(), wanted) != 0) {
    at = searched.find(wanted[key], at + 1);
  }
  return at == std::string_view::npos ? at : at - key;
}

std::size_t find_in_any_case(std::string_view text, std::string_view lower, std::size_t from) {
  if (lower.empty() || is_too_long(lower, text, from)) {
    return lower.empty() && from <= text.size() ? from : std::string_view::npos;
  }
  const std::size_t key = rarest(lower);
  const std::size_t end = text.size() - (lower.size() - 1 - key);
  const char fold = folding(lower[key]);
  const std::string_view searched = text.substr(0, end);
  std::size_t at = find_folded(searched, from + key, lower[key], fold);
  while (at < end && !is_in_any_case(text, at - key, lower)) {
    at = find_folded(searched, at + 1, lower[key], fold);
  }
  return at < end ? at - key : std::string_view::npos;
}

bool starts_in_any_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && is_in_any_case(text, 0, lower);
}

std::vector<std::string> split_at(char end, std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t stop = std::min(text.find(end, begin), text.size());
    parts.emplace_back(text.substr(begin, stop - begin));
    begin = stop + 1;
  }
  return parts;
}

bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text) {
    all |= static_cast<unsigned char>(c);
  }
  return all < 0x80;
}

}  // namespace cablelint
