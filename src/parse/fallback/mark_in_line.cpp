// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/mark_in_line.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "parse/fallback/copyright.hpp"
#include "parse/fallback/places.hpp"
#include "text/ascii.hpp"
#include "text/blank_line.hpp"
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

/// 1999, and not the time of an entry, 0930, or its day, 1999-03-05.
bool is_year_alone(std::string_view words) {
  constexpr std::size_t digits = 4;
  return is_year(words) && (words.starts_with("19") || words.starts_with("20")) &&
         (words.size() == digits || words[digits] != '-');
}

Next next_of(std::string_view after) {
  const std::string_view words = trim(after);
  if (words.empty() || words == ".") {
    return Next::end;
  }
  const bool is_apart = words.data() != after.data();
  if (!is_apart) {
    return is_alphanumeric(words[0]) ? Next::glued : Next::sign;
  }
  return is_lower(words[0]) || is_year(words) ? Next::small : Next::sentence;
}

bool has_letters(std::string_view text) { return std::ranges::any_of(text, is_letter); }

bool ends_with_stop(std::string_view before) {
  before = trim_end(before);
  return !before.empty() && is_in(".!?", before.back());
}

/// Whether a mark of one letter is among others in brackets, those of a list, of parties or of
/// reasons: (A), (M). Numbers such as (I) are not among them. Within a line, only those of the
/// paragraph are beside it, and after a sentence only those before sentences: in "Roe (D) came. (S)
/// A contact" the first is of another kind. (C) may come next after (B) wherever that is.
bool is_among_letters(const MarkInLine& at) {
  constexpr std::size_t item = 3;
  if (std::ranges::count_if(at.mark, is_letter) != 1) {
    return false;
  }
  const auto size = static_cast<std::size_t>(at.mark.data() - at.around.data());
  std::string_view around = at.around;
  if (has_letters(at.before)) {
    const std::string_view before = after_last_blank_line(around.substr(0, size));
    const std::string_view from_mark = up_to_blank_line(around.substr(size));
    around = {before.data(), before.size() + from_mark.size()};
  }
  const bool is_after_sentence = ends_with_stop(at.before);
  for (std::size_t open = around.find('('); open != npos && open + item <= around.size();
       open = around.find('(', open + 1)) {
    const char letter = around[open + 1];
    const bool is_item = around[open + 2] == ')' && is_upper(letter) && !is_in("SCURTIVX", letter);
    const std::string_view before = trim_end(around.substr(0, open));
    const bool is_after_word = !before.empty() && is_alphanumeric(before.back());
    const bool is_directly_before = at.mark.find(static_cast<char>(letter + 1)) != npos;
    if (is_item && !(is_after_sentence && is_after_word && !is_directly_before)) {
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
  return at.level == Level::confidential && begins_copyright(at.after);
}

/// POINT(S), AWARD(S): the ending of the word that it is joined to.
bool is_plural(const MarkInLine& at) {
  return (at.mark == "(S)" || at.mark == "(s)") && !at.before.empty() &&
         is_letter(at.before.back());
}

bool has_wide_gap(std::string_view before) {
  constexpr std::size_t wide = 6;
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

/// "ANNEX A (SECRET)", "Tab B (S)": the mark of a part of the document.
bool is_part(std::string_view before) {
  constexpr std::array<std::string_view, 6> parts = {"annex", "appendix",   "tab",
                                                     "encl",  "attachment", "exhibit"};
  constexpr std::size_t longest = 16;
  const std::string_view word = word_before(before);
  const std::string_view part = trim(before.substr(0, before.size() - word.size()));
  return before.size() <= longest && word.size() <= 2 &&
         std::ranges::any_of(parts, [part](auto begin) { return starts_in_any_case(part, begin); });
}

/// After a word: "2 bis (S) The", "Comment (S): The", columns, and titles.
bool is_after_word(const MarkInLine& at, Next next) {
  constexpr std::size_t number = 10;
  constexpr std::size_t title = 30;
  const std::string_view before = trim(at.before);
  const std::string_view word = word_before(at.before);
  constexpr std::size_t longest_letters = 4;  // words of a level are those of their line
  const bool ends_with_letters = next == Next::end && at.mark.size() <= longest_letters;
  if (is_part(before) && (next == Next::sentence || ends_with_letters)) {
    return true;
  }
  if (next == Next::end) {
    // A name has a capital.
    const bool is_of_sentence = at.ends_paragraph && std::ranges::all_of(word, is_lower);
    return at.is_heading || (is_of_sentence && !abbreviates(at, word));
  }
  if (next == Next::sentence && has_wide_gap(at.before)) {
    return true;
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
  return next == Next::sentence && is_number;
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

/// AMPN/(S), /02/PIER/(S): a field of free text of a formatted message, and of a row of columns.
bool is_of_set(std::string_view before) {
  constexpr std::array<std::string_view, 4> sets = {"AMPN/", "NARR/", "RMKS/", "GENTEXT/"};
  before = trim_start(before);
  return before.starts_with('/') || std::ranges::find(sets, before) != sets.end();
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
    return has_words_after && (is_apart || before.find(')') != npos || is_of_set(before));
  }
  return sign != ',' && has_words_after && (is_apart || static_cast<unsigned char>(sign) >= 0x80);
}

/// brief.pptx, in a list of what is attached.
bool is_file_name(std::string_view words) {
  constexpr std::size_t longest_ending = 5;
  const std::size_t dot = words.rfind('.');
  const std::string_view ending = words.substr(dot == npos ? words.size() : dot + 1);
  return dot > 0 && !ending.empty() && ending.size() <= longest_ending &&
         find_first_of(words, blanks) == npos && std::ranges::all_of(ending, is_lower);
}

/// "Enclosures: Map of the pier (S//NF), timetable (U)": each part that is listed has its mark.
bool lists_parts(std::string_view before) {
  constexpr std::array<std::string_view, 9> labels = {"ANNEX",       "ANNEXES",    "ATTACHMENT",
                                                      "ATTACHMENTS", "CC",         "ENCL",
                                                      "ENCLOSURE",   "ENCLOSURES", "TABS"};
  const std::size_t colon = before.find(':');
  return colon != npos &&
         std::ranges::find(labels, upper_case(trim(before.substr(0, colon)))) != labels.end();
}

/// "documents marked (S//NF) are", "the marks (C/NF) and (S/NF)": prose on marks.
bool is_named(const MarkInLine& at, Next next) {
  constexpr std::size_t column = 3;
  const std::string_view before = trim_end(at.before);
  if (at.before.size() - before.size() >= column) {
    return false;
  }
  const bool is_after_word = !before.empty() && (is_letter(before.back()) || before.back() == ',');
  return is_after_word && !lists_parts(before) && (next == Next::small || next == Next::sign);
}

/// Whether the line is a title in capitals, or has a line of dashes below it.
bool is_title(std::string_view line, std::string_view below) {
  constexpr std::size_t longest = 70;
  const std::string_view words = trim(line);
  const bool has_dashes = trim(below).starts_with("---") || trim(below).starts_with("===");
  const bool is_apart = trim(below).empty() || number_size(below) > 0;
  const bool is_of_capitals =
      std::ranges::none_of(words, is_lower) && words.find(' ') != npos && is_apart;
  return words.size() < longest && (has_dashes || is_of_capitals);
}

constexpr std::size_t context_bytes = 200;

/// Where the part of `text` begins that is beside its end; a line end counts as one byte, whatever
/// it is.
std::size_t begin_of_context(std::string_view text) {
  std::size_t begin = text.size();
  for (std::size_t count = 0; begin > 0 && count < context_bytes; ++count) {
    begin -= text.substr(0, begin).ends_with("\r\n") ? 2U : 1U;
  }
  return begin;
}

/// Where the part of `text` ends that is beside its beginning.
std::size_t end_of_context(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < context_bytes; ++count) {
    end += text.substr(end).starts_with("\r\n") ? 2U : 1U;
  }
  return end;
}

}  // namespace

MarkInLine mark_in_line(std::string_view text, Span at, const LevelPhrase& phrase) {
  const std::size_t begin = begin_of_context(text.substr(0, at.begin));
  const std::string_view before = text.substr(begin, at.begin - begin);
  const std::string_view rest = text.substr(at.end());
  const std::string_view following = rest.substr(0, end_of_context(rest));
  const std::size_t line_begin = find_last_of(before, line_ends);
  const std::size_t line_end = std::min(find_first_of(following, line_ends), following.size());
  MarkInLine mark;
  mark.before = before.substr(line_begin == npos ? 0 : line_begin + 1);
  mark.mark = text.substr(at.begin, at.size);
  mark.after = following.substr(0, line_end);
  mark.around = text.substr(begin, before.size() + at.size + following.size());
  mark.level = phrase.level;
  mark.has_controls = phrase.has_controls && mark.mark.find('/') != npos;
  const std::size_t below =
      following.substr(line_end).starts_with("\r\n") ? line_end + 2 : line_end + 1;
  const std::string_view next = following.substr(std::min(below, following.size()));
  const std::string_view next_line = next.substr(0, find_first_of(next, line_ends));
  mark.ends_paragraph = trim(next_line).empty() || number_size(next_line) > 0;
  if (trim(mark.before).empty()) {
    mark.goes_on_list = trim_end(before).ends_with(';');
  }
  mark.is_heading = line_begin != npos && is_title(mark.before, next_line);
  return mark;
}

bool is_place_of_mark(const MarkInLine& at) {
  const Next next = next_of(at.after);
  const std::string_view before = trim(at.before);
  if (before.empty() && at.goes_on_list && !at.has_controls) {
    return next == Next::sentence && !is_copyright(at) && !is_among_letters(at);
  }
  if (at.has_controls) {
    return !is_named(at, next);
  }
  if (is_plural(at) || is_copyright(at) || is_among_letters(at)) {
    return false;
  }
  if (before.empty()) {
    return next == Next::small && is_file_name(trim(at.after));
  }
  if (lists_parts(before)) {
    return next == Next::sign || next == Next::end;
  }
  if (!has_letters(before)) {
    const bool is_citation = at.level == Level::confidential && before.find('(') != npos;
    return !is_year_alone(before) && !is_citation;
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
         !is_among_letters(at);
}

bool is_place_in_subject(const MarkInLine& at) {
  const Next next = next_of(at.after);
  const std::string_view before = trim_end(at.before);
  const bool is_apart = before.empty() || before.size() < at.before.size() || before.back() == '"';
  const bool is_sure = at.level != Level::confidential || next == Next::end || at.has_controls;
  return is_apart && is_sure && next != Next::glued && !is_copyright(at) && !is_among_letters(at);
}

}  // namespace cablelint::parse
