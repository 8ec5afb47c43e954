// SPDX-License-Identifier: Apache-2.0
#include "parse/net/mark_in_line.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

bool is_in(std::string_view set, char byte) { return set.find(byte) != npos; }

enum class Next : std::uint8_t {
  sentence,  ///< a capital, a number, a quotation
  small,
  sign,
  glued,  ///< a letter or digit without a blank
  end,
};

bool is_year(std::string_view words) {
  constexpr std::size_t digits = 4;
  return words.size() >= digits && std::all_of(words.begin(), words.begin() + digits, is_digit);
}

Next next_of(std::string_view after) {
  const std::string_view words = trim(after);
  if (words.empty() || words == ".") {
    return Next::end;
  }
  const bool is_apart = words.data() != after.data();
  if (!is_apart) {
    return is_letter(words[0]) || is_digit(words[0]) ? Next::glued : Next::sign;
  }
  return is_lower(words[0]) || is_year(words) ? Next::small : Next::sentence;
}

/// Letters in brackets of lists and of parties, (A), (M); numbers such as (I) are not among them.
bool has_other_letters(std::string_view around) {
  constexpr std::size_t item = 3;
  for (std::size_t at = around.find('('); at != npos && at + item <= around.size();
       at = around.find('(', at + 1)) {
    const char letter = around[at + 1];
    if (around[at + 2] == ')' && is_upper(letter) && !is_in("SCURTIVX", letter)) {
      return true;
    }
  }
  return false;
}

/// "(S) small", "Sulfur (S)": the letter abbreviates the word.
bool abbreviates(const MarkInLine& at, std::string_view word) {
  return !word.empty() && to_lower(word[0]) == to_lower(trim_start(at.mark.substr(1))[0]);
}

std::string_view word_before(std::string_view before) {
  const std::string_view words = trim_end(before);
  const std::size_t blank = find_last_of(words, blanks);
  return blank == npos ? words : words.substr(blank + 1);
}

bool is_copyright(const MarkInLine& at) {
  if (at.level != Level::confidential) {
    return false;
  }
  const std::string_view words = trim_start(at.after);
  return is_year(words) || starts_in_any_case(words, "copyright") ||
         starts_in_any_case(words, "by ") || find_in_any_case(at.after, "rights reserved") != npos;
}

/// POINT(S), AWARD(S): the ending of the word that it is joined to.
bool is_plural(const MarkInLine& at) {
  return (at.mark == "(S)" || at.mark == "(s)") && !at.before.empty() &&
         is_letter(at.before.back());
}

bool has_letters(std::string_view text) { return std::ranges::any_of(text, is_letter); }

bool has_wide_gap(std::string_view before) {
  constexpr std::size_t wide = 8;
  const std::string_view gap = before.substr(trim_end(before).size());
  return gap.size() >= wide || gap.find('\t') != npos;
}

/// "(ii) (S) date", "2. (cont.) (S) The", "2. (U)(S) The": a bracket that numbers a part or is
/// beside the number of the paragraph; 212 (A) (3) (C) is a citation.
bool is_after_bracket(const MarkInLine& at, bool is_apart) {
  constexpr std::size_t longest = 24;
  constexpr std::size_t number = 6;
  const std::string_view words = trim(at.before);
  const std::size_t open = find_last_of(words, ByteSet("([{"));
  if (open == npos) {
    return words.size() <= longest;
  }
  const std::string_view inside = words.substr(open + 1, words.size() - open - 2);
  if (is_apart && inside.size() < number && find_first_not_of(inside, ByteSet("ivx")) == npos) {
    return true;
  }
  const bool is_level = find_first_not_of(inside, ByteSet("SBUC")) == npos;
  const bool is_citation = std::ranges::count(words, words[open]) > 1;
  return !is_citation && words.size() <= longest &&
         (is_level || (is_apart && at.level != Level::confidential));
}

