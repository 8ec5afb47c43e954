// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// The lines with which sections and pages of the message begin.
class SectionsBuilder {
 public:
  explicit SectionsBuilder(Draft& draft) : draft_(draft) {}

  void break_post(Span at);
  void break_serial(Span at) { break_.serial = draft_.number(at); }
  void break_section(Span at) { break_.section = draft_.number(at); }
  void break_sections(Span at) { break_.sections = draft_.number(at); }
  void break_page(Span) { break_.is_page = true; }
  void section_break(Span at);
  void page_post(Span at) { page_.post = draft_.text(at); }
  void page_serial(Span at) { page_.serial = draft_.number(at); }
  void page_line(Span at);
  void head_section(Span at) { page_.section = draft_.number(at); }
  void head_sections(Span at) { page_.sections = draft_.number(at); }
  void section_head(Span at);

 private:
  Draft& draft_;
  SectionBreak break_;
  Section page_;  ///< its section is the one in which the line is
};

}  // namespace cablelint::parse
