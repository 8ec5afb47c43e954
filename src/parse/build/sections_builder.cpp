// SPDX-License-Identifier: Apache-2.0
#include "parse/build/sections_builder.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>

#include "parse/build/mission_words.hpp"

namespace cablelint::parse {

/// The name alone: AMEMBASSY EXAMPLEVILLE is EXAMPLEVILLE.
void SectionsBuilder::break_post(Span at) {
  break_.post = draft_.capitals(draft_.without_joined_word(at));
  const std::size_t mission = mission_size(break_.post.value);
  break_.post.value.remove_prefix(mission);
  break_.post.span.begin += static_cast<std::uint32_t>(mission);
  break_.post.span.size -= static_cast<std::uint32_t>(mission);
}

void SectionsBuilder::section_break(Span at) {
  draft_.recognize();
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
  draft_.recognize();
  draft_.last_page_line_end = at.end();
  Section page = std::exchange(page_, {});
  if (page.serial) {
    page.span = draft_.trimmed(at).span;
    page.section.value = draft_.section.value_or(0);
    draft_.pages.push_back(page);
  }
}

void SectionsBuilder::message_page(Span at) {
  message_page_.span = draft_.trimmed(at).span;
  draft_.cable.message_pages.push_back(std::exchange(message_page_, {}));
}

/// Below a page line of the same section, it begins none.
void SectionsBuilder::section_head(Span at) {
  draft_.recognize();
  Section head = std::exchange(page_, {});
  head.span = draft_.trimmed(at).span;
  head.is_page = draft_.section.value_or(1) == head.section.value;
  draft_.section = head.section.value;
  draft_.last_page_line_end = at.end();
  draft_.pages.push_back(head);
}

}  // namespace cablelint::parse
