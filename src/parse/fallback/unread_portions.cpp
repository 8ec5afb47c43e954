// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/unread_portions.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/fallback/broken_mark.hpp"
#include "parse/fallback/places.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

/// A part of the text that a mark may begin: below a blank line, or a line with a mark.
struct Unit {
  Span words;          ///< of all its lines
  std::uint32_t text;  ///< where its text begins, after its number
  bool is_numbered = false;
  bool is_marked = false;
};

bool is_text(std::string_view words) {
  constexpr std::size_t shortest = 40;
  return words.size() >= shortest && std::ranges::any_of(words, is_lower) &&
         ByteSet(".!?").has(words.back()) && words.find('|') == npos;
}

/// The size of a bullet, or of the letter of a point, `a. `, at the beginning of a line; 0: none.
std::size_t sign_size(std::string_view line) {
  constexpr std::string_view bullet = "\u2022";
  if (line.starts_with(bullet)) {
    return bullet.size();
  }
  const bool is_bullet = line.size() > 2 && ByteSet("-*+").has(line[0]) && line[1] == ' ';
  const bool is_letter_of_point =
      line.size() > 3 && is_lower(line[0]) && ByteSet(".)").has(line[1]) && line[2] == ' ';
  return is_bullet ? 1 : is_letter_of_point ? 2 : 0;
}

/// `see annex`, `b`, `12` in brackets, which a mark does not begin with.
bool begins_with_note(std::string_view text) {
  if (text.empty() || text[0] != '(' || text.starts_with("(5)")) {
    return false;
  }
  const std::string_view inside = text.substr(1, text.substr(0, 80).find(')') - 1);
  return inside.size() < 2 || is_lower(inside[0]) || is_lower(inside[1]) || is_digit(inside[0]);
}

class UnreadPortionFinder {
 public:
  explicit UnreadPortionFinder(Draft& draft) : draft_(draft), cable_(draft.cable) {}

