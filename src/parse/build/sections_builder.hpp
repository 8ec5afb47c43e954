// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// The lines with which sections and pages of the message begin.
class SectionsBuilder {
 public:
  explicit SectionsBuilder(Draft& draft) : draft_(draft) {}

  void break_post(Span at);
  void section_break(Span at);
  void page_line(Span at);
  void message_page(Span at);
  void section_head(Span at);

 private:
  Draft& draft_;
  MessagePage& message_page_ = draft_.being_read<MessagePage>();
  SectionBreak& break_ = draft_.being_read<SectionBreak>();
  Section& page_ = draft_.being_read<Section>();  ///< its section is the one in which the line is
};

}  // namespace cablelint::parse
