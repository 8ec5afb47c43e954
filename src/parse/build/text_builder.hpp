// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "parse/build/list_letters.hpp"
#include "parse/build/marks_builder.hpp"

namespace cablelint::parse {

/// Lines of the text without a number, headings and the signature.
class TextBuilder {
 public:
  TextBuilder(Draft& draft, MarksBuilder& marks) : draft_(draft), marks_(marks) {}

  void text_words(Span at);
  void redacted_text(Span at);
  void unnumbered_line(Span at);
  void unknown_text_line(Span at);
  /// Of a field of a set. `may_be_letter`: a (C) is none.
  void set_mark(bool may_be_letter);
  void subparagraph_line(Span at);
  void heading_words(Span at);
  void boxed_words(Span at) { heading_words_ = draft_.joined(draft_.trimmed(at).span); }
  void heading_line(Span at);
  void joined_title(Span at);
  void signature_name(Span at);
  void mixed_name(Span at);
  void signature_line(Span at);

  /// Makes `at` the last line of text.
  void note_line(Span at) { last_line_ = draft_.trimmed(at).span; }
  /// Whether the sentence of the last line of text goes on at `at`: the line has at least
  /// `long_line` bytes, its sentence has not ended, and only page lines are in between.
  [[nodiscard]] bool goes_on_at(Span at, std::size_t long_line) const;
  /// Whether the line above `at` ends in words that a number follows: "as No.", "in paragraph".
  [[nodiscard]] bool names_number_at(Span at) const;
  /// Whether the text before `at` breaks off in a sentence that a number goes on with, be there
  /// blank lines between or not: "on September", "in paragraph".
  [[nodiscard]] bool breaks_off_before(Span at) const;
  /// Adds `at` to the last paragraph, if there is one.
  void extend_paragraph(Span at);

 private:
  [[nodiscard]] bool is_list_letter(Span mark);

  Draft& draft_;
  MarksBuilder& marks_;
  ListLetters list_letters_;
  Text heading_words_;
  Text signature_;
  bool is_mixed_ = false;  ///< the signature has small letters
  Span last_line_;         ///< of text, page lines apart
};

}  // namespace cablelint::parse
