// SPDX-License-Identifier: Apache-2.0
#include "parse/build/paragraph_builder.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"

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
  paragraph_.redacted = is_blacked_out_;
  paragraph_.portion = marks_.take(PortionPlace::paragraph);
  if (paragraph_.portion) {
    draft_.recognize();
    paragraph_.portion->paragraph = paragraph_.number.value;
  }
  const std::string_view line = draft_.view(at);
  indent_ = std::min(find_first_not_of(line, blanks), line.size());
  const Use used = use();
  text_.note_line(at);
  has_sign_ = false;
  is_blacked_out_ = false;
  if (used == Use::point) {
    add_point();
  } else if (used == Use::text) {
    point_of_list_ = paragraph_.number.value;
    point_indent_ = indent_;
    text_.extend_paragraph(paragraph_.span);
  } else {
    add_paragraph(used);
  }
}

ParagraphBuilder::Use ParagraphBuilder::use() const {
  if (is_point()) {
    return Use::point;
  }
  if (is_in_list() || goes_on_in_list() ||
      (is_damaged() && paragraph_.number.value <= number_before())) {
    return Use::text;
  }
  if (may_be_of_sentence()) {
    const bool is_kept = is_sure() || (has_sign_ && !follows());
    return is_kept ? Use::doubtful_paragraph : Use::text;
  }
  const bool is_due = follows() || resumes();
  const bool breaks_off =
      !paragraph_.portion &&
      (is_due ? text_.names_number_at(paragraph_.span) : text_.breaks_off_before(paragraph_.span));
  return breaks_off ? Use::doubtful_paragraph : Use::paragraph;
}

std::int64_t ParagraphBuilder::number_before() const { return sure_number_; }

char ParagraphBuilder::sign_before() const {
  const std::uint32_t begin = paragraph_.number_text.span.begin;
  return begin == 0 ? '\0' : draft_.bytes[begin - 1];
}

char ParagraphBuilder::sign_after() const {
  const std::uint32_t end = paragraph_.number_text.span.end();
  return end < draft_.bytes.size() ? draft_.bytes[end] : '\0';
}

bool ParagraphBuilder::follows() const { return paragraph_.number.value == number_before() + 1; }

/// After a text that is quoted the cable's own numbers go on.
bool ParagraphBuilder::resumes() const {
  return !follows() && number_before_quote_ > 0 &&
         paragraph_.number.value == number_before_quote_ + 1;
}

bool ParagraphBuilder::has_digit_for_sign() const {
  return paragraph_.number.value != draft_.number(paragraph_.number.span).value;
}

/// `7,` and `7;`. What follows them is a mark.
bool ParagraphBuilder::is_damaged() const { return ByteSet(",;:-").has(sign_after()); }

/// "2) (C) Text" and "(2) (C) Text" within a paragraph of a cable that writes `2.`.
bool ParagraphBuilder::is_point() const {
  const bool is_like_one = sign_before() == '(' || sign_after() == ')';
  const bool is_other_form = paragraph_sign_ != '\0' && paragraph_sign_ != ')';
  return is_like_one && paragraph_.portion && is_other_form &&
         (!follows() || (point_ > 0 && paragraph_.number.value == point_ + 1));
}

/// A number that is further in than that of the paragraph before is one of a list.
bool ParagraphBuilder::is_in_list() const {
  return !draft_.cable.paragraphs.empty() && indent_ > paragraph_indent_ && !paragraph_.portion &&
         !has_sign_ && !follows() && !resumes();
}

/// The fourth point of a list in paragraph 3 is not paragraph 4. A copy may have lost the indent of
/// the fifth.
bool ParagraphBuilder::goes_on_in_list() const {
  const bool is_in = indent_ == point_indent_ && indent_ > paragraph_indent_;
  return (is_in || !follows()) && point_of_list_ > 0 && !paragraph_.portion && !has_sign_ &&
         paragraph_.number.value == point_of_list_ + 1;
}

/// A wrapped sentence may begin a line with a number, "19. May it was", before which some copies
/// put a paragraph sign: there is no mark after it, and the line before has not come to an end. If
/// the number is due, that line has to be long.
bool ParagraphBuilder::may_be_of_sentence() const {
  return !paragraph_.portion && !is_blacked_out_ &&
         text_.goes_on_at(paragraph_.span, follows() || resumes() ? 40 : 12);
}

/// What follows the number before is a paragraph for all that; but not the first number in which a
/// digit replaces the sign.
bool ParagraphBuilder::is_sure() const {
  return follows() && !paragraph_.text.span.empty() &&
         (!has_digit_for_sign() || has_sign_as_digit_);
}

void ParagraphBuilder::add_paragraph(Use use) {
  if (has_digit_for_sign()) {
    has_sign_as_digit_ = true;
    draft_.add_repair("pilcrow-as-digit", paragraph_.number.span);
  }
  const std::int64_t value = paragraph_.number.value;
  const bool is_doubtful = use == Use::doubtful_paragraph;
  if (!is_doubtful || follows()) {
    if (value == 1) {
      number_before_quote_ = number_before();
    } else if (resumes()) {
      number_before_quote_ = 0;
    }
    highest_number_ = std::max(highest_number_, value);
    sure_number_ = value;
    paragraph_indent_ = indent_;
  }
  if (draft_.cable.paragraphs.empty()) {
    paragraph_sign_ = sign_after();
  }
  point_ = 0;
  point_of_list_ = 0;
  paragraph_.section = draft_.section;
  draft_.may_go_on.push_back(is_doubtful);
  draft_.cable.paragraphs.push_back(std::exchange(paragraph_, {}));
}

/// Its mark is one of a part of the paragraph.
void ParagraphBuilder::add_point() {
  point_ = paragraph_.number.value;
  Portion portion = *std::exchange(paragraph_.portion, {});
  portion.place = PortionPlace::subparagraph;
  portion.paragraph = number_before();
  draft_.cable.portions.push_back(std::move(portion));
  text_.extend_paragraph(paragraph_.span);
}

}  // namespace cablelint::parse
