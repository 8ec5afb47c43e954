// SPDX-License-Identifier: Apache-2.0
#include "parse/signs/sure_signs.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <tao/pegtl.hpp>

#include "grammar/evidence.hpp"
#include "grammar/missed_marks.hpp"
#include "parse/begins_with.hpp"
#include "parse/build/spelled_level.hpp"
#include "parse/fallback/level_phrase.hpp"
#include "parse/fallback/mark_in_line.hpp"
#include "parse/fallback/places.hpp"
#include "parse/fallback/shown_text.hpp"
#include "parse/signs/mark_words.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

/// (SECRET), (TOP SECRET), (CONFIDENTIAL).
bool is_in_words(std::string_view mark) {
  constexpr std::size_t long_mark = 8;
  return mark.size() >= long_mark && std::ranges::none_of(mark, is_lower);
}

constexpr std::size_t some_words = 3;  ///< in words

/// Whether nothing but the number of a paragraph is before a mark.
bool begins_paragraph(std::string_view before) {
  return std::ranges::all_of(before, [](char c) {
    return is_gap(c) || is_digit(c) || c == '.' || c == ')' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

/// SECRET//NOFORN, also after the sign of a line that a patch adds and before other words.
bool begins_with_banner(std::string_view line) {
  constexpr std::array<std::string_view, 3> banners = {"SECRET//", "TOP SECRET//",
                                                       "CONFIDENTIAL//"};
  line.remove_prefix(std::min(find_first_not_of(line, ByteSet("+-> \t")), line.size()));
  return std::ranges::any_of(banners, [line](std::string_view banner) {
    return line.starts_with(banner) && line.size() > banner.size() && is_upper(line[banner.size()]);
  });
}

/// What comes before a mark whose text may begin in small letters: nothing, numbers and signs, the
/// number of a paragraph: "10:20 ", "+2. ", "RECORD 1. ".
bool begins_field(std::string_view before) {
  const std::string_view words = trim_end(before);
  const bool is_number = words.ends_with('.') && words.size() > 2 &&
                         is_digit(words[words.size() - 2]) && words.size() < before.size();
  return is_number || std::ranges::none_of(words, is_letter);
}

/// The label of a field, to which its value is joined: SUMMARY:(S//NF).
bool is_field_label(std::string_view before) {
  return before.ends_with(':') && before.find(' ') == npos && std::ranges::any_of(before, is_upper);
}

/// (A), (M): a letter that is not a level.
struct ListLetter : tao::pegtl::seq<grammar::blanks, tao::pegtl::one<'('>,
                                    tao::pegtl::not_at<grammar::one_of<"UCSR">>, tao::pegtl::upper,
                                    tao::pegtl::one<')'>> {};

/// ZNY SSSSS: the security line of an envelope (ACP 127(G) 206).
template <char Letter>
using FiveTimes = tao::pegtl::rep<5, tao::pegtl::one<Letter>>;
struct SecurityLine
    : tao::pegtl::seq<grammar::blanks, grammar::text<"ZNY">, grammar::gap,
                      tao::pegtl::sor<FiveTimes<'C'>, FiveTimes<'S'>, FiveTimes<'T'>>,
                      grammar::end_of_word> {};

bool has_word(std::string_view shown, std::string_view word) {
  for (std::size_t at = shown.find(word); at != npos; at = shown.find(word, at + 1)) {
    const bool is_begun = at > 0 && is_letter(shown[at - 1]);
    const std::size_t end = at + word.size();
    if (!is_begun && (end == shown.size() || !is_letter(shown[end]))) {
      return true;
    }
  }
  return false;
}

/// Whether the words of a level have blanks or signs between their letters: S E C R E T.
bool are_letters_apart(std::string_view words) {
  const auto letters = static_cast<std::size_t>(std::ranges::count_if(words, is_letter));
  return words.size() + 2 >= 2 * letters;
}

/// A line that few texts have among their first or last: `Classification: SECRET`, COSMIC TOP
/// SECRET, NATO CONFIDENTIAL, S E C R E T.
bool is_sure_level_line(std::string_view shown) {
  constexpr std::array<std::string_view, 6> owners = {"COSMIC", "NATO", "UK", "EU", "UE", "GBR"};
  const std::optional<LevelPhrase> level = phrase_of_line(shown);
  const auto has = [shown](std::string_view word) { return has_word(shown, word); };
  if (!level || !is_secret_level(level->level)) {
    return level && level->level != Level::unclassified && has("NATO");
  }
  const bool is_in_capitals = std::ranges::none_of(level->words, is_lower);
  const bool is_labeled = has("Classification") || has("CLASSIFICATION");
  return (is_labeled && is_in_capitals) || std::ranges::any_of(owners, has) ||
         are_letters_apart(level->words);
}

/// What a mark with controls says; nothing: it is none.
std::optional<LevelPhrase> phrase_of_mark(std::string_view mark) {
  constexpr std::size_t shortest = 5;
  if (mark.size() < shortest || !has_mark_controls(mark) || !is_classified_mark(mark)) {
    return std::nullopt;
  }
  const std::optional<LevelPhrase> phrase = phrase_in_brackets(mark.substr(1, mark.size() - 2));
  return phrase && phrase->is_mark ? phrase : std::nullopt;
}

/// How many words of a line begin with a small letter.
std::size_t count_small_words(std::string_view line) {
  std::size_t count = 0;
  char before = ' ';
  for (const char c : line) {
    count += is_lower(c) && is_gap(before) ? 1U : 0U;
    before = c;
  }
  return count;
}

/// A level with controls among few words, not in a sentence: DRAFT - SECRET//NOFORN, Harbor plans
/// (S//NF).
bool is_dressed_banner(std::string_view shown) {
  constexpr std::array<std::string_view, 2> banners = {"SECRET//", "CONFIDENTIAL//"};
  constexpr std::string_view quotes = "\"'`";
  if (count_small_words(shown) > 1 || find_first_of(shown, ByteSet(quotes)) != npos) {
    return false;
  }
  for (const std::string_view banner : banners) {
    const std::size_t at = find_text(shown, banner);
    const std::size_t after = at + banner.size();
    if (at != npos && (at == 0 || !is_letter(shown[at - 1])) && after < shown.size() &&
        is_upper(shown[after])) {
      return true;
    }
  }
  const std::size_t open = shown.ends_with(')') ? shown.rfind('(') : npos;
  const bool is_title = open != npos && open > 0 && is_upper(shown.front());
  return is_title && phrase_of_mark(shown.substr(open)).has_value();
}

/// The first and last line alike: a level with other signs, SECRET -- NOFORN, SECRT.
bool is_framed_level(std::string_view shown) {
  const std::optional<LevelPhrase> line = phrase_of_line(shown);
  const std::optional<LevelPhrase> level = line ? line : phrase_in_brackets(shown);
  return level && is_secret_level(level->level) && std::ranges::none_of(shown, is_lower);
}

/// GEHEIM, СЕКРЕТНО: the word of another language, which says nothing by itself.
bool is_foreign_level_line(std::string_view shown) {
  constexpr std::array<std::string_view, 6> words = {"GEHEIM",  "CEKPETHO", "SECRETO",
                                                     "SEGRETO", "TRES",     "STRENG"};
  const std::optional<LevelPhrase> level = phrase_of_line(shown);
  return level && is_secret_level(level->level) &&
         std::ranges::any_of(words, [shown](auto word) { return has_word(shown, word); });
}

/// `Subject: harbor`
bool is_mail_field(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon != npos && colon > 0 && std::ranges::all_of(line.substr(0, colon), [](char c) {
           return is_letter(c) || c == '-';
         });
}

constexpr std::size_t longest_line_shown = 80;

std::string shown_line(std::string_view line) {
  return line.size() > longest_line_shown ? std::string()
         : is_ascii(line)                 ? std::string(trim(line))
                                          : shown_text(trim(line)).text;
}

}  // namespace

void SureSigns::take_line(std::string_view line, bool is_code) {
  is_below_head_ = has_fields_alone_;
  has_fields_alone_ = has_fields_alone_ && is_mail_field(line);
  if (!is_code) {
    if (lines_ < margin) {
      first_.push_back(line);
    }
    last_.at(lines_ % margin) = line;
    ++lines_;
  }
  has_text_ =
      has_text_ || count_words(line.substr(0, 2 * longest_line_shown), some_words) == some_words;
  has_list_letter_ = has_list_letter_ || begins_with<ListLetter>(line);
  take_end_mark(line);
  if (line.find('/') != npos) {
    take_inner_marks(line);
    has_banner_ = has_banner_ || begins_with_banner(line);
  }
  if (const std::size_t end = line.find(")."); end != npos && end > 2) {
    constexpr std::array<std::string_view, 4> marks = {" (U)", " (C)", " (S)", "(TS)"};
    has_end_ = has_end_ || std::ranges::find(marks, line.substr(end - 3, 4)) != marks.end();
  }
  const std::string_view words = trim_start(line);
  has_classifier_ = has_classifier_ || starts_in_any_case(words, "classified by:");
  has_source_ = has_source_ || starts_in_any_case(words, "derived from:") ||
                starts_in_any_case(words, "reason:");
  constexpr std::string_view date = "declassify on:";
  has_date_ = has_date_ || (starts_in_any_case(words, date) &&
                            begins_with<grammar::evident_value>(words.substr(date.size())));
}

void SureSigns::take_mark(std::string_view mark, std::string_view before, std::string_view after) {
  if (is_classified_mark(mark) && (has_mark_controls(mark) || is_in_words(mark))) {
    ++controlled_;
    before_text_ += has_mark_controls(mark) && begins_sentence(after) &&
                            count_words(after, some_words) == some_words
                        ? 1U
                        : 0U;
  } else if (begins_paragraph(before) && is_full_sentence(after) &&
             !abbreviates_next(mark, after)) {
    begins_marked_ = begins_marked_ || is_first_paragraph(mark, before, after);
    ++(is_secret_level(level_from_words(mark)) ? secret_ : other_);
  }
}

/// (S) before a long sentence that is the first line of the text, or of an e-mail below its header.
bool SureSigns::is_first_paragraph(std::string_view mark, std::string_view before,
                                   std::string_view after) const {
  constexpr std::size_t long_sentence = 8;
  return is_below_head_ && before.empty() && is_secret_level(level_from_words(mark)) &&
         begins_sentence(after) && count_words(after, long_sentence) == long_sentence;
}

/// "A sentence. (S//NF)", at the end of its line.
void SureSigns::take_end_mark(std::string_view line) {
  constexpr std::size_t longest_mark = 60;
  line = trim_end(line);
  const std::size_t open = line.ends_with(')') ? line.rfind('(') : npos;
  const std::string_view sentence = trim_end(line.substr(0, open == npos ? 0 : open));
  const std::string_view mark = line.substr(std::min(open, line.size()));
  const bool ends_sentence =
      sentence.ends_with('.') || sentence.ends_with('!') || sentence.ends_with('?');
  using AllMark = tao::pegtl::seq<grammar::right_mark, tao::pegtl::eof>;
  if (ends_sentence && mark.size() < longest_mark && has_mark_controls(mark) &&
      begins_with<AllMark>(mark) && is_classified_mark(mark)) {
    ++controlled_;
  }
}

/// "Depot. (S//NF) It is full.", after other words of its line.
void SureSigns::take_inner_marks(std::string_view line) {
  constexpr std::size_t longest_mark = 60;
  for (std::size_t at = line.find('('); at != npos; at = line.find('(', at + 1)) {
    const std::string_view mark = line.substr(at, line.substr(at, longest_mark).find(')') + 1);
    const std::optional<LevelPhrase> phrase = phrase_of_mark(mark);
    if (!phrase) {
      continue;
    }
    take_small_mark(line, at, mark);
    if (begins_paragraph(line.substr(0, at))) {
      continue;
    }
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(mark.size())};
    const MarkInLine place = mark_in_line(line, span, *phrase);
    const bool is_right = begins_sentence(place.after) && is_place_of_mark(place);
    controlled_ += is_right ? 1U : 0U;
    has_inner_ = has_inner_ || (is_right && trim_end(place.before).ends_with('.'));
  }
}

/// "10:20 (S//NF) the pilot left", "SUMMARY:(S//NF) the pilot left".
void SureSigns::take_small_mark(std::string_view line, std::size_t at, std::string_view mark) {
  constexpr std::size_t reach = 120;
  constexpr std::size_t few = 3;
  const std::string_view before = line.substr(0, at);
  const std::string_view after = line.substr(at + mark.size(), reach);
  const bool has_small =
      after.starts_with(' ') && !begins_sentence(after) && !begins_with_level(trim_start(after));
  const std::size_t words = has_small ? count_words(after, few) : 0;
  const bool is_marked =
      (words == few && begins_field(before)) || (words > 0 && is_field_label(before));
  before_small_ += is_marked ? 1U : 0U;
}

bool SureSigns::has_level_line() const {
  const auto is_sure = [](std::string_view line) {
    const std::string shown = shown_line(line);
    return is_sure_level_line(shown) || is_dressed_banner(shown) || begins_with<SecurityLine>(line);
  };
  if (std::ranges::any_of(first_, is_sure) || std::ranges::any_of(last_, is_sure)) {
    return true;
  }
  const std::string_view last = lines_ > 1 ? last_.at((lines_ - 1) % margin) : std::string_view();
  const std::string shown = shown_line(last);
  return lines_ > 1 && trim(first_.front()) == trim(last) &&
         (is_foreign_level_line(shown) || is_framed_level(shown));
}

bool SureSigns::has_authority() const { return has_classifier_ && has_source_ && has_date_; }

bool SureSigns::is_enough() const {
  const bool has_sentences = secret_ > 0 && secret_ + other_ > 1 && !has_list_letter_;
  return controlled_ > 1 || before_small_ > (has_banner_ ? 0U : 1U) || (has_inner_ && has_end_) ||
         before_text_ > 0 || has_sentences || (begins_marked_ && !has_list_letter_) ||
         has_authority() || has_level_line();
}

}  // namespace cablelint::parse
