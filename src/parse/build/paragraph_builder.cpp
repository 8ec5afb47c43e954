// SPDX-License-Identifier: Apache-2.0
#include "parse/build/paragraph_builder.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <utility>

namespace cablelint::parse {
namespace {

/// The number that is meant by one written without a paragraph sign: copies turn the sign into the
/// digit 1, so that there is `11.` where 1 is due. Where a copy has done so before, one that is
/// near to what is due is meant as well; any other stays as it is written, and so does one after
/// the `highest` before: after a quoted text with numbers of its own 13 follows 12.
std::int64_t meant_number(std::string_view digits, std::int64_t expected, std::int64_t highest,
                          bool has_been_so) {
  std::int64_t written = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), written);
  if (digits.size() < 2 || digits.front() != '1' || written == expected || written == highest + 1) {
    return written;
  }
  std::int64_t rest = 0;
  std::from_chars(digits.data() + 1, digits.data() + digits.size(), rest);
  const std::int64_t away = std::abs(rest - expected);
  const bool is_near = has_been_so && away <= 3 && away < std::abs(written - expected);
  return rest > 0 && (away == 0 || is_near) ? rest : written;
}

}  // namespace

void ParagraphBuilder::paragraph_number(Span at) {
  paragraph_ = {};
  paragraph_.number_text = draft_.text(at);
  paragraph_.number = draft_.number(at);
  if (!has_sign_) {
    paragraph_.number.value =
        meant_number(draft_.view(at), number_before() + 1, highest_number_, has_sign_as_digit_);
  }
}

void ParagraphBuilder::paragraph(Span at) {
  paragraph_.span = draft_.trimmed(at).span;
  paragraph_.portion = marks_.take(PortionPlace::paragraph);
  if (paragraph_.portion) {
    paragraph_.portion->paragraph = paragraph_.number.value;
  }
  // A number that is further in than that of the paragraph before is one of a list.
  const std::string_view line = draft_.view(at);
  const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
  const bool is_in_list = !draft_.cable.paragraphs.empty() && indent > indent_ && !is_marked() &&
                          !follows() && !resumes();
  const bool may_go_on = may_be_of_sentence();
  text_.note_line(at);
  has_sign_ = false;
  if (!is_in_list && (!may_go_on || is_sure())) {
    indent_ = indent;
    add_paragraph(may_go_on);
  } else {
    text_.extend_paragraph(paragraph_.span);
  }
}

std::int64_t ParagraphBuilder::number_before() const {
  const std::vector<Paragraph>& all = draft_.cable.paragraphs;
  return all.empty() ? 0 : all.back().number.value;
}

/// Whether a mark or a sign shows that it is a paragraph's.
bool ParagraphBuilder::is_marked() const { return paragraph_.portion || has_sign_; }

bool ParagraphBuilder::follows() const { return paragraph_.number.value == number_before() + 1; }

/// After a text that is quoted the cable's own numbers go on.
bool ParagraphBuilder::resumes() const {
  return !follows() && number_before_quote_ > 0 &&
         paragraph_.number.value == number_before_quote_ + 1;
}

bool ParagraphBuilder::has_digit_for_sign() const {
  return paragraph_.number.value != draft_.number(paragraph_.number.span).value;
}

/// A wrapped sentence may begin a line with a number, "19. May it was": there is no mark after it,
/// and the line before has not come to an end. If the number is due, that line has to be long.
bool ParagraphBuilder::may_be_of_sentence() const {
  return !is_marked() && text_.goes_on_at(paragraph_.span, follows() || resumes() ? 40 : 12);
}

/// What follows the number before is a paragraph for all that; but not the first number in which a
/// digit replaces the sign.
bool ParagraphBuilder::is_sure() const {
  return follows() && !paragraph_.text.span.empty() &&
         (!has_digit_for_sign() || has_sign_as_digit_);
}

void ParagraphBuilder::add_paragraph(bool may_go_on) {
  if (has_digit_for_sign()) {
    has_sign_as_digit_ = true;
    draft_.add_repair("pilcrow-as-digit", paragraph_.number.span);
  }
  const std::int64_t value = paragraph_.number.value;
  if (value == 1) {
    number_before_quote_ = number_before();
  } else if (resumes()) {
    number_before_quote_ = 0;
  }
  highest_number_ = std::max(highest_number_, value);
  paragraph_.section = draft_.section;
  draft_.may_go_on.push_back(may_go_on);
  draft_.cable.paragraphs.push_back(std::exchange(paragraph_, {}));
}

}  // namespace cablelint::parse
