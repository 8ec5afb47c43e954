// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/broken_mark.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parse/fallback/glued_mark.hpp"
#include "parse/fallback/leading_mark.hpp"
#include "parse/fallback/mark_signs.hpp"
#include "text/ascii.hpp"
#include "text/blank_line.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

constexpr ByteSet brackets("()[]{}<>");
/// What a scan makes of a closing parenthesis.
constexpr ByteSet like_closers("JIl1|!\\/");
constexpr std::size_t longest_mark = 60;

std::string_view first_line_of(std::string_view text) {
  constexpr std::size_t longest = 160;
  return text.substr(0, std::min({find_first_of(text, line_ends), longest, text.size()}));
}

/// Whether a sentence begins after a gap: with a capital, a quotation mark, a bracket or a
/// character beyond ASCII.
bool begins_after_gap(std::string_view after) {
  const std::string_view words = trim_start(after);
  return !words.empty() && words.size() < after.size() &&
         (is_upper(words[0]) || words[0] == '"' || words[0] == '(' ||
          static_cast<unsigned char>(words[0]) >= 0x80);
}

/// Whether a bracket closes what the first one opened, on this line or a later one of the block.
bool is_closed(std::string_view text) {
  constexpr std::size_t longest = 600;
  std::size_t depth = 0;
  for (const char byte : up_to_blank_line(text.substr(0, longest))) {
    depth += byte == '(' ? 1U : 0U;
    if (byte == ')' && depth-- == 0) {
      return true;
    }
  }
  return false;
}

/// `(TS The`, `(S, The`, `[S: The`, `(TSJ The`: no bracket closes it.
std::optional<BrokenMark> unclosed_mark(std::string_view line, std::string_view text) {
  const std::size_t begin = after_gap(line, 1);
  const std::size_t blank = std::min(find_first_of(line, blanks, begin), line.size());
  std::string_view word = line.substr(begin, blank - begin);
  constexpr std::size_t longest = 12;
  if (word.empty() || word.size() > longest || !begins_after_gap(line.substr(blank)) ||
      is_closed(text.substr(begin))) {
    return std::nullopt;
  }
  while (!word.empty() && !is_alphanumeric(word.back()) && word.back() != '|') {
    word.remove_suffix(1);
  }
  const std::string capitals = upper_case(word);
  const bool is_one_case = capitals == word || std::ranges::none_of(word, is_upper);
  if (is_one_case && level_of_letters(capitals)) {
    return BrokenMark{.end = begin + word.size(),
                      .level = level_of_letters(capitals),
                      .is_unclosed = capitals == word};
  }
  const std::string_view letters = word.substr(0, word.empty() ? 0 : word.size() - 1);
  if (!word.empty() && like_closers.has(word.back()) && level_of_letters(letters)) {
    return BrokenMark{.end = begin + word.size(), .level = level_of_letters(letters)};
  }
  const bool is_scanned = word == "T5" || word == "5" || word == "75";  // a scan makes 5 of S
  return is_scanned ? std::optional(BrokenMark{.end = begin + word.size()}) : std::nullopt;
}

/// Whether the next word begins a sentence and no name: S. Example, TS Example.
bool is_plain_sentence(std::string_view after) {
  const std::string_view words = trim_start(after);
  const std::string_view next = words.substr(0, words.find(' '));
  constexpr std::array<std::string_view, 8> first = {"The", "A",   "An",   "This",
                                                     "It",  "One", "They", "These"};
  return std::ranges::find(first, next) != first.end();
}

/// `S) The`, `lTS) The`, `)S) The`, `"TS" The`, `TS: The`, `TS The`: nothing opens it.
std::optional<BrokenMark> unopened_mark(std::string_view line) {
  constexpr std::size_t longest = 8;
  const std::size_t blank = std::min(find_first_of(line, blanks), line.size());
  const std::string_view word = line.substr(0, blank);
  if (word.empty() || word.size() > longest || !begins_after_gap(line.substr(blank))) {
    return std::nullopt;
  }
  const std::size_t sign = std::min(word.find_first_not_of(")]}l1I|/\\\"'_*"), word.size());
  const std::size_t end = std::min(find_first_not_of(word, ByteSet("CSTU"), sign), word.size());
  const std::optional<Level> level = level_of_letters(word.substr(sign, end - sign));
  const std::string_view after = word.substr(end);
  const bool is_before_bracket = after.size() == 1 && mark_closers.has(after[0]);
  const bool is_framed = sign == 1 && after.size() == 1 && !is_alphanumeric(after[0]) &&
                         after != "." && after != ":" && after != ",";
  const bool is_classified = level == Level::secret || level == Level::top_secret;
  const bool is_alone =
      sign == 0 && is_classified &&
      ((level == Level::top_secret && after == ":") ||
       ((after.empty() || after == "." || after == ":") && is_plain_sentence(line.substr(blank))));
  if (!level || !(is_before_bracket || is_framed || is_alone)) {
    return std::nullopt;
  }
  return BrokenMark{.end = is_alone ? end : word.size(),
                    .level = level,
                    .is_unclosed = sign == 0 && is_before_bracket};
}