  void run() {
    list_marks();
    if (marks_.empty()) {
      return;
    }
    list_units();
    const auto marked = std::ranges::count_if(units_, &Unit::is_marked);
    const auto unmarked = std::ranges::count_if(
        units_, [this](const Unit& unit) { return !unit.is_marked && is_text(words(unit)); });
    if (unmarked > marked) {
      return;
    }
    has_several_ = marked > 1;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (!units_[i].is_marked) {
        read_unit(i);
      }
    }
  }

 private:
  [[nodiscard]] std::string_view view(Span at) const {
    return draft_.bytes.substr(at.begin, at.size);
  }
  [[nodiscard]] std::string_view words(const Unit& unit) const { return view(unit.words); }

  void list_marks() {
    for (const Paragraph& paragraph : cable_.paragraphs) {
      if (paragraph.portion) {
        marks_.push_back(paragraph.portion->span.begin);
      }
    }
    for (const Portion& portion : cable_.portions) {
      marks_.push_back(portion.span.begin);
    }
    if (cable_.subject && cable_.subject->portion) {
      marks_.push_back(cable_.subject->portion->span.begin);
    }
    std::ranges::sort(marks_);
  }

  /// Whether a mark begins the line, perhaps after a number or a bullet.
  [[nodiscard]] bool has_mark(Span line) const {
    constexpr std::uint32_t longest_lead = 12;
    const auto mark = std::ranges::lower_bound(marks_, line.begin);
    return mark != marks_.end() && *mark < line.end() && *mark - line.begin <= longest_lead;
  }

  void list_units() {
    bool is_below_blank = true;
    for (const TextLine& line : draft_.lines()) {
      if (line.words.empty()) {
        is_below_blank = true;
        continue;
      }
      const bool is_marked = has_mark(line.words);
      if (is_below_blank || is_marked || begins_bracket(line)) {
        const std::string_view written = view(line.words);
        const std::size_t number = number_size(written);
        const std::size_t sign = number > 0 ? number : sign_size(written);
        const std::size_t text = std::min(find_first_not_of(written, blanks, sign), written.size());
        units_.push_back({line.words, line.words.begin + static_cast<std::uint32_t>(text),
                          number > 0, is_marked});
      } else {
        units_.back().words = join(units_.back().words, line.words);
      }
      is_below_blank = false;
    }
  }

  /// `(TS: The`, directly below the line of a marked portion.
  [[nodiscard]] bool begins_bracket(const TextLine& line) const {
    const Unit& before = units_.back();
    return before.is_marked && ByteSet("([{").has(draft_.bytes[line.words.begin]) &&
           ends_sentence(words(before));
  }

  [[nodiscard]] bool is_marked(std::size_t unit) const {
    return unit < units_.size() && units_[unit].is_marked;
  }

  /// Where a mark begins that is joined to the letter of a point: `(a)(S) The`.
  [[nodiscard]] std::uint32_t after_point(const Unit& unit) const {
    constexpr std::uint32_t point = 3;
    const std::string_view text = draft_.bytes.substr(unit.text, point + 1);
    const bool is_point = text.size() > point && text[0] == '(' && text[2] == ')' &&
                          text[point] == '(' && (is_lower(text[1]) || is_digit(text[1]));
    return is_point ? unit.text + point : unit.text;
  }

  void read_unit(std::size_t i) {
    const Unit& unit = units_[i];
    const bool is_below_mark = has_several_ && i > 0 && is_marked(i - 1);
    const bool is_between = is_below_mark && is_marked(i + 1);
    const std::uint32_t begin = after_point(unit);
    const std::string_view text = draft_.bytes.substr(begin, cable_.span.end() - begin);
    const std::optional<BrokenMark> mark = broken_mark(text);
    const bool has_bracket = !text.empty() && !is_letter(text[0]);
    const bool is_enough =
        unit.is_numbered || is_between ||
        (mark && mark->level && has_bracket && has_several_ && (is_below_mark || is_marked(i + 1)));
    // A right mark in its place was left to a list or a copyright on purpose.
    const bool was_left_alone = mark && begin == unit.text && is_right(text.substr(0, mark->end));
    if (was_left_alone) {
      return;
    }
    if (mark && is_enough && !is_of_list(begin)) {
      add_mark(begin, *mark);
    } else if (!mark && is_between && !unit.is_numbered) {
      note_missing(unit, words(units_[i - 1]));
    }
  }

  /// `C) Bread` where a line not far above begins with `B)`.
  [[nodiscard]] bool is_of_list(std::uint32_t begin) const {
    constexpr std::uint32_t near = 4000;
    const std::string_view text = draft_.bytes.substr(begin, 2);
    if (text.size() < 2 || text[1] != ')' || !is_upper(text[0])) {
      return false;
    }
    const std::uint32_t size = std::min(begin, near);
    const char before = static_cast<char>(text[0] - 1);
    const std::string_view above = draft_.bytes.substr(begin - size, size);
    const auto has_item_after = [above, before](char end) {
      return above.find(std::string{end, before, ')'}) != npos;
    };
    return has_item_after('\n') || has_item_after('\r');
  }

  void add_mark(std::uint32_t begin, const BrokenMark& mark) {
    const Span at{begin, static_cast<std::uint32_t>(mark.end)};
    Portion portion{.span = at,
                    .text = draft_.mark(at),
                    .level = {},
                    .caveats = {},
                    .place = PortionPlace::unnumbered,
                    .paragraph = {},
                    .after_text = false,
                    .malformed = !mark.is_unclosed && !is_right(view(at))};
    if (mark.level) {
      portion.level = Located<Level>{*mark.level, at};
      portion.caveats = controls_in(mark.controls);
    }
    if (mark.is_unclosed) {
      draft_.add_repair("portion-unclosed", at);
    }
    const auto paragraph = std::ranges::lower_bound(
        cable_.paragraphs, at.begin, {}, [](const Paragraph& one) { return one.text.span.begin; });
    if (paragraph == cable_.paragraphs.end() || paragraph->portion ||
        paragraph->text.span.begin != at.begin) {
      cable_.portions.push_back(std::move(portion));
      return;
    }
    portion.place = PortionPlace::paragraph;
    portion.paragraph = paragraph->number.value;
    paragraph->portion = std::move(portion);
    const Span text = paragraph->text.span;
    paragraph->text = draft_.trimmed({at.end(), text.end() - at.end()});
  }

  /// Only its place is odd.
  static bool is_right(std::string_view mark) {
    return mark == "(U)" || mark == "(C)" || mark == "(S)" || mark == "(TS)";
  }

  /// Each control between strokes, without the signs around it.
  [[nodiscard]] std::vector<Caveat> controls_in(std::string_view written) {
    std::vector<Caveat> controls;
    for (std::size_t at = 0; at < written.size();) {
      const std::size_t stroke =
          std::min(find_first_of(written, ByteSet("/|\\"), at), written.size());
      std::string_view control = written.substr(at, stroke - at);
      while (!control.empty() && !is_alphanumeric(control.front())) {
        control.remove_prefix(1);
      }
      while (!control.empty() && !is_alphanumeric(control.back())) {
        control.remove_suffix(1);
      }
      if (!control.empty()) {
        const Span span{static_cast<std::uint32_t>(control.data() - draft_.bytes.data()),
                        static_cast<std::uint32_t>(control.size())};
        controls.push_back({span, draft_.capitals(span)});
      }
      at = stroke + 1;
    }
    return controls;
  }

  /// A paragraph without a number, between two that are marked, at their indent. What goes on with
  /// a list or a sentence is none.
  void note_missing(const Unit& unit, std::string_view before) {
    const std::string_view text = words(unit);
    const bool is_classified =
        cable_.classification && cable_.classification->level.value >= Level::confidential;
    const bool is_sentence =
        is_text(text) && (is_upper(text[0]) || text[0] == '(') && ByteSet(".!?").has(before.back());
    if (is_classified && is_sentence && is_at_margin(unit) && !begins_with_note(text)) {
      const std::size_t word = std::min(find_first_of(text, gaps), text.size());
      draft_.result.findings.push_back({"portion/missing-unnumbered",
                                        {unit.words.begin, static_cast<std::uint32_t>(word)},
                                        "a portion mark, as above and below it"});
    }
  }

  [[nodiscard]] bool is_at_margin(const Unit& unit) const {
    constexpr std::size_t most = 2;
    const std::string_view before = draft_.bytes.substr(0, unit.words.begin);
    const std::size_t last = find_last_not_of(before, blanks);
    return last == npos || (line_ends.has(before[last]) && before.size() - last - 1 <= most);
  }

  Draft& draft_;
  Cable& cable_;
  std::vector<std::uint32_t> marks_;
  std::vector<Unit> units_;
  bool has_several_ = false;  ///< marked ones
};

}  // namespace

void find_unread_portions(Draft& draft) {
  if (draft.result.is_marked() && draft.cable.form == MessageForm::paper) {
    UnreadPortionFinder(draft).run();
  }
}

}  // namespace cablelint::parse
