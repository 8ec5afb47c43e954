// SPDX-License-Identifier: Apache-2.0
// The second fallback: what no grammar reads as a mark or a level and a reader does. Where the
// place or the form may be prose, it looks only for levels above that of the document.
#include "parse/fallback/loose_marks.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "model/banners.hpp"
#include "parse/build/list_letters.hpp"
#include "parse/fallback/glued_mark.hpp"
#include "parse/fallback/leading_mark.hpp"
#include "parse/fallback/level_phrase.hpp"
#include "parse/fallback/level_words.hpp"
#include "parse/fallback/mark_in_line.hpp"
#include "parse/fallback/marks_read.hpp"
#include "parse/fallback/places.hpp"
#include "parse/fallback/shown_text.hpp"
#include "parse/fallback/stated_in_document.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/span_set.hpp"

namespace cablelint::parse {
namespace {

constexpr std::size_t longest_level_line = 120;
constexpr std::size_t longest_bracket = 60;

/// The highest level that the document has: that of its classification line or of a banner.
Level ceiling_of(const Cable& cable) {
  Level ceiling = cable.classification->level.value;
  for (const PageBanner* const banner : banners_of(cable)) {
    ceiling = join(ceiling, banner->level.value);
  }
  return ceiling;
}

class LooseMarkFinder {
 public:
  explicit LooseMarkFinder(Draft& draft)
      : draft_(draft),
        cable_(draft.cable),
        ceiling_(ceiling_of(draft.cable)),
        text_begin_(text_begin(draft.cable)) {}

  void run() {
    are_marked_ = count_marked() > 1;
    read_paragraphs();
    read_subject();
    read_ = marks_read(draft_);
    if (read_brackets()) {
      read_ = marks_read(draft_);
    }
    const std::size_t levels = cable_.class_words.size();
    read_classification_line();
    read_lines();
    if (cable_.class_words.size() > levels) {
      read_ = marks_read(draft_);
    }
    find_stated_levels(draft_, ceiling_, read_);
  }

 private:
  [[nodiscard]] bool is_above(Level level) const { return !dominates(ceiling_, level); }

  [[nodiscard]] std::size_t count_marked() const {
    const auto has_level = [](const Portion& portion) { return portion.level.has_value(); };
    const auto of_paragraphs =
        std::ranges::count_if(cable_.paragraphs, [&](const Paragraph& paragraph) {
          return paragraph.portion && has_level(*paragraph.portion);
        });
    return static_cast<std::size_t>(of_paragraphs +
                                    std::ranges::count_if(cable_.portions, has_level));
  }

  /// What seems to be a mark where one should be, if it is above the document.
  [[nodiscard]] std::optional<LeadingMark> leading_above(std::string_view text) const {
    std::optional<LeadingMark> found = leading_mark(text);
    const bool is_enough = found && is_above(found->phrase.level) &&
                           (are_marked_ || (found->has_brackets && found->phrase.is_sure));
    return is_enough ? found : std::nullopt;
  }

  void read_paragraphs() {
    for (Paragraph& paragraph : cable_.paragraphs) {
      if (paragraph.portion && !paragraph.portion->level) {
        name_level(*paragraph.portion);
      } else if (!paragraph.portion && !paragraph.redacted) {
        read_place(paragraph);
      }
    }
    for (Portion& portion : cable_.portions) {
      if (!portion.level) {
        name_level(portion);
      }
    }
  }

  /// An unknown mark, (SECRT), that seems to be above the document.
  void name_level(Portion& portion) const {
    if (const std::optional<LeadingMark> found = leading_above(portion.text.value)) {
      portion.level = Located<Level>{found->phrase.level, portion.span};
      portion.malformed = true;
    }
  }

  void read_place(Paragraph& paragraph) {
    const Span text = paragraph.text.span;
    if (const std::optional<LeadingMark> found =
            leading_above(draft_.bytes.substr(text.begin, text.size))) {
      const Span at{text.begin + found->begin, found->end - found->begin};
      paragraph.portion = odd_portion(at, found->phrase.level, PortionPlace::paragraph);
      paragraph.portion->paragraph = paragraph.number.value;
      paragraph.text = draft_.trimmed({at.end(), text.end() - at.end()});
    }
  }

