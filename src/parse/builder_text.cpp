// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "parse/ascii.hpp"
#include "parse/builder.hpp"
#include "parse/spelled_level.hpp"

namespace cablelint::parse {
namespace {

/// The number that is meant by one written without a paragraph sign: copies turn the sign into the
/// digit 1, so that `11.` stands where 1 is due. Where a copy has done so before, one that is near
/// to what is due is meant as well; any other stays as it is written.
std::int64_t meant_number(std::string_view digits, std::int64_t expected, bool has_been_so) {
  std::int64_t written = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), written);
  if (digits.size() < 2 || digits.front() != '1' || written == expected) {
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

void Builder::entire_text(Span) { cable_.entire_text = true; }

void Builder::unknown_mark(Span at) { portion_ = Portion{at, text(at), std::nullopt, {}}; }

void Builder::portion_mark(Span at) {
  portion_ =
      Portion{at, text(at), std::exchange(mark_level_, {}), std::exchange(mark_controls_, {})};
}

std::optional<Portion> Builder::take_portion() { return std::exchange(portion_, {}); }

// Paragraphs.

void Builder::paragraph_number(Span at) {
  paragraph_ = {};
  paragraph_.number_text = text(at);
  const std::int64_t before = cable_.paragraphs.empty() ? 0 : cable_.paragraphs.back().number.value;
  const Number written = number(at);
  paragraph_.number = written;
  if (!has_paragraph_sign_) {
    paragraph_.number.value = meant_number(view(at), before + 1, has_sign_as_digit_);
  }
  if (paragraph_.number.value != written.value) {
    has_sign_as_digit_ = true;
    cable_.repairs.push_back({at, {"pilcrow-as-digit", {}}, text(at)});
  }
}

void Builder::paragraph_words(Span at) { paragraph_.text = trimmed(at); }

void Builder::paragraph(Span at) {
  paragraph_.span = trimmed(at).span;
  paragraph_.portion = take_portion();
  if (is_stray_number()) {
    extend_paragraph(paragraph_.span);
    return;
  }
  is_in_text_ = true;
  paragraph_.section = current_section_;
  has_paragraph_sign_ = false;
  cable_.paragraphs.push_back(std::exchange(paragraph_, {}));
}

/// A wrapped sentence may begin a line with a number, "19. May it was": no mark stands behind it,
/// it is not the number that is due, and the line before is long and has not come to an end.
bool Builder::is_stray_number() const {
  constexpr std::size_t long_line = 40;
  if (cable_.paragraphs.empty() || paragraph_.portion || has_paragraph_sign_ ||
      paragraph_.number.value == cable_.paragraphs.back().number.value + 1) {
    return false;
  }
  const std::string_view before = source_.text({0, paragraph_.span.begin});
  const std::size_t end = before.find_last_not_of(" \t\r\n");
  const std::string_view breaks = before.substr(end + 1);
  const auto lines = std::max(std::count(breaks.begin(), breaks.end(), '\n'),
                              std::count(breaks.begin(), breaks.end(), '\r'));
  const std::string_view text = before.substr(0, end + 1);
  const std::string_view line = text.substr(text.find_last_of("\r\n") + 1);
  return lines == 1 && line.size() >= long_line &&
         std::string_view(".!?:;)\"'-").find(line.back()) == std::string_view::npos;
}

void Builder::extend_paragraph(Span at) {
  Paragraph& paragraph = cable_.paragraphs.back();
  paragraph.span = cablelint::join(paragraph.span, at);
  paragraph.text.span = cablelint::join(paragraph.text.span, at);
  paragraph.text.value = view(paragraph.text.span);
}

void Builder::text_words(Span at) {
  if (const Text words = trimmed(at); is_in_text_ && !words.span.empty()) {
    extend_paragraph(words.span);
  }
}

void Builder::break_post(Span at) { section_break_.post = text(at); }
void Builder::break_serial(Span at) { section_break_.serial = number(at); }
void Builder::break_section(Span at) { section_break_.section = number(at); }
void Builder::break_sections(Span at) { section_break_.sections = number(at); }

void Builder::section_break(Span at) {
  recognise();
  section_break_.span = trimmed(at).span;
  current_section_ = section_break_.section.value;
  cable_.section_breaks.push_back(std::exchange(section_break_, {}));
}

void Builder::page_line(Span) { recognise(); }

void Builder::heading_words(Span at) { heading_words_ = trimmed(at); }

void Builder::heading_line(Span at) {
  cable_.headings.push_back({trimmed(at).span, heading_words_, take_portion()});
}

void Builder::signature_name(Span at) { signature_ = trimmed(at); }

void Builder::signature_line(Span at) {
  cable_.signature = Signature{trimmed(at).span, signature_};
}

}  // namespace cablelint::parse
