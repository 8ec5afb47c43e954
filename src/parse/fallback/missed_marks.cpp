// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/missed_marks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tao/pegtl.hpp>
#include <vector>

#include "grammar/look_first.hpp"
#include "grammar/missed_marks.hpp"
#include "parse/build/list_letters.hpp"
#include "parse/build/spelled_level.hpp"
#include "parse/fallback/marks_read.hpp"
#include "parse/fallback/places.hpp"
#include "parse/take_part.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/span_set.hpp"

namespace cablelint::parse {
namespace {

/// A mark, as a part of the text in which it was found.
struct Found {
  std::string_view mark;  ///< with its brackets
  std::string_view first_level;
  std::optional<Level> level;  ///< the highest of its words
  bool is_right = false;
  bool has_sign = true;  ///< a number, a letter or a bullet comes before it
  std::string_view level_of_line;
};

template <class Rule>
struct Take : tao::pegtl::nothing<Rule> {};

Level level_of(std::string_view word) {
  if (word == "5") {
    return Level::secret;
  }
  const bool is_nato = word == "CTS" || (word.size() == 2 && word[0] == 'N');
  return level_from_words(is_nato ? word.substr(1) : word);
}

struct TakeLevel {
  template <class ActionInput>
  static void apply(const ActionInput& in, Found& found) {
    const std::string_view word(in.begin(), in.size());
    const Level level = level_of(word);
    found.level = found.level ? join(*found.level, level) : level;
    if (found.first_level.empty()) {
      found.first_level = word;
    }
  }
};

template <>
struct Take<grammar::mark_level> : TakeLevel {};
template <>
struct Take<grammar::nato_level> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Found& found) {
    TakeLevel::apply(in, found);
    found.is_right = true;
  }
};
template <>
struct Take<grammar::foreign_owner> {
  static void apply0(Found& found) { found.is_right = true; }
};
template <>
struct Take<grammar::digit_for_letter> : TakeLevel {};

template <>
struct Take<grammar::right_mark> {
  static void apply0(Found& found) { found.is_right = true; }
};
template <>
struct Take<grammar::missed_mark> : TakePart<&Found::mark> {};
template <>
struct Take<grammar::unread_form> : TakePart<&Found::mark> {};
template <>
struct Take<grammar::broken_form> : TakePart<&Found::mark> {};
template <>
struct Take<grammar::unsigned_mark> {
  static void apply0(Found& found) { found.has_sign = false; }
};
template <>
struct Take<grammar::level_of_line> : TakePart<&Found::level_of_line> {};

/// What `Rule` finds at the beginning of `text`; nothing if it does not match.
template <class Rule>
std::optional<Found> find(std::string_view text) {
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(text.data(), text.size(), "");
  if (!tao::pegtl::parse<tao::pegtl::at<Rule>, tao::pegtl::nothing, grammar::LookFirst>(in)) {
    return std::nullopt;
  }
  Found found;
  (void)tao::pegtl::parse<Rule, Take, grammar::LookFirst>(in, found);
  return found;
}

// The longest line with its own mark or level, and the longest text before the mark.
constexpr std::size_t longest_line = 120;
constexpr std::size_t longest_sign = 60;

/// Whether the line may be one of a level: its first two letters are capitals, and the first one a
/// level's.
bool may_be_level(std::string_view line) {
  const auto first = std::ranges::find_if(line, is_letter);
  if (first == line.end() || !is_upper(*first) || !ByteSet("CLRSTU").has(*first)) {
    return false;
  }
  const auto second = std::find_if(first + 1, line.end(), [](char c) { return c != ' '; });
  return second != line.end() && is_upper(*second);
}

class MissedMarkFinder {
 public:
  explicit MissedMarkFinder(Draft& draft)
      : draft_(draft), cable_(draft.cable), is_paper_(cable_.form == MessageForm::paper) {}

  void run() {
    for (Paragraph& paragraph : cable_.paragraphs) {
      read_place(paragraph);
      if (paragraph.portion) {
        complete_level(*paragraph.portion);
      }
    }
    for (Portion& portion : cable_.portions) {
      complete_level(portion);
    }
    if (is_paper_ && cable_.subject && !cable_.subject->portion) {
      read_subject(*cable_.subject);
    }
    read_ = marks_read(draft_);
    read_lines();
  }

