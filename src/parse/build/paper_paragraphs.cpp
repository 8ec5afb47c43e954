// SPDX-License-Identifier: Apache-2.0
#include "parse/build/paper_paragraphs.hpp"

#include <algorithm>
#include <string_view>

#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

bool is_sentence(std::string_view words) {
  return std::ranges::any_of(words, is_lower) &&
         std::string_view(".?!\")").find(words.back()) != npos;
}

}  // namespace

void PaperParagraphs::add_line(Span line, std::optional<Number> number, bool is_authority) {
  const bool is_marked = mark_.has_value();
  if (number && (is_marked || is_due(line, *number))) {
    begin(line, *number);
    is_open_ = true;
  } else if (is_open_ && !is_authority && !number && !has_blank_above(line)) {
    draft_.extend(read_.back(), line, line);
  } else {
    is_open_ = false;
  }
  last_ = line;
}

void PaperParagraphs::begin(Span line, const Number& number) {
  indent_ = read_.empty() ? indent_of(line) : indent_;
  Paragraph& next = read_.emplace_back();
  next.span = line;
  next.number = number;
  next.number_text = draft_.text(number.span);
  next.portion = std::exchange(mark_, {});
  mark_count_ += next.portion ? 1U : 0U;
  const std::uint32_t sign = 1;
  const std::uint32_t begin = next.portion ? next.portion->span.end() : number.span.end() + sign;
  next.text = draft_.trimmed({begin, line.end() - begin});
}

/// The number after the last one, at the same indent, and not the first of a list that a colon
/// announces.
bool PaperParagraphs::is_due(Span line, const Number& number) const {
  const std::int64_t due = read_.empty() ? 1 : read_.back().number.value + 1;
  return number.value == due && has_blank_above(line) && !draft_.view(last_).ends_with(':') &&
         (read_.empty() || indent_of(line) == indent_);
}

bool PaperParagraphs::has_blank_above(Span line) const {
  if (last_.empty()) {
    return true;
  }
  const std::string_view between = draft_.view({last_.end(), line.begin - last_.end()});
  const auto breaks =
      std::max(std::ranges::count(between, '\n'), std::ranges::count(between, '\r'));
  return breaks > 1;
}

std::size_t PaperParagraphs::indent_of(Span line) const {
  std::size_t indent = 0;
  while (indent < line.begin && (draft_.bytes[line.begin - indent - 1] == ' ' ||
                                 draft_.bytes[line.begin - indent - 1] == '\t')) {
    ++indent;
  }
  return indent;
}

void PaperParagraphs::finish() {
  const bool has_other_marks = !draft_.cable.portions.empty() ||
                               (draft_.cable.subject && draft_.cable.subject->portion.has_value());
  const bool counts = mark_count_ > 0 || !has_other_marks;
  for (Paragraph& paragraph : read_) {
    if (paragraph.portion || (counts && is_sentence(paragraph.text.value))) {
      draft_.may_go_on.push_back(false);
      draft_.cable.paragraphs.push_back(std::move(paragraph));
    }
  }
}

}  // namespace cablelint::parse
