// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

#include "parse/build/list_letters.hpp"
#include "parse/build/marks_builder.hpp"
#include "parse/build/page_divider.hpp"

namespace cablelint::parse {

/// What papers have and messages do not: banners at the head and foot of their pages, and marks
/// without numbers.
class PaperBuilder {
 public:
  PaperBuilder(Draft& draft, MarksBuilder& marks) : draft_(draft), marks_(marks) {}

  void banner_level(Span at);
  void banner_control(Span at);
  void banner_words(Span at);
  void banner_line(Span) { pages_.add_banner(std::exchange(banner_, {})); }
  void page_feed(Span) { pages_.end_page(); }
  void portion_number(Span at) { number_ = draft_.number(at); }
  void mark(Span at);
  void date(Span at);
  void sentence(Span) { pages_.begin_body(); }
  void text(Span at) { pages_.add_text(draft_.trimmed(at).span); }
  /// Says in the draft whether the text is a paper for sure.
  void end(Span);

 private:
  [[nodiscard]] bool is_list_letter(Span mark);

  Draft& draft_;
  MarksBuilder& marks_;
  PageDivider pages_{draft_.cable.pages};
  ListLetters list_letters_;
  PageBanner banner_;
  std::optional<Number> number_;  ///< before the mark
};

}  // namespace cablelint::parse
