// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/marks_read.hpp"

#include <utility>
#include <vector>

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

SpanSet marks_read(const Draft& draft) {
  const Cable& cable = draft.cable;
  std::vector<Span> spans = draft.list_letters;
  add_spans(spans, cable.portions);
  add_spans(spans, cable.class_words);
  for (const PageBanner* const banner : banners_of(cable)) {
    spans.push_back(banner->span);
  }
  add_portions(spans, cable.paragraphs);
  add_portions(spans, cable.headings);
  if (cable.subject && cable.subject->portion) {
    spans.push_back(cable.subject->portion->span);
  }
  if (cable.entire_text) {
    spans.push_back(cable.entire_text->span);
  }
  return SpanSet(std::move(spans));
}

}  // namespace cablelint::parse
