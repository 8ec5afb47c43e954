// SPDX-License-Identifier: Apache-2.0
#include "parse/build/person_and_position.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <tao/pegtl.hpp>

#include "grammar/positions.hpp"
#include "parse/build/position_words.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

/// Without accents, apostrophes and full stops: CHARGE for Charge', DAFFAIRES for d'Affaires.
std::string bare_word(std::string_view written) {
  std::string word;
  std::ranges::copy_if(written, std::back_inserter(word), [](char c) {
    return is_upper(c) || is_lower(c) || is_digit(c) || c == '/' || c == '-';
  });
  return upper_case(word);
}

bool is_compound(std::string_view word) {
  tao::pegtl::memory_input<> in(word.data(), word.size(), "");
  return tao::pegtl::parse<grammar::position_compound>(in);
}

bool is_position_word(std::string_view written) {
  const std::string word = bare_word(written);
  const bool is_of = word == "D" && written.size() > 1 && written[1] == '\'';  // d' Affaires
  return is_of || word.find('/') != npos || (word.size() > 5 && word.ends_with("OFF")) ||
         std::ranges::find(position_words, word) != position_words.end() || is_compound(word);
}

/// Words that positions have and that name none.
bool is_small_word(std::string_view written) {
  constexpr std::array<std::string_view, 8> words = {"A",  "AND", "BY",    "FOR",
                                                     "IN", "OF",  "STATE", "THE"};
  return std::ranges::find(words, bare_word(written)) != words.end();
}

std::string_view first_word(std::string_view words) {
  return words.substr(0, find_first_of(words, gaps));
}

/// What is before the first word that is not part of a position.
std::string_view leading_position(std::string_view words) {
  std::size_t at = 0;
  while (at < words.size()) {
    const std::string_view word = first_word(words.substr(at));
    if (!is_position_word(word)) {
      break;
    }
    at = std::min(find_first_not_of(words, gaps, at + word.size()), words.size());
  }
  return trim_end(words.substr(0, at));
}

/// What is after the name of a person, "Pat Example Political Counselor": names have two words
/// or more.
std::string_view trailing_position(std::string_view words) {
  std::size_t begin = words.size();
  bool names_one = false;
  while (begin > 0) {
    const std::size_t end = find_last_not_of(words, gaps, begin - 1) + 1;
    const std::size_t before = find_last_of(words, gaps, end - 1);
    const std::size_t at = before == npos ? 0 : before + 1;
    const std::string_view word = words.substr(at, end - at);
    if (!is_position_word(word)) {
      break;
    }
    names_one = names_one || !is_small_word(word);
    begin = at;
  }
  const std::string_view person = trim_end(words.substr(0, begin));
  const bool is_name = find_first_of(person, gaps) != npos;
  return names_one && is_name ? words.substr(begin) : std::string_view{};
}

/// Where the first part ends: at a comma, a semicolon, or a dash with blanks around it.
std::size_t first_part_end(std::string_view words) {
  const std::size_t sign = find_first_of(words, ByteSet(",;"));
  const std::size_t dash = words.find(" - ");
  return std::min({sign, dash, words.size()});
}

std::string_view after(std::string_view words, std::size_t at) {
  const std::size_t next = find_first_not_of(words, ByteSet(" \t\r\n,;-"), at);
  return next == npos ? std::string_view{} : words.substr(next);
}

/// What is after "a.i.", "ad interim" or "acting" at the beginning; empty if it begins otherwise.
std::string_view after_interim(std::string_view words) {
  constexpr std::array<std::string_view, 4> interim = {"AI", "AD", "INTERIM", "ACTING"};
  std::string_view rest = words;
  while (std::ranges::find(interim, bare_word(first_word(rest))) != interim.end()) {
    rest = after(rest, first_word(rest).size());
  }
  return rest.size() == words.size() ? std::string_view{} : rest;
}

PersonAndPosition divided(std::string_view words) {
  const std::size_t end = first_part_end(words);
  const std::string_view first = trim_end(words.substr(0, end));
  const std::string_view rest = trim_end(after(words, end));
  const std::string_view position = leading_position(first);
  if (position.size() == first.size()) {
    const std::string_view person = rest.substr(0, first_part_end(rest));
    // "AMBASSADOR, EMBASSY EXAMPLEVILLE": a position goes on.
    const bool goes_on = is_position_word(first_word(rest));
    if (const std::string_view named = after_interim(rest); !named.empty()) {
      return {named, words.substr(0, static_cast<std::size_t>(named.data() - words.data()))};
    }
    return {goes_on ? std::string_view{} : trim_end(person), goes_on ? words : first};
  }
  if (position.empty()) {
    const std::string_view trailing = rest.empty() ? trailing_position(first) : std::string_view{};
    const std::string_view person = first.substr(0, first.size() - trailing.size());
    return {trim_end(person), trailing.empty() ? rest : trailing};
  }
  return {after(first, position.size()), position};
}

}  // namespace

std::string_view without_full_stop(std::string_view words) {
  const std::string_view last = words.substr(find_last_of(words, gaps) + 1);
  const bool ends_sentence = last.size() > 3 && last.find('.') == last.size() - 1;
  return ends_sentence ? words.substr(0, words.size() - 1) : words;
}

PersonAndPosition person_and_position(std::string_view words) {
  const PersonAndPosition both = divided(words);
  return {without_full_stop(both.person), without_full_stop(trim_end(both.position))};
}

}  // namespace cablelint::parse
