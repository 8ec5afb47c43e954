// SPDX-License-Identifier: Apache-2.0
#include "parse/net/places.hpp"

#include <algorithm>
#include <iterator>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {

std::uint32_t text_begin(const Cable& cable) {
  std::uint32_t begin = cable.span.begin;
  if (cable.form == MessageForm::paper) {
    return begin;
  }
  for (const HeaderLine& line : cable.header_lines) {
    if (line.kind >= HeaderLineKind::classification) {
      begin = std::max(begin, line.span.end());
    }
  }
  return begin;
}

const Paragraph* paragraph_at(const Cable& cable, std::uint32_t at) {
  const auto after = std::ranges::upper_bound(
      cable.paragraphs, at, {}, [](const Paragraph& paragraph) { return paragraph.span.begin; });
  return after == cable.paragraphs.begin() ? nullptr : &*std::prev(after);
}

bool ends_sentence(std::string_view words) {
  return words.empty() || ByteSet(".:!?\")-=*_+|").has(words.back()) ||
         static_cast<unsigned char>(words.back()) >= 0x80;
}

}  // namespace cablelint::parse
