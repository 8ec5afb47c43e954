// SPDX-License-Identifier: Apache-2.0
// Texts that a telegram quotes, with paragraphs numbered on their own.
#include <algorithm>
#include <iterator>
#include <utility>

#include "parse/build/builder.hpp"

namespace cablelint::parse {

/// "BEGIN TEXT: 1. The parties agree ... END TEXT.": what begins anew from 1 where another number
/// is due are no paragraphs of the telegram; their words go on with its own paragraph.
void Builder::finish_quotes() {
  for (const Passage& passage : cable_.passages) {
    if (passage.kind == PassageKind::text && passage.opening && passage.closing) {
      take_quote(passage);
    }
  }
}

void Builder::take_quote(const Passage& passage) {
  std::vector<Paragraph>& all = cable_.paragraphs;
  const auto begin_of = [](const Paragraph& paragraph) { return paragraph.span.begin; };
  const auto first = std::ranges::lower_bound(all, passage.opening->span.end(), {}, begin_of);
  const auto last = std::ranges::lower_bound(all, passage.closing->span.begin, {}, begin_of);
  // All of them, behind text that has a mark and no number.
  const bool is_behind_unnumbered =
      first == all.begin() && last == all.end() &&
      std::ranges::any_of(cable_.portions, [&](const Portion& portion) {
        return portion.place == PortionPlace::unnumbered &&
               portion.span.begin < passage.opening->span.begin;
      });
  const bool is_quote =
      first != last && first->number.value == 1 && (first != all.begin() || is_behind_unnumbered);
  if (!is_quote) {
    return;
  }
  for (auto quoted = first; quoted != last; ++quoted) {
    if (first != all.begin()) {
      append(*std::prev(first), *quoted);
    }
    if (quoted->portion) {
      quoted->portion->place = PortionPlace::unnumbered;
      quoted->portion->paragraph.reset();
      cable_.portions.push_back(std::move(*quoted->portion));
    }
  }
  all.erase(first, last);
}

}  // namespace cablelint::parse
