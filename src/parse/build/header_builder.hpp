// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "parse/build/marks_builder.hpp"

namespace cablelint::parse {

/// The classification line, class words of pages, captions, passing instructions, the labels of
/// forms, and the subject.
class HeaderBuilder {
 public:
  HeaderBuilder(Draft& draft, MarksBuilder& marks) : draft_(draft), marks_(marks) {}

  void header_level(Span at);
  void damaged_level(Span at);
  void header_control(Span at);
  void section_number(Span at) { section_number_ = draft_.number(at); }
  void section_total(Span at) { section_total_ = draft_.number(at); }
  void section_of(Span at);
  void classification_line(Span at);
  void level_line(Span at);
  void late_subject_code(Span at);
  void late_section(Span at);
  void banner_line(Span at) { take_line(at, /*is_certain=*/false); }
  void damaged_line(Span at);
  void class_word_line(Span at);
  void page_level(Span at);

  /// The head that was read is cut off; the complete one follows.
  void begin_again(Span at);
  void form_label(Span at);
  void run_on_heads(Span) { draft_.has_run_on_head = true; }
  void viewer_head(Span) { draft_.cable.format = CableFormat::viewer; }
  void caption(Span at);
  void spaced_caption(Span at);
  void handling_phrase(Span at);
  void blanked_caption(Span at);
  void passing_words(Span at);
  void late_passing(Span at);
  void pass_line(Span at);
  // On the classification line itself.
  void line_caption(Span at) { line_captions_.push_back({at, draft_.text(at)}); }
  void line_passing(Span at);

  void subject_words(Span at);
  void subject_block(Span at);
  void subject_set(Span at);

 private:
  void take_line(Span at, bool is_certain);
  void add_joined_to_line();
  void take_small_mark();

  Draft& draft_;
  MarksBuilder& marks_;
  ClassificationLine& line_ = draft_.being_read<ClassificationLine>();
  std::vector<Caption> line_captions_;
  std::vector<Passing> line_passing_;
  std::optional<Number> section_number_;
  std::optional<Number> section_total_;
  bool is_certain_ = false;  ///< the classification line is certainly not a banner
  std::vector<Text> subject_words_;
};

}  // namespace cablelint::parse
