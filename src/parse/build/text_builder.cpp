// SPDX-License-Identifier: Apache-2.0
#include "parse/build/text_builder.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "parse/leads_to_number.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {

void TextBuilder::text_words(Span at) {
  const Span words = draft_.trimmed(at).span;
  if (words.empty()) {
    return;
  }
  const Cable& cable = draft_.cable;
  if (cable.signature) {
    draft_.count_unread(words.begin);  // among the fields of SMART
    return;
  }
  last_line_ = words;
  draft_.has_text = true;
  const bool is_of_nothing =
      cable.paragraphs.empty() && cable.headings.empty() && cable.portions.empty();
  draft_.lines_of_nothing += is_of_nothing ? 1U : 0U;
  extend_paragraph(words);
}

void TextBuilder::redacted_text(Span at) {
  text_words(at);
  draft_.cable.redactions.push_back({draft_.trimmed(at).span, /*alone=*/true});
}

void TextBuilder::unnumbered_line(Span at) {
  if (is_list_letter(marks_.mark()->span)) {
    (void)marks_.take(PortionPlace::unnumbered);
    text_words(at);
    return;
  }
  note_line(at);
  draft_.has_text = true;
  draft_.cable.portions.push_back(*marks_.take(PortionPlace::unnumbered));
}

void TextBuilder::set_mark(bool may_be_letter) {
  Portion portion = *marks_.take(PortionPlace::unnumbered);
  if (!may_be_letter || portion.text.value != "(C)") {
    draft_.cable.portions.push_back(std::move(portion));
  }
}

/// After other text it is a remark in parentheses.
void TextBuilder::unknown_text_line(Span at) {
  Portion portion = *marks_.take(PortionPlace::unnumbered);
  if (!draft_.has_text) {
    draft_.cable.portions.push_back(std::move(portion));
  }
  note_line(at);
  draft_.has_text = true;
}

void TextBuilder::subparagraph_line(Span at) {
  draft_.cable.portions.push_back(*marks_.take(PortionPlace::subparagraph));
  text_words(at);
}

/// A copy may have joined the line of dashes below it.
void TextBuilder::heading_words(Span at) {
  const std::string_view words = trim_end(draft_.view(at));
  const std::size_t end = find_last_not_of(words, ByteSet("-_=* ")) + 1;
  constexpr std::size_t fewest = 5;
  const bool is_underlined = end != 0 && words.size() >= end + fewest;
  heading_words_ =
      draft_.trimmed(is_underlined ? Span{at.begin, static_cast<std::uint32_t>(end)} : at);
}

void TextBuilder::heading_line(Span at) {
  const Span line = draft_.trimmed(at).span;
  // What looks like a heading above the first paragraph may be a summary that goes on after it, and
  // a long one in capitals a line of the text: "HE WILL MEET THEM ON MARCH", "14." below it.
  constexpr std::uint32_t long_heading = 50;
  if (draft_.cable.paragraphs.empty() || heading_words_.span.size >= long_heading) {
    last_line_ = line;
  }
  if (marks_.mark() && is_list_letter(marks_.mark()->span)) {
    (void)marks_.take(PortionPlace::heading);
  }
  draft_.cable.headings.push_back({line, heading_words_, marks_.take(PortionPlace::heading)});
}

/// Dashes alone are not a heading.
void TextBuilder::joined_title(Span at) {
  if (at.contains(heading_words_.span.begin) && !heading_words_.span.empty()) {
    heading_line(at);
  }
}

void TextBuilder::signature_name(Span at) {
  signature_ = draft_.trimmed(at);
  is_mixed_ = false;
}

void TextBuilder::mixed_name(Span at) {
  signature_name(at);
  is_mixed_ = true;
}

/// A word with small letters below a sentence that has not ended is the last of it. So is one in
/// capitals at the end of a print with page lines, which would have the level below the name.
void TextBuilder::signature_line(Span at) {
  const bool ends_copy =
      !draft_.pages.empty() && draft_.trimmed(at).span.end() == signature_.span.end();
  const bool ends_quotation =
      draft_.bytes.substr(last_line_.begin, last_line_.size).ends_with("UNQUOTE");
  if ((is_mixed_ || (ends_copy && !ends_quotation)) && goes_on_at(signature_.span, 1)) {
    text_words(signature_.span);
    return;
  }
  draft_.cable.signature = Signature{signature_.span, signature_};
}

bool TextBuilder::goes_on_at(Span at, std::size_t long_line) const {
  if (last_line_.size < long_line) {
    return false;
  }
  const std::string_view line = trim_end(draft_.bytes.substr(last_line_.begin, last_line_.size));
  const std::size_t end = last_line_.begin + line.size();
  const std::string_view between = draft_.bytes.substr(end, at.begin - end);
  const auto lines = std::max(std::count(between.begin(), between.end(), '\n'),
                              std::count(between.begin(), between.end(), '\r'));
  // The address of a web page has no full stop.
  const bool is_address = line.find("://") != npos || line.find("www.") != npos;
  return !line.empty() && !is_address &&
         (lines == 1 || draft_.last_page_line_end > last_line_.end()) &&
         std::string_view(".!?:;)\"'-").find(line.back()) == npos;
}

bool TextBuilder::names_number_at(Span at) const {
  const std::string_view before = draft_.bytes.substr(0, at.begin);
  const std::string_view line = trim_end(before);
  const std::string_view between = before.substr(line.size());
  const bool is_next_line = std::max(std::count(between.begin(), between.end(), '\n'),
                                     std::count(between.begin(), between.end(), '\r')) == 1;
  return is_next_line && line.size() == last_line_.end() &&
         (leads_to_number(line) || line.ends_with(" No.") || line.ends_with(" NO."));
}

bool TextBuilder::breaks_off_before(Span at) const {
  const std::string_view before = trim_end(draft_.bytes.substr(0, at.begin));
  const std::size_t hyphen = before.size() - 1;
  if (before.ends_with('-') && hyphen > 0 && is_letter(before[hyphen - 1])) {
    return true;
  }
  return before.size() == last_line_.end() && leads_to_number(before);
}

void TextBuilder::extend_paragraph(Span at) {
  if (!draft_.cable.paragraphs.empty()) {
    draft_.extend(draft_.cable.paragraphs.back(), at, at);
  }
}

/// "(C) Bread" after "(A) Fish" and "(B) Salt" is the third of a list: it marks no level.
bool TextBuilder::is_list_letter(Span mark) {
  const std::string_view words = draft_.view(mark);
  const Cable& cable = draft_.cable;
  if (words.size() != 3 || cable.paragraphs.empty()) {
    return false;
  }
  // A list is near.
  constexpr std::uint32_t reach = 4096;
  const std::uint32_t begin =
      std::max(cable.paragraphs.back().span.begin, mark.begin - std::min(mark.begin, reach));
  const std::uint32_t base = cable.span.begin;
  return list_letters_.is_next(draft_.view({base, mark.end() - base}), begin - base,
                               mark.begin - base);
}

}  // namespace cablelint::parse
