// SPDX-License-Identifier: Apache-2.0
#include "parse/build/person_and_position.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "parse/build/position_words.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

bool is_position_word(std::string_view written) {
  while (!written.empty() && (written.back() == '.' || written.back() == ':')) {
    written.remove_suffix(1);
  }
  const std::string word = to_upper(written);
  return word.find('/') != npos || (word.size() > 4 && word.ends_with("OFF")) ||
         std::ranges::find(position_words, word) != position_words.end() || word == "A.I";
}

std::string_view first_word(std::string_view words) {
  return words.substr(0, words.find_first_of(" \t\r\n"));
}

/// What stands before the first word that is none of a position's.
std::string_view leading_position(std::string_view words) {
  std::size_t at = 0;
  while (at < words.size()) {
    const std::string_view word = first_word(words.substr(at));
    if (!is_position_word(word)) {
      break;
    }
    at = std::min(words.find_first_not_of(" \t\r\n", at + word.size()), words.size());
  }
  return trim_end(words.substr(0, at));
}

/// Where the first part ends: at a comma, a semicolon, or a dash with blanks round it.
std::size_t first_part_end(std::string_view words) {
  const std::size_t sign = words.find_first_of(",;");
  const std::size_t dash = words.find(" - ");
  return std::min({sign, dash, words.size()});
}

std::string_view behind(std::string_view words, std::size_t at) {
  const std::size_t next = words.find_first_not_of(" \t\r\n,;-", at);
  return next == npos ? std::string_view{} : words.substr(next);
}

}  // namespace

PersonAndPosition person_and_position(std::string_view words) {
  const std::size_t end = first_part_end(words);
  const std::string_view first = trim_end(words.substr(0, end));
  const std::string_view rest = trim_end(behind(words, end));
  const std::string_view position = leading_position(first);
  if (position.size() == first.size()) {
    const std::string_view person = rest.substr(0, first_part_end(rest));
    // "AMBASSADOR, EMBASSY EXAMPLEVILLE": a position goes on.
    const bool goes_on = is_position_word(first_word(rest));
    return {goes_on ? std::string_view{} : trim_end(person), goes_on ? words : first};
  }
  if (position.empty()) {
    return {first, rest};
  }
  return {behind(first, position.size()), position};
}

}  // namespace cablelint::parse