/// Whether words in brackets are none of a mark: `see annex`, `cont.`, a letter or number of a
/// list.
bool is_prose(std::string_view inside) {
  const std::string_view words = trim(inside);
  if (words.starts_with("//")) {
    return false;
  }
  return words.empty() || std::ranges::any_of(words, is_lower) ||
         std::ranges::all_of(words, is_digit) ||
         std::ranges::none_of(words, [](char byte) { return is_letter(byte); });
}

/// What follows the letters of the level in a mark: `NF.` of `S//NF.`, `PR` of `U PR`. Nothing of
/// `REL` alone, whose list the banner would have.
std::string_view controls_of(std::string_view inside, Level level) {
  const std::size_t begin = find_first_not_of(inside, ByteSet(" \t/,.:;\"'_*-"));
  for (const std::string_view letters : {"TS", "SBU", "S", "C", "U"}) {
    const bool is_first = begin != npos && inside.substr(begin).starts_with(letters);
    if (is_first && level_of_letters(letters) == level) {
      const std::string_view controls = trim(inside.substr(begin + letters.size()));
      return controls == "REL" ? "" : controls;
    }
  }
  return {};
}

/// T O P   S E C R E T, TOP SECRE, TSJ: what a damaged mark may be.
std::optional<BrokenMark> damaged_mark(std::string_view inside, std::size_t end) {
  std::string letters;
  bool is_spaced = true;
  for (std::size_t at = 0; at < inside.size(); ++at) {
    if (is_letter(inside[at])) {
      letters += inside[at];
      is_spaced = is_spaced && (at == 0 || !is_letter(inside[at - 1]));
    }
  }
  const bool has_digit = std::ranges::any_of(inside, is_digit);
  if (letters == "TOPSECRET" || (is_spaced && letters == "SECRET")) {
    return BrokenMark{.end = end, .level = letters[0] == 'T' ? Level::top_secret : Level::secret};
  }
  const bool is_begun = letters.size() > 5 && letters.size() < 9 &&
                        std::string_view("TOPSECRET").starts_with(letters);
  if (is_begun && !has_digit) {
    return BrokenMark{.end = end, .level = Level::top_secret};
  }
  if (has_digit || letters.size() != inside.size()) {
    return std::nullopt;
  }
  const std::optional<GluedMark> glued = glued_mark(letters);
  if (!glued) {
    return std::nullopt;
  }
  // Among marked portions no office is the first word, but S and C may be of any abbreviation.
  if (!glued->is_sure && glued->level != Level::top_secret) {
    return BrokenMark{.end = end};
  }
  return BrokenMark{
      .end = end, .level = glued->level, .controls = controls_of(inside, glued->level)};
}

/// A bracket that is closed on its line: `(S//NF.)`, `(SOC)`, `(P)`.
std::optional<BrokenMark> closed_mark(std::string_view line, std::size_t close) {
  const std::string_view inside = line.substr(1, close - 1);
  const std::string_view after = line.substr(close + 1);
  const bool has_strokes = inside.find("//") != npos && inside.find(':') == npos;
  if (is_prose(inside) || !(trim(after).empty() || begins_after_gap(after) || has_strokes)) {
    return std::nullopt;
  }
  if (const std::optional<LeadingMark> found = leading_mark(line)) {
    const bool is_whole = found->begin == 0 && found->end > close && found->phrase.is_sure;
    if (is_whole) {
      return BrokenMark{.end = close + 1,
                        .level = found->phrase.level,
                        .controls = controls_of(inside, found->phrase.level)};
    }
  }
  if (std::optional<BrokenMark> damaged = damaged_mark(inside, close + 1)) {
    return damaged;
  }
  // (CUI//SP-PRVCY.), (CU) and (SP-PRVCY): 32 CFR 2002.20(f).
  if (inside.starts_with("CUI")) {
    return BrokenMark{.end = close + 1, .level = Level::cui, .controls = trim(inside.substr(3))};
  }
  if (inside == "CU" || inside.starts_with("SP-")) {
    return BrokenMark{.end = close + 1};
  }
  // Of these letters no list has come, and no abbreviation is so short: (P), (Q).
  constexpr ByteSet odd_letters("PQTYZ");
  const bool is_letter_alone = inside.size() == 1 && odd_letters.has(inside[0]);
  return is_letter_alone || has_strokes ? std::optional(BrokenMark{.end = close + 1})
                                        : std::nullopt;
}

}  // namespace

std::optional<BrokenMark> broken_mark(std::string_view text) {
  const std::string_view line = first_line_of(text);
  if (line.empty()) {
    return std::nullopt;
  }
  if (!mark_openers.has(line[0])) {
    return unopened_mark(line);
  }
  const std::size_t close = find_first_of(line, brackets, 1);
  const bool is_whole = close < longest_mark && mark_closers.has(line[close]);
  return is_whole ? closed_mark(line, close) : unclosed_mark(line, text);
}

}  // namespace cablelint::parse
