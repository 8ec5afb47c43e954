// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/marks_read.hpp"

#include <algorithm>
#include <iterator>

#include "model/banners.hpp"

namespace cablelint::parse {
namespace {

template <class Part>
void add_spans(std::vector<Span>& spans, const std::vector<Part>& parts) {
  for (const Part& part : parts) {
    spans.push_back(part.span);
  }
}

template <class Part>
void add_portions(std::vector<Span>& spans, const std::vector<Part>& parts) {
  for (const Part& part : parts) {
    if (part.portion) {
      spans.push_back(part.portion->span);
    }
  }
}

}  // namespace

MarksRead::MarksRead(const Draft& draft) : spans_(draft.list_letters) {
  const Cable& cable = draft.cable;
  add_spans(spans_, cable.portions);
  add_spans(spans_, cable.class_words);
  for (const PageBanner* const banner : banners_of(cable)) {
    spans_.push_back(banner->span);
  }
  add_portions(spans_, cable.paragraphs);
  add_portions(spans_, cable.headings);
  if (cable.subject && cable.subject->portion) {
    spans_.push_back(cable.subject->portion->span);
  }
  if (cable.entire_text) {
    spans_.push_back(cable.entire_text->span);
  }
  std::ranges::sort(spans_, {}, &Span::begin);
}

bool MarksRead::has(Span at) const {
  const auto after = std::ranges::lower_bound(spans_, at.end(), {}, &Span::begin);
  return after != spans_.begin() && std::prev(after)->end() > at.begin;
}

}  // namespace cablelint::parse
