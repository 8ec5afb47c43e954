// SPDX-License-Identifier: Apache-2.0
#include "text/search.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/ascii.hpp"
#include "text/block.hpp"

namespace cablelint {
namespace {

/// The rank of each character by its frequency in English prose, a capital below its small letter.
/// Digits and signs of markup rank low, all others highest.
constexpr std::array<std::uint8_t, 256> frequencies = [] {
  constexpr std::string_view by_frequency = "zqxjkvbpygfwmculdrhsnioate";
  std::array<std::uint8_t, 256> ranks{};
  ranks.fill(2 * by_frequency.size());
  for (std::size_t rank = 0; rank < by_frequency.size(); ++rank) {
    const auto small = static_cast<unsigned char>(by_frequency[rank]);
    ranks.at(small) = static_cast<std::uint8_t>(2 * rank + 1);
    ranks.at(small - 'a' + 'A') = static_cast<std::uint8_t>(2 * rank);
  }
  constexpr std::uint8_t seldom = 8;
  for (const char sign : std::string_view("0123456789<>&{}[]|~^`#")) {
    ranks.at(static_cast<unsigned char>(sign)) = seldom;
  }
  return ranks;
}();

constexpr std::uint8_t frequency(char c) { return frequencies[static_cast<unsigned char>(c)]; }

/// Which character of `wanted` is met least often.
std::size_t rarest(std::string_view wanted) {
  return static_cast<std::size_t>(std::ranges::min_element(wanted, {}, frequency) - wanted.begin());
}

/// Where the two characters of `wanted` begin that are met least often next to each other.
std::size_t rarest_pair(std::string_view wanted) {
  const auto frequency_at = [wanted](std::size_t at) {
    return frequency(wanted[at]) + frequency(wanted[at + 1]);
  };
  std::size_t best = 0;
  for (std::size_t at = 1; at + 1 < wanted.size(); ++at) {
    best = frequency_at(at) < frequency_at(best) ? at : best;
  }
  return best;
}

/// A character that is searched for, or a letter in either case.
class Key {
 public:
  explicit Key(char wanted) : wanted_(wanted) {}

  /// A key for a letter in either case; characters that are not letters have no case.
  [[nodiscard]] Key in_any_case() const {
    Key key = *this;
    key.fold_ = is_lower(wanted_) ? '\x20' : '\0';
    return key;
  }

  [[nodiscard]] bool is(char c) const { return (c | fold_) == wanted_; }
  [[nodiscard]] Block places_in(Block block) const {
    return equal(block | block_of(fold_), block_of(wanted_));
  }

 private:
  char wanted_;
  char fold_ = '\0';  ///< put into a byte before it is compared
};

bool is_in_any_case(std::string_view text, std::size_t at, std::string_view lower) {
  std::size_t i = 0;
  while (i < lower.size() && Key(lower[i]).in_any_case().is(text[at + i])) {
    ++i;
  }
  return i == lower.size();
}

/// The first place from `at` on of `key`, or `npos`.
std::size_t find_key(std::string_view text, std::size_t at, Key key) {
  while (at < text.size() && !key.is(text[at])) {
    ++at;
  }
  return at < text.size() ? at : std::string_view::npos;
}

/// The first place from `at` on where `first` is next to `second`, or `npos`. In prose each letter
/// is met too often for a call of memchr.
std::size_t find_pair(std::string_view text, std::size_t at, Key first, Key second) {
  constexpr std::size_t size = sizeof(Block);
  const auto places = [&](const char* bytes) {
    return first.places_in(block_at(bytes)) & second.places_in(block_at(bytes + 1));
  };
  for (; at + 2 * size < text.size(); at += 2 * size) {
    const Block here = places(text.data() + at);
    const Block next = places(text.data() + at + size);
    if (has_any(here | next)) {
      return has_any(here) ? at + first_of(here) : at + size + first_of(next);
    }
  }
  while (at + 1 < text.size() && !(first.is(text[at]) && second.is(text[at + 1]))) {
    ++at;
  }
  return at + 1 < text.size() ? at : std::string_view::npos;
}

/// Where what is wanted begins, from `from` on, or `npos`: `next` finds its key, which is `offset`
/// bytes into it, and `fits` says whether it is there.
template <class Next, class Fits>
std::size_t find_by_key(std::size_t from, std::size_t offset, Next next, Fits fits) {
  std::size_t key = next(from + offset);
  while (key != std::string_view::npos && !fits(key - offset)) {
    key = next(key + 1);
  }
  return key == std::string_view::npos ? key : key - offset;
}

bool is_too_long(std::string_view wanted, std::string_view text, std::size_t from) {
  return text.size() < wanted.size() || from > text.size() - wanted.size();
}

}  // namespace

std::size_t find_text(std::string_view text, std::string_view wanted, std::size_t from) {
  if (wanted.empty() || is_too_long(wanted, text, from)) {
    return wanted.empty() && from <= text.size() ? from : std::string_view::npos;
  }
  const auto fits = [&](std::size_t at) { return text.compare(at, wanted.size(), wanted) == 0; };
  // Some letters are so rare that memchr is fastest.
  const std::size_t rare = rarest(wanted);
  if (wanted.size() == 1 || frequency(wanted[rare]) <= frequency('j')) {
    const std::string_view keys = text.substr(0, text.size() - (wanted.size() - 1 - rare));
    const auto next = [&](std::size_t at) { return keys.find(wanted[rare], at); };
    return find_by_key(from, rare, next, fits);
  }
  const std::size_t pair = rarest_pair(wanted);
  const std::string_view keys = text.substr(0, text.size() - (wanted.size() - 2 - pair));
  const auto next = [&, first = Key(wanted[pair]), second = Key(wanted[pair + 1])](std::size_t at) {
    return find_pair(keys, at, first, second);
  };
  return find_by_key(from, pair, next, fits);
}

std::size_t find_in_any_case(std::string_view text, std::string_view lower, std::size_t from) {
  if (lower.empty() || is_too_long(lower, text, from)) {
    return lower.empty() && from <= text.size() ? from : std::string_view::npos;
  }
  if (lower.size() == 1) {
    return find_key(text, from, Key(lower[0]).in_any_case());
  }
  const std::size_t pair = rarest_pair(lower);
  const std::string_view keys = text.substr(0, text.size() - (lower.size() - 2 - pair));
  const auto next = [&, first = Key(lower[pair]).in_any_case(),
                     second = Key(lower[pair + 1]).in_any_case()](std::size_t at) {
    return find_pair(keys, at, first, second);
  };
  const auto fits = [&](std::size_t at) { return is_in_any_case(text, at, lower); };
  return find_by_key(from, pair, next, fits);
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
