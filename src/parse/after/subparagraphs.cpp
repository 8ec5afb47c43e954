// SPDX-License-Identifier: Apache-2.0
// The lettered and numbered parts of the paragraphs of messages: a., (1), 3.A.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "parse/after/passes.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

constexpr std::size_t longest_label = 16;

/// How labels of one list look, and the last of them.
enum class Style : std::uint8_t { small_dot, capital_dot, small_bracket, capital_bracket, number };
constexpr std::size_t styles = 5;

/// A label at the beginning of a line.
struct Label {
  std::string_view text;  ///< without blanks around it
  std::size_t place = 0;  ///< of its letter in the alphabet, or its number; 0: a path
  Style style = Style::number;
};

std::size_t number_of(std::string_view digits) {
  std::size_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// a., A., (a), (A), a), (1), 1)
std::optional<Label> label_of_list(std::string_view word) {
  const bool opens = word.starts_with('(');
  const std::string_view inside = word.substr(opens ? 1 : 0, word.size() - (opens ? 2 : 1));
  const char sign = word.back();
  if (inside.empty() || (sign != ')' && (sign != '.' || opens))) {
    return std::nullopt;
  }
  if (inside.size() <= 2 && std::ranges::all_of(inside, is_digit)) {
    return sign == ')' ? std::optional(Label{word, number_of(inside), Style::number})
                       : std::nullopt;
  }
  if (inside.size() != 1 || !is_letter(inside[0])) {
    return std::nullopt;
  }
  const bool is_small = is_lower(inside[0]);
  const auto place = static_cast<std::size_t>(inside[0] - (is_small ? 'a' : 'A')) + 1;
  const Style dot = is_small ? Style::small_dot : Style::capital_dot;
  const Style bracket = is_small ? Style::small_bracket : Style::capital_bracket;
  return Label{word, place, sign == '.' ? dot : bracket};
}

/// 3.A., 3.a.1., 3.A.(1): the number of the paragraph and letters or numbers below it.
std::optional<Label> label_of_path(std::string_view word, std::int64_t paragraph) {
  const std::size_t dot = word.find('.');
  const std::string_view number = word.substr(0, dot);
  if (dot == npos || dot + 1 == word.size() || !std::ranges::all_of(number, is_digit) ||
      number_of(number) != static_cast<std::size_t>(paragraph)) {
    return std::nullopt;
  }
  std::size_t in_part = 0;  // letters and digits side by side
  for (const char byte : word.substr(dot + 1)) {
    const bool is_sign = ByteSet(".()").has(byte);
    in_part = is_sign ? 0 : in_part + 1;
    if (!is_sign && ((!is_letter(byte) && !is_digit(byte)) || in_part > 2)) {
      return std::nullopt;
    }
  }
  return Label{word, 0, Style::number};
}

std::optional<Label> label_of_line(std::string_view line, std::int64_t paragraph) {
  const std::string_view words = trim_start(line);
  const std::size_t end = find_first_of(words, blanks);
  if (end == npos || end < 2 || end > longest_label) {
    return std::nullopt;
  }
  const std::string_view word = words.substr(0, end);
  const std::optional<Label> label = label_of_list(word);
  return label ? label : label_of_path(word, paragraph);
}

/// Whether "A." begins a name: the line above is not one of its list, goes on below it, and it is
/// not indented.
bool may_begin_name(const Label& label, std::string_view line, std::string_view above) {
  constexpr std::size_t full = 55;
  const std::string_view words = trim_end(above);
  const bool goes_on = words.size() >= full && !ByteSet(".:;,!?)/-").has(words.back());
  const auto indent_of = [](std::string_view text) {
    return text.size() - trim_start(text).size();
  };
  const std::optional<Label> label_above = label_of_line(above, 0);
  const bool is_in_list = label_above && label_above->style == label.style;
  return label.style == Style::capital_dot && goes_on && !is_in_list &&
         indent_of(line) <= indent_of(above);
}

class Subparagraphs {
 public:
  explicit Subparagraphs(Draft& draft) : draft_(draft) {}

  void find_in(const Paragraph& paragraph) {
    last_ = {};
    const Span text = paragraph.text.span;
    const std::string_view words = draft_.view(text);
    std::string_view above = words.substr(0, find_first_of(words, line_ends));
    std::size_t begin = above.size();
    for (begin = find_first_not_of(words, line_ends, begin); begin != npos;
         begin = find_first_not_of(words, line_ends, begin)) {
      const std::string_view rest = words.substr(begin);
      const std::string_view line = rest.substr(0, find_first_of(rest, line_ends));
      const std::optional<Label> label = label_of_line(line, paragraph.number.value);
      if (label && !may_begin_name(*label, line, above) && is_due(*label)) {
        const auto before = static_cast<std::uint32_t>(label->text.data() - words.data());
        add(paragraph, {text.begin + before, static_cast<std::uint32_t>(label->text.size())});
      }
      above = line;
      begin += line.size();
    }
    end_last(text.end());
  }

 private:
  /// Whether it is the first of its list or the one after the last.
  bool is_due(const Label& label) {
    std::size_t& last = last_.at(static_cast<std::size_t>(label.style));
    const bool is_next = label.place <= 1 || label.place == last + 1;
    last = is_next && label.place > 0 ? label.place : last;
    return is_next;
  }

  void add(const Paragraph& paragraph, Span label) {
    end_last(label.begin);
    Subparagraph part;
    part.span = label;
    part.label = draft_.text(label);
    part.paragraph = paragraph.number.value;
    part.portion = portion_after(label);
    draft_.cable.subparagraphs.push_back(std::move(part));
    is_open_ = true;
  }

  /// The mark after a label.
  [[nodiscard]] std::optional<Portion> portion_after(Span label) const {
    const std::vector<Portion>& all = draft_.cable.portions;
    const auto next = std::ranges::lower_bound(
        all, label.end(), {}, [](const Portion& portion) { return portion.span.begin; });
    const bool is_after = next != all.end() &&
                          trim(draft_.view({label.end(), next->span.begin - label.end()})).empty();
    return is_after ? std::optional(*next) : std::nullopt;
  }

  /// The text of the last one ends where another begins, or the paragraph ends.
  void end_last(std::uint32_t end) {
    if (!std::exchange(is_open_, false)) {
      return;
    }
    Subparagraph& last = draft_.cable.subparagraphs.back();
    const std::uint32_t begin = last.portion ? last.portion->span.end() : last.label.span.end();
    last.text = draft_.trimmed({begin, end - begin});
    last.span.size = std::max(last.text.span.end(), begin) - last.span.begin;
  }

  Draft& draft_;
  std::array<std::size_t, styles> last_{};  ///< place of the last label of each style
  bool is_open_ = false;
};

}  // namespace

void find_subparagraphs(Draft& draft) {
  if (is_state_or_paper(draft.cable.form)) {
    return;
  }
  Subparagraphs all(draft);
  for (const Paragraph& paragraph : draft.cable.paragraphs) {
    all.find_in(paragraph);
  }
}

}  // namespace cablelint::parse
