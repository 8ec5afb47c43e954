// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "parse/build/builder.hpp"
#include "parse/build/spelled_level.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

/// The number that is meant by one written without a paragraph sign: copies turn the sign into the
/// digit 1, so that `11.` stands where 1 is due. Where a copy has done so before, one that is near
/// to what is due is meant as well; any other stays as it is written, and so does one behind the
/// `highest` before: behind a quoted text with numbers of its own 13 follows 12.
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

// Marks.

void Builder::mark_level(Span at) {
  mark_level_ = Located<Level>{level_from_words(view(at)), at};
  mark_controls_.clear();
}

void Builder::mark_control(Span at) {
  const Text code = trimmed(at);
  mark_controls_.push_back({code.span, code});
}

void Builder::entire_text(Span at) {
  const std::optional<Located<Level>> level =
      mark_level_ || !portion_ ? mark_level_ : portion_->level;
  if (!cable_.entire_text) {
    const Span whole = level ? cablelint::join(level->span, at) : at;
    cable_.entire_text = EntireText{whole, text(whole), level};
  }
}

void Builder::entire_text_first(Span at) {
  if (!cable_.entire_text) {
    cable_.entire_text = EntireText{at, text(at), mark_level_};
  }
  mark_level_.reset();
}

void Builder::unknown_mark(Span at) {
  portion_ = Portion{.span = at, .text = text(at), .level = {}, .caveats = {}};
}

void Builder::portion_mark(Span at) {
  portion_ = Portion{.span = at,
                     .text = text(at),
                     .level = std::exchange(mark_level_, {}),
                     .caveats = std::exchange(mark_controls_, {})};
}

void Builder::unclosed_mark(Span at) {
  portion_mark(at);
  cable_.repairs.push_back({at, {"portion-unclosed", {}}, text(at)});
}

std::optional<Portion> Builder::take_portion(PortionPlace place) {
  mark_level_.reset();
  if (portion_) {
    portion_->place = place;
    if (place == PortionPlace::paragraph) {
      portion_->paragraph = paragraph_.number.value;
    } else if (place == PortionPlace::subparagraph && !cable_.paragraphs.empty()) {
      portion_->paragraph = cable_.paragraphs.back().number.value;
    }
  }
  return std::exchange(portion_, {});
}

// Paragraphs.

void Builder::paragraph_number(Span at) {
  paragraph_ = {};
  paragraph_.number_text = text(at);
  paragraph_.number = number(at);
  if (!has_paragraph_sign_) {
    paragraph_.number.value =
        meant_number(view(at), number_before() + 1, highest_number_, has_sign_as_digit_);
  }
}

/// "3. SUMMARY: (C) Text": a mark behind the paragraph's title, where none stands before it.
void Builder::displaced_mark(Span at) {
  if (!portion_) {
    portion_mark(at);
    portion_->behind_text = true;
  }
  mark_level_.reset();
  mark_controls_.clear();
}

void Builder::paragraph_words(Span at) { paragraph_.text = trimmed(at); }

/// A line that begins with a number: a paragraph, unless it is of a list or goes on with the
/// sentence before it.
void Builder::paragraph(Span at) {
  paragraph_.span = trimmed(at).span;
  paragraph_.portion = take_portion(PortionPlace::paragraph);
  // A number that stands further in than that of the paragraph before is that of a list.
  const std::size_t indent = std::min(view(at).find_first_not_of(" \t"), view(at).size());
  const bool is_in_list = !cable_.paragraphs.empty() && indent > paragraph_indent_ &&
                          !number_is_marked() && !number_follows() && !number_resumes();
  const bool may_go_on = number_may_be_of_sentence();
  note_text(at);
  has_paragraph_sign_ = false;
  if (!is_in_list && (!may_go_on || number_is_sure())) {
    paragraph_indent_ = indent;
    add_paragraph(may_go_on);
  } else if (is_in_text_) {
    extend_paragraph(paragraph_.span);
  }
}

/// Whether a mark or a sign says that it is a paragraph's.
bool Builder::number_is_marked() const { return paragraph_.portion || has_paragraph_sign_; }

bool Builder::number_follows() const { return paragraph_.number.value == number_before() + 1; }

/// Behind a text that is quoted the telegram's own numbers go on.
bool Builder::number_resumes() const {
  return !number_follows() && number_before_quote_ > 0 &&
         paragraph_.number.value == number_before_quote_ + 1;
}