  [[nodiscard]] Portion odd_portion(Span at, Level level, PortionPlace place) const {
    return {.span = at,
            .text = draft_.mark(at),
            .level = Located<Level>{level, at},
            .caveats = {},
            .place = place,
            .paragraph = {},
            .malformed = true};
  }

  void read_subject() {
    if (!cable_.subject || cable_.subject->portion || cable_.subject->text.span.empty()) {
      return;
    }
    const Span text = cable_.subject->text.span;
    const std::string_view words = draft_.bytes.substr(text.begin, text.size);
    if (const std::optional<LeadingMark> found = leading_in_subject(words)) {
      const Span at{text.begin + found->begin, found->end - found->begin};
      cable_.subject->portion = odd_portion(at, found->phrase.level, PortionPlace::subject);
      return;
    }
    read_end_of_subject(text, words);
  }

  /// A subject has no other marks beside it; without brackets, SREL is the name of an office.
  [[nodiscard]] std::optional<LeadingMark> leading_in_subject(std::string_view words) const {
    constexpr std::uint32_t longest_letter = 3;
    std::optional<LeadingMark> found = leading_mark(words);
    if (!found || !is_above(found->phrase.level) || !found->phrase.is_sure) {
      return std::nullopt;
    }
    const std::uint32_t size = found->end - found->begin;
    const bool is_enough =
        found->has_brackets ||
        (size > longest_letter && !glued_mark(upper_case(words.substr(found->begin, size))));
    return is_enough ? found : std::nullopt;
  }

  /// The words at the end of a subject that may be a level: HARBOR TALKS - SECRET, and in the head
  /// of a gateway HARBOR TALKS SECRET/.
  static std::string_view end_of_subject(std::string_view words) {
    constexpr std::size_t longest = 40;
    if (words.ends_with('/')) {
      words = trim_end(words.substr(0, words.find_last_not_of('/') + 1));
      return words.substr(begin_of_level(words, words.rfind(' ') + 1));
    }
    const std::size_t dash = words.rfind(" - ");
    return dash == npos || words.size() - dash > longest ? "" : words.substr(dash + 3);
  }

  void read_end_of_subject(Span text, std::string_view words) {
    const std::optional<LevelPhrase> phrase = phrase_of_line(end_of_subject(words));
    if (phrase && is_above(phrase->level) && phrase->level != Level::confidential) {
      const auto begin = static_cast<std::uint32_t>(phrase->words.data() - words.data());
      cable_.subject->portion =
          odd_portion({text.begin + begin, static_cast<std::uint32_t>(phrase->words.size())},
                      phrase->level, PortionPlace::subject);
    }
  }

  [[nodiscard]] std::string_view text_to(std::uint32_t begin, std::uint32_t end) const {
    return draft_.bytes.substr(begin, end - begin);
  }

  /// All brackets that have a level at their beginning; whether a mark was among them.
  bool read_brackets() {
    const std::size_t before = cable_.portions.size();
    const std::uint32_t end = cable_.span.end();
    const std::string_view text = draft_.bytes.substr(0, end);
    for (std::size_t at = text.find('(', cable_.span.begin); at != npos;
         at = text.find('(', at + 1)) {
      const std::size_t letter = std::min(find_first_not_of(text, blanks, at + 1), text.size());
      if (letter < text.size() && ByteSet("CST").has(text[letter])) {
        read_bracket(text, at);
      }
    }
    return cable_.portions.size() > before;
  }

  void read_bracket(std::string_view text, std::size_t open) {
    const std::string_view window = text.substr(open, longest_bracket);
    const std::size_t close = find_first_of(window, ByteSet(")\n\r"));
    if (close == npos || window[close] != ')') {
      return;
    }
    const Span at{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 1)};
    const std::optional<LevelPhrase> phrase = phrase_in_brackets(window.substr(1, close - 1));
    if (!phrase || !phrase->is_mark || !is_above(phrase->level) || read_.overlaps(at) ||
        window[close - 1] == '.') {
      return;
    }
    if (is_mark(text, at, *phrase) && !is_list_letter(at)) {
      add_mark(at, phrase->level);
    }
  }

