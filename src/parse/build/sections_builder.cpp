// SPDX-License-Identifier: Apache-2.0
#include "parse/build/sections_builder.hpp"

#include <utility>

namespace cablelint::parse {

void SectionsBuilder::section_break(Span at) {
  draft_.recognise();
  break_.span = draft_.trimmed(at).span;
  draft_.section = break_.section.value;
  draft_.last_page_line_end = at.end();
  const SectionBreak page = std::exchange(break_, {});
  if (page.serial.span.empty()) {
    draft_.pages.push_back({page.span, {}, {}, page.section, page.sections});
  } else {
    draft_.cable.section_breaks.push_back(page);
  }
}

void SectionsBuilder::page_line(Span at) {
  draft_.recognise();
  draft_.last_page_line_end = at.end();
  Section page = std::exchange(page_, {});
  if (page.serial) {
    page.span = draft_.trimmed(at).span;
    page.section.value = draft_.section.value_or(0);
    draft_.pages.push_back(page);
  }
}

}  // namespace cablelint::parse
