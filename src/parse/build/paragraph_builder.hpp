// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "parse/build/text_builder.hpp"

namespace cablelint::parse {

/// Lines that begin with a number: paragraphs, unless the number is one of a list or of a sentence.
class ParagraphBuilder {
 public:
  ParagraphBuilder(Draft& draft, MarksBuilder& marks, TextBuilder& text)
      : draft_(draft), marks_(marks), text_(text) {}

  void paragraph_sign(Span) { has_sign_ = true; }
  void paragraph_number(Span at);
  void paragraph_words(Span at) { paragraph_.text = draft_.trimmed(at); }
  void paragraph(Span at);

 private:
  /// Of the last paragraph; 0: there is none.
  [[nodiscard]] std::int64_t number_before() const;
  // Of the number that begins the paragraph that is being read.
  [[nodiscard]] bool is_marked() const;
  [[nodiscard]] bool follows() const;
  [[nodiscard]] bool resumes() const;
  [[nodiscard]] bool has_digit_for_sign() const;
  [[nodiscard]] bool may_be_of_sentence() const;
  [[nodiscard]] bool is_sure() const;
  /// `may_go_on`: the sentence before it had not ended.
  void add_paragraph(bool may_go_on);

  Draft& draft_;
  MarksBuilder& marks_;
  TextBuilder& text_;
  Paragraph paragraph_;
  bool has_sign_ = false;
  bool has_sign_as_digit_ = false;        ///< a paragraph before has
  std::size_t indent_ = 0;                ///< blanks before the number of the last paragraph
  std::int64_t highest_number_ = 0;       ///< of a paragraph so far
  std::int64_t number_before_quote_ = 0;  ///< of the one before the numbers began again with 1
};

}  // namespace cablelint::parse
