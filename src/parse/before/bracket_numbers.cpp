// SPDX-License-Identifier: Apache-2.0
// Telegrams of the 1970s whose paragraphs are numbered 1) 2) or 1.) 2.), which are sub-items or
// references elsewhere.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string_view>
#include <vector>

#include "parse/before/copy_draft.hpp"
#include "parse/line_walk.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

/// The number at the beginning of a line, and where the signs after it begin.
struct NumberAt {
  std::size_t value = 0;  ///< 0: none is there
  std::size_t end = 0;
};

NumberAt number_at(std::string_view line) {
  constexpr std::size_t longest = 2;
  const std::size_t begin = std::min(find_first_not_of(line, blanks), line.size());
  const std::size_t end = std::min(find_first_not_of(line, decimal_digits, begin), line.size());
  NumberAt number{0, end};
  if (end > begin && end - begin <= longest) {
    std::from_chars(line.data() + begin, line.data() + end, number.value);
  }
  return number;
}

/// How many bytes of signs close a number: `)` and `.)`; 0 if another sign or none is there, or no
/// text follows.
std::size_t bracket_size(std::string_view signs) {
  const std::size_t size = signs.starts_with(")") ? 1 : signs.starts_with(".)") ? 2 : 0;
  const bool has_text = size > 0 && size + 1 < signs.size() && signs[size] == ' ';
  return has_text ? size : 0;
}

/// LISBON 1234 after it, which is a reference.
bool is_reference(std::string_view words) {
  words = trim_end(words);
  constexpr std::size_t longest = 40;
  return words.size() < longest && (words.empty() || is_digit(words.back()));
}

class NumberRestorer {
 public:
  explicit NumberRestorer(CopyDraft& draft) : draft_(draft) {}

  void run() {
    for (LineWalk lines(draft_.text); lines.has_line(); lines.next()) {
      take_line(lines.line(), lines.begin());
    }
    end_message();
  }

 private:
  void take_line(std::string_view line, std::size_t begin) {
    if (is_label(line)) {
      end_message();
      return;
    }
    const NumberAt number = number_at(line);
    if (number.value == 0) {
      return;
    }
    const std::string_view signs = line.substr(number.end);
    const std::size_t size = bracket_size(signs);
    has_points_ = has_points_ || signs.starts_with(". ");
    if (size == 0) {
      return;
    }
    is_in_order_ =
        is_in_order_ && number.value == places_.size() + 1 && !is_reference(signs.substr(size));
    places_.push_back(begin + number.end + size - 1);
  }

  [[nodiscard]] static bool is_label(std::string_view line) {
    constexpr std::array<std::string_view, 3> labels = {"TAGS", "SUBJ", "E.O."};
    return std::ranges::any_of(labels, [line](auto label) { return line.starts_with(label); });
  }

  /// Writes the numbers since the last label with a point, if they are those of paragraphs.
  void end_message() {
    const bool are_paragraphs = is_in_order_ && !has_points_ && places_.size() > 1;
    for (const std::size_t at : places_) {
      const bool has_point = draft_.text[at - 1] == '.';
      if (are_paragraphs) {
        draft_.respell(at, 1, has_point ? " " : ".");
      }
    }
    places_.clear();
    is_in_order_ = true;
    has_points_ = false;
  }

  CopyDraft& draft_;
  std::vector<std::size_t> places_;  ///< of the brackets
  bool is_in_order_ = true;
  bool has_points_ = false;  ///< also `1.` and the like
};

/// Words, and no other line of the header.
bool begins_subject(std::string_view words) {
  constexpr std::array<std::string_view, 6> others = {"REF",  "CLASSIFIED", "DERIVED",
                                                      "TAGS", "E.O.",       "SUMMARY"};
  return is_upper(words.front()) && std::ranges::none_of(others, [words](auto other) {
           return starts_in_any_case(words, lower_case(other));
         });
}

/// Whether the line above the line end at `at` is that of TAGS.
bool is_below_tags(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? npos : find_last_of(text, line_ends, at - 1);
  return text.substr(before == npos ? 0 : before + 1).starts_with("TAGS");
}

/// Whether the labels of a telegram begin lines.
bool has_labels(std::string_view text) {
  return find_text(text, "\nTAGS") != npos &&
         (find_text(text, "\nSUBJ") != npos || find_text(text, "\nE.O.") != npos);
}

}  // namespace

void restore_numbers(CopyDraft& draft) {
  constexpr std::string_view one = "\n1";
  const std::string_view text = draft.text;
  for (std::size_t at = find_text(text, one); at != npos; at = find_text(text, one, at + 1)) {
    if (bracket_size(text.substr(at + one.size(), 4)) > 0) {
      if (has_labels(text)) {
        NumberRestorer(draft).run();
      }
      return;
    }
  }
}

/// SUBJECT alone on its line, without a colon, directly above its words and below TAGS.
void restore_subject(CopyDraft& draft) {
  constexpr std::string_view label = "\nSUBJ";
  const std::string_view text = draft.text;
  for (std::size_t at = find_text(text, label); at != npos;
       at = find_text(text, label, at + label.size())) {
    const std::size_t after = at + label.size();
    const std::size_t end =
        find_first_not_of(text, blanks, after + (text.substr(after).starts_with("ECT") ? 3 : 0));
    const bool is_alone = end != npos && (text[end] == '\n' || text[end] == '\r');
    const std::size_t words = is_alone ? find_first_not_of(text, gaps, end) : npos;
    if (words != npos && begins_subject(text.substr(words)) && is_below_tags(text, at)) {
      draft.respell(end, words - end, words - end > 1 ? ": " : ":");
    }
  }
}

}  // namespace cablelint::parse