/// A wrapped sentence may begin a line with a number, "19. May it was": no mark stands behind it,
/// and the line before has not come to an end. If the number is due, that line has to be long.
bool Builder::number_may_be_of_sentence() const {
  return !number_is_marked() &&
         goes_on_with(paragraph_.span, number_follows() || number_resumes() ? 40 : 12);
}

bool Builder::number_has_digit_for_sign() const {
  return paragraph_.number.value != number(paragraph_.number.span).value;
}

/// What follows the number before is a paragraph for all that; but not the first number in which a
/// digit stands for the sign.
bool Builder::number_is_sure() const {
  return number_follows() && !paragraph_.text.span.empty() &&
         (!number_has_digit_for_sign() || has_sign_as_digit_);
}

/// Adds what has been read; `may_go_on`: the sentence before it had not ended.
void Builder::add_paragraph(bool may_go_on) {
  is_in_text_ = true;
  if (number_has_digit_for_sign()) {
    has_sign_as_digit_ = true;
    cable_.repairs.push_back(
        {paragraph_.number.span, {"pilcrow-as-digit", {}}, paragraph_.number_text});
  }
  const std::int64_t value = paragraph_.number.value;
  if (value == 1) {
    number_before_quote_ = number_before();
  } else if (number_resumes()) {
    number_before_quote_ = 0;
  }
  highest_number_ = std::max(highest_number_, value);
  paragraph_.section = current_section_;
  may_go_on_.push_back(may_go_on);
  cable_.paragraphs.push_back(std::exchange(paragraph_, {}));
}

/// Where the last line of text ends, when it is long and has not come to an end and nothing but a
/// page line stands between it and `at`: the sentence goes on there.
bool Builder::goes_on_with(Span at, std::size_t long_line) const {
  if (last_text_.size < long_line) {
    return false;
  }
  const std::string_view line = trim_end(text_.substr(last_text_.begin, last_text_.size));
  const std::size_t end = last_text_.begin + line.size();
  const std::string_view between = text_.substr(end, at.begin - end);
  const auto lines = std::max(std::count(between.begin(), between.end(), '\n'),
                              std::count(between.begin(), between.end(), '\r'));
  return !line.empty() && (lines == 1 || last_page_line_ > last_text_.end()) &&
         std::string_view(".!?:;)\"'-").find(line.back()) == std::string_view::npos;
}

/// Of the last paragraph; 0: there is none.
std::int64_t Builder::number_before() const {
  return cable_.paragraphs.empty() ? 0 : cable_.paragraphs.back().number.value;
}

void Builder::extend_paragraph(Span at) {
  Paragraph& paragraph = cable_.paragraphs.back();
  paragraph.span = cablelint::join(paragraph.span, at);
  paragraph.text.span = cablelint::join(paragraph.text.span, at);
  paragraph.text.value = view(paragraph.text.span);
}

void Builder::append(Paragraph& before, const Paragraph& further) const {
  before.span = cablelint::join(before.span, further.span);
  before.text.span = cablelint::join(before.text.span, further.text.span);
  before.text.value = view(before.text.span);
}

void Builder::note_text(Span at) { last_text_ = trimmed(at).span; }

void Builder::text_words(Span at) {
  const Text words = trimmed(at);
  if (words.span.empty()) {
    return;
  }
  last_text_ = words.span;
  has_text_ = true;
  if (is_in_text_) {
    extend_paragraph(words.span);
  }
}

void Builder::unnumbered_line(Span at) {
  if (is_list_letter(portion_->span)) {
    (void)take_portion(PortionPlace::unnumbered);
    text_words(at);
    return;
  }
  note_text(at);
  has_text_ = true;
  cable_.portions.push_back(*take_portion(PortionPlace::unnumbered));
}

/// "(C) Bread" behind "(A) Fish" and "(B) Salt" is the third of a list, which none of the levels
/// marks.
bool Builder::is_list_letter(Span mark) {
  const std::string_view words = view(mark);
  if (words.size() != 3 || cable_.paragraphs.empty()) {
    return false;
  }
  // A list is near.
  constexpr std::uint32_t reach = 4096;
  const std::uint32_t begin =
      std::max(cable_.paragraphs.back().span.begin, mark.begin - std::min(mark.begin, reach));
  const std::uint32_t base = cable_.span.begin;
  return list_letters_.is_next(view({base, mark.end() - base}), begin - base, mark.begin - base);
}

