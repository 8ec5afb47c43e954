// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

#include "parse/build/list_letters.hpp"
#include "parse/build/marks_builder.hpp"
#include "parse/build/page_divider.hpp"
#include "parse/build/paper_paragraphs.hpp"

namespace cablelint::parse {

/// What papers have and messages do not: banners at the head and foot of their pages, and marks
/// without numbers.
class PaperBuilder {
 public:
  PaperBuilder(Draft& draft, MarksBuilder& marks) : draft_(draft), marks_(marks) {}

  void banner_label(Span at);
  void overall_label(Span) { is_overall_ = true; }
  void banner_level(Span at);
  void misspelled_level(Span at);
  void lone_control(Span at);
  void banner_control(Span at);
  void banner_words(Span at);
  void banner_line(Span at);
  void misspelled_banner(Span at);
  void signed_banner(Span at);
  void page_feed(Span) { pages_.end_page(); }
  void portion_number(Span at) { number_ = draft_.number(at); }
  void mark(Span at);
  void date(Span at);
  void sentence(Span) { pages_.begin_body(); }
  void memorandum(Span) { signs_.has_addressee = true; }
  void release_stamp(Span);
  void controlled_by(Span) { signs_.has_controller = true; }
  void control_detail(Span) { signs_.has_control_detail = true; }
  void authority(Span) { is_authority_ = true; }
  void text(Span at);
  /// Says in the draft whether the text is a paper for sure.
  void end(Span);

  /// What is beside banners, marks and authority.
  struct Signs {
    std::size_t labels = 0;       ///< CLASSIFICATION: before a banner
    std::size_t lines = 0;        ///< of text
    bool has_first_line = false;  ///< a banner has it
    bool has_addressee = false;
    bool is_released = false;          ///< by the stamp of an archive
    bool has_long_mark = false;        ///< of a classification
    bool has_controlled_mark = false;  ///< with controls
    bool has_controller = false;       ///< of controlled unclassified information, and as what
    bool has_control_detail = false;
  };

 private:
  void note_title(Span line);
  [[nodiscard]] bool is_list_letter(Span mark);
  [[nodiscard]] bool is_inner(const PageBanner& banner, Span line) const;
  [[nodiscard]] bool is_of_tear_line(const PageBanner& banner, Span line) const;
  [[nodiscard]] bool goes_on_in_list(Span mark) const;

  Draft& draft_;
  MarksBuilder& marks_;
  PageDivider pages_{draft_.cable.pages};
  ListLetters list_letters_;
  PaperParagraphs paragraphs_{draft_};
  PageBanner banner_;
  Signs signs_;
  bool is_labeled_ = false;     ///< the banner that is being read
  bool is_overall_ = false;     ///< that banner: a sentence says it of the entire paper
  bool is_authority_ = false;   ///< the line
  std::uint32_t list_end_ = 0;  ///< of the last item of a list with letters
  char list_letter_ = '\0';
  std::optional<Number> number_;  ///< before the mark
  std::size_t titles_ = 0;        ///< with marks, in the head
  bool is_marked_ = false;        ///< the line
  bool has_body_ = false;         ///< below the titles
  bool is_below_title_ = false;   ///< the date of the paper
};

}  // namespace cablelint::parse
