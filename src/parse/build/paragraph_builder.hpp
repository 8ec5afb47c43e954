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
  void blacked_out(Span) { is_blacked_out_ = true; }
  void paragraph_number(Span at);
  void paragraph_words(Span at) { paragraph_.text = draft_.trimmed(at); }
  void paragraph(Span at);

 private:
  /// What becomes of a line that begins with a number.
  enum class Use : std::uint8_t { paragraph, doubtful_paragraph, point, text };

  /// The number of the last paragraph that is not doubtful; 0: there is none.
  [[nodiscard]] std::int64_t number_before() const;
  // How the number that begins the line being read is used.
  [[nodiscard]] Use use() const;
  [[nodiscard]] bool follows() const;
  [[nodiscard]] bool resumes() const;
  [[nodiscard]] bool has_digit_for_sign() const;
  [[nodiscard]] bool is_damaged() const;
  [[nodiscard]] bool is_point() const;
  [[nodiscard]] bool is_in_list() const;
  [[nodiscard]] bool goes_on_in_list() const;
  [[nodiscard]] bool may_be_of_sentence() const;
  [[nodiscard]] bool is_sure() const;
  [[nodiscard]] char sign_before() const;
  [[nodiscard]] char sign_after() const;
  void add_paragraph(Use use);
  void add_point();

  Draft& draft_;
  MarksBuilder& marks_;
  TextBuilder& text_;
  Paragraph paragraph_;
  bool has_sign_ = false;
  bool is_blacked_out_ = false;
  bool has_sign_as_digit_ = false;        ///< a paragraph before has
  std::size_t indent_ = 0;                ///< blanks before the number of the line
  std::size_t paragraph_indent_ = 0;      ///< blanks before the number of the last paragraph
  char paragraph_sign_ = '\0';            ///< after the number of the first paragraph
  std::int64_t sure_number_ = 0;          ///< of the last paragraph that is not doubtful
  std::int64_t point_ = 0;                ///< the last point of this paragraph: 2 of `2) (C)`
  std::int64_t point_of_list_ = 0;        ///< the last point of a list that is further in
  std::size_t point_indent_ = 0;          ///< blanks before it
  std::int64_t highest_number_ = 0;       ///< of a paragraph so far
  std::int64_t number_before_quote_ = 0;  ///< of the one before the numbers began again with 1
};

}  // namespace cablelint::parse