/// Behind other text it is a remark in parentheses.
void Builder::unknown_text_line(Span at) {
  Portion portion = *take_portion(PortionPlace::unnumbered);
  if (!has_text_) {
    cable_.portions.push_back(std::move(portion));
  }
  note_text(at);
  has_text_ = true;
}

void Builder::subparagraph_line(Span at) {
  cable_.portions.push_back(*take_portion(PortionPlace::subparagraph));
  text_words(at);
}

/// A number that was due may be a sentence's after all. Where the sentence before it had not ended,
/// it is no paragraph if the same number stands again beside it, or if it has no mark and others
/// do.
void Builder::finish_paragraphs() {
  std::vector<Paragraph>& all = cable_.paragraphs;
  const bool has_marks = std::any_of(all.begin(), all.end(), [](const Paragraph& paragraph) {
    return paragraph.portion.has_value();
  });
  const bool has_unnumbered =
      std::any_of(cable_.portions.begin(), cable_.portions.end(),
                  [](const Portion& portion) { return portion.place == PortionPlace::unnumbered; });
  if (all.size() == 1 && may_go_on_[0] && has_unnumbered) {
    all.clear();  // the text without numbers goes on
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool is_again = (i + 1 < all.size() && all[i + 1].number.value == all[i].number.value) ||
                          (kept > 0 && all[kept - 1].number.value == all[i].number.value);
    if (kept > 0 && may_go_on_[i] && (is_again || has_marks)) {
      append(all[kept - 1], all[i]);
    } else {
      if (kept != i) {
        all[kept] = std::move(all[i]);
      }
      ++kept;
    }
  }
  all.resize(kept);
}

/// "(SS) the minister": a damaged mark where other paragraphs have marks, else an abbreviation.
void Builder::finish_doubtful_marks() {
  const auto has_level = [](const Paragraph& paragraph) {
    return paragraph.portion && paragraph.portion->level;
  };
  if (std::any_of(cable_.paragraphs.begin(), cable_.paragraphs.end(), has_level)) {
    return;
  }
  for (Paragraph& paragraph : cable_.paragraphs) {
    const std::string_view words = paragraph.text.value;
    if (paragraph.portion && !words.empty() && is_lower(words.front())) {
      paragraph.text = text(cablelint::join(paragraph.portion->span, paragraph.text.span));
      paragraph.portion.reset();
    }
  }
}

void Builder::break_post(Span at) { section_break_.post = text(at); }
void Builder::break_serial(Span at) { section_break_.serial = number(at); }
void Builder::break_section(Span at) { section_break_.section = number(at); }
void Builder::break_sections(Span at) { section_break_.sections = number(at); }
void Builder::break_page(Span /*at*/) { section_break_.is_page = true; }

void Builder::section_break(Span at) {
  recognise();
  section_break_.span = trimmed(at).span;
  current_section_ = section_break_.section.value;
  last_page_line_ = at.end();
  cable_.section_breaks.push_back(std::exchange(section_break_, {}));
}

void Builder::page_line(Span at) {
  recognise();
  last_page_line_ = at.end();
  Section page = std::exchange(page_, {});
  if (page.serial) {
    page.span = trimmed(at).span;
    page.section.value = current_section_.value_or(0);
    pages_.push_back(page);
  }
}

void Builder::heading_words(Span at) { heading_words_ = trimmed(at); }

void Builder::heading_line(Span at) {
  // What looks like a heading above the first paragraph may be a summary that goes on behind it,
  // and a long one in capitals a line of the text: "HE WILL MEET THEM ON MARCH", "14." below it.
  constexpr std::uint32_t long_heading = 50;
  if (cable_.paragraphs.empty() || trimmed(at).span.size >= long_heading) {
    note_text(at);
  }
  if (portion_ && is_list_letter(portion_->span)) {
    (void)take_portion(PortionPlace::heading);
  }
  cable_.headings.push_back(
      {trimmed(at).span, heading_words_, take_portion(PortionPlace::heading)});
}

void Builder::signature_name(Span at) { signature_ = trimmed(at); }

void Builder::signature_line(Span at) {
  cable_.signature = Signature{trimmed(at).span, signature_};
}

}  // namespace cablelint::parse
