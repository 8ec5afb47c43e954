// SPDX-License-Identifier: Apache-2.0
// The texts of a message of another service without what a copy put into them: tags, references to
// characters, the signs of quoted lines.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "parse/after/passes.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

/// `words` without blanks at the ends of its lines.
std::string without_blank_ends(std::string_view words) {
  std::string lines;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(find_first_of(words, line_ends, begin), words.size());
    lines.append(trim_end(words.substr(begin, end - begin)));
    lines.append(words.substr(end, 1));
    begin = end + 1;
  }
  return std::string(trim(lines));
}

void clean(Text& text, Draft& draft) {
  const std::string_view written = draft.view(text.span);
  const std::string_view restored = draft.bytes.substr(text.span.begin, text.span.size);
  if (written != restored && find_first_of(written, ByteSet("<>&")) != npos) {
    text.value = draft.keep(without_blank_ends(restored));
  }
}

}  // namespace

void clean_texts(Draft& draft) {
  Cable& cable = draft.cable;
  if (is_state_or_paper(cable.form)) {
    return;
  }
  for (Paragraph& paragraph : cable.paragraphs) {
    clean(paragraph.text, draft);
  }
  for (Subparagraph& part : cable.subparagraphs) {
    clean(part.text, draft);
  }
}

}  // namespace cablelint::parse