  [[nodiscard]] bool is_mark(std::string_view text, Span at, const LevelPhrase& phrase) const {
    const MarkInLine mark = mark_in_line(text, at, phrase);
    if (is_of_subject(at)) {
      return is_place_in_subject(mark);
    }
    return at.begin < text_begin_ ? is_place_in_header(mark, has_letters_in(at.begin))
                                  : is_place_of_mark(mark);
  }

  [[nodiscard]] bool is_of_subject(Span at) const {
    return cable_.subject && cable_.subject->text.span.overlaps(at);
  }

  /// Lines of references, reasons and codes have letters in brackets.
  [[nodiscard]] bool has_letters_in(std::uint32_t at) const {
    for (const HeaderLine& line : cable_.header_lines) {
      if (line.span.contains(at)) {
        return line.kind >= HeaderLineKind::eo;
      }
    }
    return true;
  }

  /// "(C) Bread" after "(A) Fish" and "(B) Salt".
  bool is_list_letter(Span at) {
    constexpr std::uint32_t size = 3;
    return at.size == size && list_letters_.is_next(draft_.bytes, text_begin_, at.begin);
  }

  void add_mark(Span at, Level level) {
    const bool is_of_header = at.begin < text_begin_;
    const Paragraph* const paragraph = is_of_header ? nullptr : paragraph_at(cable_, at.begin);
    Portion portion = odd_portion(
        at, level,
        is_of_subject(at)
            ? PortionPlace::subject
            : (paragraph == nullptr ? PortionPlace::unnumbered : PortionPlace::subparagraph));
    portion.malformed = false;
    if (paragraph != nullptr) {
      portion.paragraph = paragraph->number.value;
    }
    cable_.portions.push_back(std::move(portion));
  }

  /// UNCLAS SECRET EXAMPLEVILLE 000042, UNCLAS EXAMPLEVILLE 000042 TOP SECRET: a second level.
  void read_classification_line() {
    const ClassificationLine& line = *cable_.classification;
    const std::uint32_t begin = line.level.span.end();
    const std::string_view rest = text_to(begin, line.span.end());
    const std::optional<LevelPhrase> phrase = phrase_among(rest);
    if (phrase && is_above(phrase->level)) {
      const auto before = static_cast<std::uint32_t>(phrase->words.data() - rest.data());
      add_level({begin + before, static_cast<std::uint32_t>(phrase->words.size())}, phrase->level);
    }
  }

  void read_lines() {
    const bool is_paper = cable_.form == MessageForm::paper;
    std::string_view before;
    for (const TextLine& line : draft_.lines()) {
      const std::string_view words = draft_.bytes.substr(line.words.begin, line.words.size);
      if (line.span.size <= longest_level_line && !words.empty()) {
        read_line(words, line, ends_sentence(before));
      }
      if (!words.empty() && (is_paper || may_be_unit(line, words, before))) {
        read_unit(line.span, before.empty());
      }
      before = words;
    }
  }

  void read_line(std::string_view words, const TextLine& line, bool is_after_sentence) {
    const std::optional<LevelPhrase> phrase = phrase_at(words, line.span.begin, is_after_sentence);
    if (phrase && is_above(phrase->level) && !read_.overlaps(line.span)) {
      const std::string_view level = phrase->words.empty() ? words : phrase->words;
      const auto before = static_cast<std::uint32_t>(level.data() - words.data());
      add_level({line.words.begin + before, static_cast<std::uint32_t>(level.size())},
                phrase->level);
    }
  }

  void add_level(Span at, Level level) {
    cable_.class_words.push_back({at, draft_.text(at), {level, at}});
  }

  [[nodiscard]] std::optional<LevelPhrase> phrase_at(std::string_view words, std::uint32_t begin,
                                                     bool is_after_sentence) const {
    const bool is_below =
        cable_.form == MessageForm::paper || begin >= cable_.classification->span.end();
    const bool may_be_level = is_after_sentence || is_level_field(words);
    std::optional<LevelPhrase> phrase =
        is_below && may_be_level ? phrase_of_shown(words) : std::nullopt;
    if (!phrase && is_below && may_be_section(words)) {
      phrase = phrase_of_section(words);
    }
    constexpr std::uint32_t line_end = 2;
    const bool may_be_word = is_after_sentence || begin <= text_begin_ + line_end;
    return phrase || !may_be_word ? phrase : word_before_text(words);
  }