/// After a word: "2 bis (S) The", "Comment (S): The", columns, and titles.
bool is_after_word(const MarkInLine& at, Next next) {
  constexpr std::size_t number = 10;
  constexpr std::size_t title = 30;
  const std::string_view before = trim(at.before);
  const std::string_view word = word_before(at.before);
  if (next == Next::end) {
    // A name has a capital.
    const bool is_of_sentence = at.ends_paragraph && std::ranges::all_of(word, is_lower);
    return at.is_heading || (is_of_sentence && !abbreviates(at, word));
  }
  if (abbreviates(at, word)) {
    return false;
  }
  if (next == Next::sign) {
    return at.after.starts_with(':') && before.size() <= title &&
           next_of(at.after.substr(1)) == Next::sentence;
  }
  const bool is_number = before.size() <= number && std::ranges::any_of(before, is_digit) &&
                         at.level != Level::confidential;
  return next == Next::sentence && (is_number || has_wide_gap(at.before));
}

/// SEC. (C), U.S. (C): of a word that short.
bool is_abbreviation(std::string_view before) {
  constexpr std::size_t shortest = 4;
  const std::string_view word = word_before(before);
  return word.size() <= shortest && std::ranges::none_of(word, is_digit) &&
         std::ranges::none_of(word, is_lower);
}

/// "The ferry is late. (S) A contact said so.", and at the end of the paragraph.
bool is_after_sentence(const MarkInLine& at, Next next) {
  const bool is_sentence_end =
      at.level != Level::confidential || !is_abbreviation(trim_end(at.before));
  return is_sentence_end && (next == Next::sentence || next == Next::glued ||
                             (next == Next::end && at.ends_paragraph));
}

bool is_after_sign(const MarkInLine& at, Next next) {
  const std::string_view before = trim_end(at.before);
  const char sign = before.back();
  const bool is_apart = before.size() < at.before.size();
  const bool has_words_after = next == Next::sentence || next == Next::small;
  if (is_in(".!?", sign)) {
    return is_after_sentence(at, next);
  }
  if (is_in(";:", sign)) {
    return next == Next::sentence && !abbreviates(at, trim_start(at.after));
  }
  if (is_in("\"'([{", sign)) {
    return next == Next::sentence && !is_apart;
  }
  if (is_in(")]}", sign)) {
    return (has_words_after || next == Next::glued) && is_after_bracket(at, is_apart);
  }
  if (sign == '/') {
    return has_words_after && (is_apart || before.find(')') != npos);
  }
  return sign != ',' && has_words_after && (is_apart || static_cast<unsigned char>(sign) >= 0x80);
}

/// "documents marked (S//NF) are", "the marks (C/NF) and (S/NF)": prose on marks.
bool is_named(const MarkInLine& at, Next next) {
  const std::string_view before = trim_end(at.before);
  const bool is_after_word = !before.empty() && (is_letter(before.back()) || before.back() == ',');
  return is_after_word && (next == Next::small || next == Next::sign);
}

}  // namespace

bool is_place_of_mark(const MarkInLine& at) {
  const Next next = next_of(at.after);
  const std::string_view before = trim(at.before);
  if (before.empty() && at.goes_on_list && !at.has_controls) {
    return next == Next::sentence && !is_copyright(at) && !has_other_letters(at.around);
  }
  if (at.has_controls) {
    return !is_named(at, next);
  }
  if (before.empty() || is_plural(at) || is_copyright(at) || has_other_letters(at.around)) {
    return false;
  }
  if (!has_letters(before)) {
    const bool is_citation = at.level == Level::confidential && before.find('(') != npos;
    return !is_year(before) && !is_citation;
  }
  return is_letter(before.back()) || is_digit(before.back()) ? is_after_word(at, next)
                                                             : is_after_sign(at, next);
}

bool is_place_in_header(const MarkInLine& at, bool may_be_letter) {
  const Next next = next_of(at.after);
  if (at.has_controls) {
    return !is_named(at, next);
  }
  const bool is_apart = trim_end(at.before).size() < at.before.size();
  const bool is_letter_of_list = may_be_letter && at.level == Level::confidential;
  return is_apart && next == Next::sentence && !is_letter_of_list && !is_copyright(at) &&
         !has_other_letters(at.around);
}

bool is_place_in_subject(const MarkInLine& at) {
  const Next next = next_of(at.after);
  const std::string_view before = trim_end(at.before);
  const bool is_apart = before.empty() || before.size() < at.before.size() || before.back() == '"';
  const bool is_sure = at.level != Level::confidential || next == Next::end || at.has_controls;
  return is_apart && is_sure && next != Next::glued && !is_copyright(at) &&
         !has_other_letters(at.around);
}

}  // namespace cablelint::parse
