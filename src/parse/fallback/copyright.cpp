// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/copyright.hpp"

#include <algorithm>
#include <cstddef>

#include "parse/fallback/places.hpp"
#include "text/ascii.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

/// Pat Example, also before other words; SAID BY ALL is in no such letters.
bool begins_with_name(std::string_view words) {
  const std::size_t blank = words.find(' ');
  return blank != npos && blank + 1 < words.size() && is_upper(words[0]) &&
         is_upper(words[blank + 1]) && std::ranges::any_of(words, is_lower);
}

bool is_by_somebody(std::string_view words) {
  constexpr std::string_view by = "by ";
  return starts_in_any_case(words, by) &&
         (!is_full_sentence(words) || begins_with_name(trim_start(words.substr(by.size()))));
}

/// "2009", "2009-2012 Pat Example", "2009 by Pat Example", and not "2009 was a bad year."
bool begins_with_year(std::string_view words) {
  constexpr std::size_t digits = 4;
  const bool is_year =
      words.size() >= digits && std::all_of(words.begin(), words.begin() + digits, is_digit);
  const std::string_view next = is_year ? trim_start(words.substr(digits)) : words;
  return is_year && (next.empty() || !is_lower(next[0]) || next.starts_with("by ") ||
                     !is_full_sentence(words));
}

}  // namespace

bool begins_copyright(std::string_view after) {
  const std::string_view words = trim(after);
  return begins_with_year(words) || starts_in_any_case(words, "copyright") ||
         starts_in_any_case(words, "copr") || is_by_somebody(words) ||
         find_in_any_case(words, "rights reserved") != npos ||
         (find_in_any_case(words, "copyright") != npos && !is_full_sentence(words));
}

}  // namespace cablelint::parse