  static bool is_level_field(std::string_view words) {
    return words.front() == 'C' &&
           (words.starts_with("Classification:") || words.starts_with("CLASSIFICATION:"));
  }

  /// The line may have letters of other scripts or colors.
  static std::optional<LevelPhrase> phrase_of_shown(std::string_view line) {
    constexpr std::size_t longest = 80;
    if (is_plain(line)) {
      return phrase_of_line(line);
    }
    if (line.size() > longest) {
      return std::nullopt;
    }
    const ShownText shown = shown_text(line);
    std::optional<LevelPhrase> phrase = phrase_of_line(shown.text);
    if (phrase) {
      phrase->words = {};
    }
    return phrase;
  }

  /// Whether the line is shown as it is written; a pilcrow at its beginning divides words as a
  /// blank does.
  static bool is_plain(std::string_view line) {
    constexpr std::string_view pilcrow = "\u00B6";
    line.remove_prefix(line.starts_with(pilcrow) ? pilcrow.size() : 0);
    return std::ranges::all_of(
        line, [](char byte) { return byte == '\t' || (byte >= ' ' && byte <= '~'); });
  }

  /// Numbers of four digits are in each line of a section, and in few others.
  static bool may_be_section(std::string_view words) {
    constexpr std::ptrdiff_t fewest = 6;
    return (ByteSet("CSTcst").has(words.front()) || ByteSet("TLtl").has(words.back())) &&
           std::ranges::count_if(words, is_digit) >= fewest;
  }

  /// SECRET: A contact said so.
  static std::optional<LevelPhrase> word_before_text(std::string_view words) {
    constexpr std::size_t longest = 30;
    if (!ByteSet("ST").has(words[0])) {
      return std::nullopt;
    }
    const std::size_t colon = words.substr(0, longest).find(':');
    const bool has_text = colon != npos && colon + 2 < words.size() && words[colon + 1] == ' ' &&
                          is_upper(words[colon + 2]);
    return has_text ? phrase_of_line(words.substr(0, colon)) : std::nullopt;
  }

  /// Whether a line of a cable without a number may begin with a mark in odd brackets: [S//NF].
  [[nodiscard]] bool may_be_unit(const TextLine& line, std::string_view words,
                                 std::string_view before) const {
    return before.empty() && line.span.begin >= text_begin_ && ByteSet("[<{").has(words[0]);
  }

  /// In a paper: after the number of a paragraph, or above it a blank line.
  void read_unit(Span at, bool is_first) {
    const std::string_view line = draft_.bytes.substr(at.begin, at.size);
    const std::size_t number = number_size(line);
    const std::size_t begin = std::min(find_first_not_of(line, blanks, number), line.size());
    if ((number == 0 && !is_first) || begin == line.size()) {
      return;
    }
    const std::string_view rest =
        draft_.bytes.substr(at.begin + begin, cable_.span.end() - at.begin - begin);
    const std::optional<LeadingMark> found = leading_above(rest);
    if (!found || (number == 0 && !(found->has_brackets && found->phrase.is_sure))) {
      return;
    }
    const Span mark{at.begin + static_cast<std::uint32_t>(begin) + found->begin,
                    found->end - found->begin};
    if (!read_.overlaps(mark)) {
      cable_.portions.push_back(odd_portion(mark, found->phrase.level, PortionPlace::unnumbered));
    }
  }

  Draft& draft_;
  Cable& cable_;
  Level ceiling_;
  std::uint32_t text_begin_;
  bool are_marked_ = false;  ///< other paragraphs
  ListLetters list_letters_;
  SpanSet read_;
};

}  // namespace

void find_loose_marks(Draft& draft) {
  if (draft.result.is_marked() && draft.cable.classification) {
    LooseMarkFinder(draft).run();
  }
}

}  // namespace cablelint::parse