 private:
  void read_lines() {
    const bool has_marks = !read_.empty();
    const std::uint32_t begin_of_text = text_begin(cable_);
    const std::uint32_t begin = cable_.classification && cable_.form != MessageForm::paper
                                    ? cable_.classification->span.end()
                                    : begin_of_text;
    const std::string_view text = draft_.bytes.substr(0, cable_.span.end());
    bool is_after_sentence = true;
    std::size_t bracket = text.find('(', begin);
    for (const TextLine& whole : draft_.lines()) {
      if (whole.span.end() < begin) {
        continue;
      }
      const TextLine line = whole.span.begin < begin ? draft_.line(begin, whole.span.end()) : whole;
      const std::string_view written = text.substr(line.span.begin, line.span.size);
      bracket = bracket < line.span.begin ? text.find('(', line.span.begin) : bracket;
      if (!find_level(written, line.span) && line.span.begin >= begin_of_text &&
          bracket < std::min<std::size_t>(line.span.end(), line.span.begin + longest_sign)) {
        find_mark(written.substr(0, longest_line), line.span, has_marks && is_after_sentence);
      }
      is_after_sentence = ends_sentence(text.substr(line.words.begin, line.words.size));
    }
  }

  /// Levels of others, (NS), and a control that is a level, (C//S).
  /// In a paper, the words of a mark are those of its scheme: a second level is not one of them,
  /// and SBU is a control.
  void complete_level(Portion& portion) const {
    if (!portion.level) {
      if (const std::optional<Found> found = find<grammar::missed_mark>(portion.text.value)) {
        portion.level = Located<Level>{*found->level, portion.span};
        portion.malformed = !found->is_right;
      } else if (is_paper_) {
        read_level(portion);
      }
      return;
    }
    constexpr std::array<std::string_view, 8> levels = {
        "U", "C", "S", "TS", "SBU", "SECRET", "CONFIDENTIAL", "TOP SECRET"};
    for (const Caveat& control : portion.caveats) {
      const bool is_control = is_paper_ && control.code.value == "SBU";
      if (!is_control && std::ranges::find(levels, control.code.value) != levels.end()) {
        portion.level->value = join(portion.level->value, level_from_words(control.code.value));
        portion.malformed = !is_paper_;
      }
    }
  }

  static void read_level(Portion& portion) {
    if (const std::optional<Found> found = find<grammar::level_and_strokes>(portion.text.value)) {
      portion.level = Located<Level>{*found->level, portion.span};
    }
  }

  /// What has the form of a mark before the words of the subject of a paper.
  void read_subject(Subject& subject) {
    const Span text = subject.text.span;
    const std::string_view words = draft_.view(text).substr(0, longest_line);
    const std::optional<Found> unread = find<grammar::unread_words>(words);
    const std::optional<Found> found = unread ? unread : find<grammar::broken_beginning>(words);
    if (!found) {
      return;
    }
    const Span at = span_of(*found, words, text.begin);
    subject.portion = Portion{.span = at,
                              .text = draft_.mark(at),
                              .level = {},
                              .caveats = {},
                              .place = PortionPlace::subject};
    if (found->level) {
      subject.portion->level = Located<Level>{*found->level, at};
      draft_.add_repair("portion-unclosed", at);
    }
    complete_level(*subject.portion);
    subject.text = draft_.trimmed({at.end(), text.end() - at.end()});
  }

  /// (5) is a mark among marks of a classified cable, and a number elsewhere.
  [[nodiscard]] bool marks_most() const {
    const auto marked = std::ranges::count_if(cable_.paragraphs, [](const Paragraph& paragraph) {
      return paragraph.portion.has_value();
    });
    return cable_.classification &&
           !dominates(Level::unclassified, cable_.classification->level.value) &&
           static_cast<std::size_t>(marked) * 2 > cable_.paragraphs.size();
  }

