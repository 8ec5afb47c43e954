// SPDX-License-Identifier: Apache-2.0
#include "text/search.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace cablelint {
namespace {

/// How often a character is met in prose, as a rank: letters of English by frequency, capitals less
/// often than all small letters, what is neither more often than both.
int frequency(char c) {
  constexpr std::string_view by_frequency = "zqxjkvbpygfwmculdrhsnioate";
  const auto rank = static_cast<int>(by_frequency.find(to_lower(c)));
  return is_upper(c) ? rank : is_lower(c) ? 26 + rank : 52;
}

/// Which character of `wanted` is met least often.
std::size_t rarest(std::string_view wanted) {
  return static_cast<std::size_t>(std::ranges::min_element(wanted, {}, frequency) - wanted.begin());
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
  // In steps: a letter of the other case that is not there is not looked for up to the end each
  // time.
  constexpr std::size_t step = 256;
  for (std::size_t begin = from + key; begin < end; begin += step) {
    std::size_t first = std::min(begin + step, end);
    for (const char letter : {lower[key], static_cast<char>(lower[key] ^ folding(lower[key]))}) {
      const std::string_view searched = text.substr(0, first);
      std::size_t at = searched.find(letter, begin);
      while (at != std::string_view::npos && !is_in_any_case(text, at - key, lower)) {
        at = searched.find(letter, at + 1);
      }
      first = std::min(at, first);
    }
    if (first < std::min(begin + step, end)) {
      return first - key;
    }
  }
  return std::string_view::npos;
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
