// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/struck_marks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "parse/fallback/mark_signs.hpp"
#include "parse/fallback/marks_read.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/span_set.hpp"
#include "text/utf8.hpp"

namespace cablelint::parse {
namespace {

constexpr ByteSet strikes("-+~*_");

/// The characters at the beginning of a text, one byte for each, up to a blank; dashes are `-`,
/// others that are not ASCII `?`.
struct Shape {
  std::string signs;
  std::array<std::uint32_t, 16> ends{};  ///< in bytes, after each
};

constexpr std::size_t longest_shape = 16;

Shape shape_of(std::string_view text) {
  Shape shape;
  for (std::size_t at = 0; at < text.size() && shape.signs.size() < longest_shape;) {
    if (gaps.has(text[at])) {
      break;
    }
    const std::size_t size = code_point_size(text, at);
    const std::string_view character = text.substr(at, size);
    const bool is_dash = character == "\u2014" || character == "\u2013";
    at += size;
    shape.ends.at(shape.signs.size()) = static_cast<std::uint32_t>(at);
    shape.signs += static_cast<unsigned char>(character[0]) < 0x80 ? character[0]
                   : is_dash                                       ? '-'
                                                                   : '?';
  }
  return shape;
}

/// Three letters after a strike are those of the text, which a scan joined to the mark.
std::size_t mark_size(std::string_view signs) {
  for (std::size_t at = 2; at + 2 < signs.size(); ++at) {
    const bool is_after_sign = strikes.has(signs[at - 1]) || mark_closers.has(signs[at - 1]);
    if (is_after_sign && is_letter(signs[at]) && is_letter(signs[at + 1]) &&
        is_letter(signs[at + 2])) {
      return at;
    }
  }
  return signs.size();
}

/// What a struck mark has between its signs.
struct StruckLetters {
  std::string capitals;
  std::size_t small = 0;
  std::size_t digits = 0;
};

StruckLetters letters_of(std::string_view signs) {
  StruckLetters letters;
  for (const char sign : signs) {
    letters.capitals += is_upper(sign) ? std::string(1, sign) : std::string();
    letters.small += is_lower(sign) ? 1U : 0U;
    letters.digits += is_digit(sign) ? 1U : 0U;
  }
  return letters;
}

std::optional<Level> level_of(const StruckLetters& letters) {
  if (letters.small > 1 || letters.digits > 2) {
    return std::nullopt;
  }
  constexpr std::size_t most = 2;  // three may be of any word
  return letters.capitals.size() > most ? std::nullopt : level_of_letters(letters.capitals);
}

/// A mark whose parentheses are struck out or became other signs.
struct StruckMark {
  std::uint32_t size = 0;
  std::optional<Level> level;
  bool is_sure = false;  ///< a sign at each end, and a level between them
};

/// Words that have signs as well: -THE, 12), a), +10, TWO-, (NATO), "A".
bool is_of_text(std::string_view signs, const StruckLetters& letters) {
  if (find_first_of(signs, ByteSet("\\/=@#$\"|&")) != npos) {
    return true;
  }
  const std::string_view inner = signs.substr(1, signs.size() - 2);
  const bool has_signs_inside =
      !std::ranges::all_of(inner, [](char sign) { return is_alphanumeric(sign); });
  const std::size_t words = letters.capitals.size() + letters.small + letters.digits;
  const bool is_first_sign = !is_alphanumeric(signs.front());
  const bool is_last_sign = !is_alphanumeric(signs.back());
  if (words == 0 || words > 5 || letters.capitals.size() > 3) {
    return true;
  }
  if (is_first_sign && is_last_sign) {
    const bool is_closed = mark_openers.has(signs.front()) && mark_closers.has(signs.back());
    const bool has_strike =
        strikes.has(signs.front()) || strikes.has(signs.back()) || has_signs_inside;
    return is_closed || !has_strike;
  }
  if (has_signs_inside) {
    return false;
  }
  // A sign at one end alone: 4S), 4Q+, .1S1.
  const bool is_edge = is_last_sign || signs.front() == '.';
  // Of (S) scans make 4, 44 or 48 as well: 444-, 48+.
  const bool is_of_scan =
      letters.capitals.empty() && letters.small == 0 && signs.front() == '4' && letters.digits < 4;
  return !is_edge || letters.digits == 0 || (letters.capitals.empty() && !is_of_scan);
}

/// At the beginning of `text`, and before its words.
std::optional<StruckMark> struck_mark_at(std::string_view text) {
  const Shape shape = shape_of(text);
  const std::string_view all = shape.signs;
  std::size_t count = mark_size(all);
  const std::size_t full_stop = count > 0 && ByteSet(".,;").has(all[count - 1]) ? 1 : 0;
  constexpr std::size_t shortest = 2;
  constexpr std::size_t longest = 9;
  if (count < shortest + full_stop || count > longest) {
    return std::nullopt;
  }
  const std::uint32_t size = shape.ends.at(count - 1);
  const std::size_t next = find_first_not_of(text, gaps, size);
  if (next == npos || !(is_upper(text[next]) || text[next] == '(')) {
    return std::nullopt;
  }
  const std::string_view signs = all.substr(0, count - full_stop);
  constexpr ByteSet begins = strikes | mark_openers | ByteSet(".");
  constexpr ByteSet ends = strikes | mark_closers;
  if (!begins.has(signs.front()) && !ends.has(signs.back())) {
    return std::nullopt;
  }
  const StruckLetters letters = letters_of(signs);
  if (is_of_text(signs, letters)) {
    return std::nullopt;
  }
  const std::optional<Level> level = level_of(letters);
  const bool is_sure = level && letters.digits < 2 &&
                       (begins.has(signs.front()) || signs.front() == '4') &&
                       ends.has(signs.back());
  return StruckMark{size, level, is_sure};
}

class StruckMarkFinder {
 public:
  explicit StruckMarkFinder(Draft& draft) : draft_(draft), cable_(draft.cable) {}