  /// A mark of another form after the number, and one after another.
  void read_place(Paragraph& paragraph) {
    const std::string_view words = draft_.view(paragraph.text.span);
    if (words.empty() || paragraph.redacted) {
      return;
    }
    const std::string_view begin = words.substr(0, longest_line);
    const std::optional<Found> found =
        paragraph.portion ? find<grammar::second_mark>(begin) : find<grammar::mark_in_place>(begin);
    if (!found || (is_digit(found->first_level.front()) && !marks_most())) {
      return;
    }
    const Span at = span_of(*found, words, paragraph.text.span.begin);
    if (!paragraph.portion) {
      paragraph.portion = portion(*found, at, PortionPlace::paragraph);
      paragraph.portion->paragraph = paragraph.number.value;
    } else if (paragraph.portion->level) {
      Portion& mark = *paragraph.portion;
      mark.span = join(mark.span, at);
      mark.text = draft_.mark(mark.span);
      mark.level->value = join(mark.level->value, *found->level);
      mark.malformed = true;
    } else {
      return;
    }
    paragraph.text = draft_.trimmed({at.end(), paragraph.text.span.end() - at.end()});
  }

  /// Whether a mark may be in the line that was not read.
  [[nodiscard]] bool has_new_bracket(std::string_view line, std::uint32_t begin) const {
    std::size_t at = line.find('(');
    while (at != npos && read_.overlaps({begin + static_cast<std::uint32_t>(at), 1})) {
      at = line.find('(', at + 1);
    }
    return at != npos;
  }

  void find_mark(std::string_view line, Span at, bool may_be_unsigned) {
    if (!has_new_bracket(line, at.begin)) {
      return;
    }
    const std::optional<Found> found = find<grammar::missed_line>(line);
    if (!found || is_digit(found->first_level.front()) || (!found->has_sign && !may_be_unsigned)) {
      return;
    }
    const Span mark = span_of(*found, line, at.begin);
    const Paragraph* const paragraph = paragraph_at(cable_, mark.begin);
    if (read_.overlaps(mark) || (!found->has_sign && is_list_letter(mark, paragraph))) {
      return;
    }
    Portion missed = portion(
        *found, mark, paragraph == nullptr ? PortionPlace::unnumbered : PortionPlace::subparagraph);
    if (paragraph != nullptr) {
      missed.paragraph = paragraph->number.value;
    } else if (find<grammar::mangled_number>(line)) {
      draft_.add_repair("paragraph-number", {at.begin, mark.begin - at.begin});
    }
    cable_.portions.push_back(std::move(missed));
  }

  /// "(C) Bread" after "(A) Fish" and "(B) Salt".
  bool is_list_letter(Span mark, const Paragraph* paragraph) {
    constexpr std::uint32_t size = 3;
    const std::uint32_t begin = paragraph == nullptr ? text_begin(cable_) : paragraph->span.begin;
    return mark.size == size && list_letters_.is_next(draft_.bytes, begin, mark.begin);
  }

  /// A level above that of the cable; others, as in quotations and stamps, spill nothing.
  bool find_level(std::string_view line, Span at) {
    const std::optional<Found> found = line.size() > longest_line || !may_be_level(line)
                                           ? std::nullopt
                                           : find<grammar::other_level>(line);
    if (!found || read_.overlaps(at) || !cable_.classification ||
        dominates(cable_.classification->level.value, level_from_words(found->level_of_line))) {
      return false;
    }
    const auto begin =
        at.begin + static_cast<std::uint32_t>(found->level_of_line.data() - line.data());
    const Span words{begin, static_cast<std::uint32_t>(found->level_of_line.size())};
    cable_.class_words.push_back(
        {words, draft_.text(words), {level_from_words(found->level_of_line), words}});
    return true;
  }

  static Span span_of(const Found& found, std::string_view text, std::uint32_t begin) {
    return {begin + static_cast<std::uint32_t>(found.mark.data() - text.data()),
            static_cast<std::uint32_t>(found.mark.size())};
  }

  [[nodiscard]] Portion portion(const Found& found, Span at, PortionPlace place) const {
    const auto before = static_cast<std::uint32_t>(found.first_level.data() - found.mark.data());
    const Span level{at.begin + before, static_cast<std::uint32_t>(found.first_level.size())};
    return {.span = at,
            .text = draft_.mark(at),
            .level = Located<Level>{*found.level, level},
            .caveats = {},
            .place = place,
            .paragraph = {},
            .malformed = !found.is_right};
  }

  Draft& draft_;
  Cable& cable_;
  bool is_paper_;
  ListLetters list_letters_;
  SpanSet read_;  ///< what was read before the lines are searched
};

}  // namespace

void find_missed_marks(Draft& draft) {
  if (draft.result.is_marked()) {
    MissedMarkFinder(draft).run();
  }
}

}  // namespace cablelint::parse
