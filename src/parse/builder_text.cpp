// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "parse/ascii.hpp"
#include "parse/builder.hpp"

namespace cablelint::parse {
namespace {

/// The level that a portion mark abbreviates or spells. Nothing else comes here.
Level level_from_mark(std::string_view written) {
  const std::string mark = to_upper(written);
  if (mark.ends_with("FOUO")) {
    return Level::fouo;
  }
  if (mark == "SBU") {
    return Level::sbu;
  }
  if (mark == "CUI") {
    return Level::cui;
  }
  switch (mark.front()) {
    case 'C': return Level::confidential;
    case 'L': return Level::lou;
    case 'R': return Level::restricted;
    case 'S': return Level::secret;
    case 'T': return Level::top_secret;
    default: return Level::unclassified;
  }
}

/// The number that is meant by one written without a paragraph sign: copies turn the sign into the
/// digit 1, so that `11.` stands where 1 is due. A number that fits as it is written stays.
std::int64_t meant_number(std::int64_t written, std::string_view digits, std::int64_t expected) {
  if (digits.size() < 2 || digits.front() != '1' || written == expected) {
    return written;
  }
  std::int64_t rest = 0;
  std::from_chars(digits.data() + 1, digits.data() + digits.size(), rest);
  const bool is_nearer = std::abs(rest - expected) < std::abs(written - expected);
  return rest > 0 && is_nearer && std::abs(rest - expected) <= 3 ? rest : written;
}

}  // namespace

// Marks.

void Builder::mark_level(Span at) {
  mark_level_ = Located<Level>{level_from_mark(view(at)), at};
  mark_controls_.clear();
}

void Builder::mark_control(Span at) {
  const Text code = trimmed(at);
  mark_controls_.push_back({code.span, code});
}

void Builder::mark_entire_text(Span) { mark_controls_.clear(); }

void Builder::entire_text(Span) { cable_.entire_text = true; }

void Builder::unknown_mark(Span) {
  mark_level_.reset();
  mark_controls_.clear();
}

void Builder::portion_mark(Span at) {
  portion_ = Portion{at, text(at), std::exchange(mark_level_, {}), std::exchange(mark_controls_, {})};
}

void Builder::bare_entire_text(Span at) { portion_mark(at); }

std::optional<Portion> Builder::take_portion() { return std::exchange(portion_, {}); }

// Paragraphs.

void Builder::paragraph_number(Span at) {
  paragraph_ = {};
  paragraph_.number_text = text(at);
  const std::int64_t before = cable_.paragraphs.empty() ? 0 : cable_.paragraphs.back().number.value;
  const Number written = number(at);
  paragraph_.number = written;
  if (!has_paragraph_sign_) {
    paragraph_.number.value = meant_number(written.value, view(at), before + 1);
  }
  if (paragraph_.number.value != written.value) {
    cable_.repairs.push_back({at, {"pilcrow-as-digit", {}}, text(at)});
  }
  has_paragraph_sign_ = false;
}

void Builder::paragraph_words(Span at) { paragraph_.text = trimmed(at); }

void Builder::paragraph(Span at) {
  is_in_text_ = true;
  paragraph_.span = trimmed(at).span;
  paragraph_.portion = take_portion();
  paragraph_.section = current_section_;
  cable_.paragraphs.push_back(std::exchange(paragraph_, {}));
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

void Builder::ending(Span) {}

}  // namespace cablelint::parse