  void run() {
    const bool needs_marks = !cable_.entire_text && is_classified();
    for (Paragraph& paragraph : cable_.paragraphs) {
      if (!paragraph.portion && !paragraph.redacted) {
        read_place(paragraph, needs_marks);
      }
    }
  }

 private:
  /// By its level, else by its authority and its order. Cables before 1979 have no marks.
  [[nodiscard]] bool is_classified() const {
    constexpr std::int64_t first_year = 1979;
    if (cable_.dtg && cable_.dtg->year && cable_.dtg->year->value < first_year) {
      return false;
    }
    if (cable_.classification) {
      return !dominates(Level::unclassified, facts(cable_.classification->level.value).base);
    }
    const bool has_instruction =
        cable_.eo && cable_.eo->declassification &&
        cable_.eo->declassification->kind != DeclassificationKind::not_applicable;
    return cable_.classified_by || has_instruction;
  }

  [[nodiscard]] bool is_above(Level level) const {
    return cable_.classification && !dominates(cable_.classification->level.value, level);
  }

  /// What follows the number and its full stop; signs of the mark may have been read with it.
  [[nodiscard]] std::uint32_t begin_of_place(const Paragraph& paragraph) const {
    const std::uint32_t end = paragraph.text.span.end();
    std::uint32_t begin = paragraph.number_text.span.end();
    const std::string_view all = draft_.bytes.substr(0, end);
    begin += begin < end && ByteSet(".)").has(all[begin]) ? 1U : 0U;
    return static_cast<std::uint32_t>(std::min<std::size_t>(
        find_first_not_of(all, blanks, std::min<std::size_t>(begin, all.size())), end));
  }

  void read_place(Paragraph& paragraph, bool needs_marks) {
    const std::uint32_t end = paragraph.text.span.end();
    const std::uint32_t begin = begin_of_place(paragraph);
    if (begin >= end || begin > paragraph.text.span.begin) {
      return;
    }
    const std::optional<StruckMark> found = struck_mark_at(draft_.bytes.substr(begin, end - begin));
    if (!found || !(needs_marks || (found->is_sure && is_above(*found->level)))) {
      return;
    }
    if (!read_) {
      read_ = marks_read(draft_);
    }
    const Span at{begin, found->size};
    if (at.end() < paragraph.text.span.begin || read_->overlaps(at)) {
      return;  // the number has them, and the mark is elsewhere; or a mark in them is read
    }
    paragraph.portion = Portion{.span = at,
                                .text = draft_.mark(at),
                                .level = {},
                                .caveats = {},
                                .place = PortionPlace::paragraph,
                                .paragraph = paragraph.number.value,
                                .malformed = true};
    if (found->level) {
      paragraph.portion->level = Located<Level>{*found->level, at};
    }
    paragraph.text = draft_.trimmed({at.end(), end - at.end()});
  }

  Draft& draft_;
  Cable& cable_;
  std::optional<SpanSet> read_;  ///< what was read before, as far as it is asked for
};

}  // namespace

void find_struck_marks(Draft& draft) {
  if (draft.cable.form == MessageForm::cable && draft.result.is_marked()) {
    StruckMarkFinder(draft).run();
  }
}

}  // namespace cablelint::parse
