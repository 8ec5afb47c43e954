// SPDX-License-Identifier: Apache-2.0
// Numbers that are not the cable's paragraphs: of sentences and of quoted texts.
#include <algorithm>
#include <iterator>
#include <utility>

#include "parse/after/passes.hpp"

namespace cablelint::parse {
namespace {

void join_quote(const Passage& passage, Draft& draft) {
  std::vector<Paragraph>& all = draft.cable.paragraphs;
  const auto begin_of = [](const Paragraph& paragraph) { return paragraph.span.begin; };
  const auto first = std::ranges::lower_bound(all, passage.opening->span.end(), {}, begin_of);
  const auto last = std::ranges::lower_bound(all, passage.closing->span.begin, {}, begin_of);
  // All of them, after text that has a mark and no number.
  const bool is_after_unnumbered =
      first == all.begin() && last == all.end() &&
      std::ranges::any_of(draft.cable.portions, [&](const Portion& portion) {
        return portion.place == PortionPlace::unnumbered &&
               portion.span.begin < passage.opening->span.begin;
      });
  const bool is_quote =
      first != last && first->number.value == 1 && (first != all.begin() || is_after_unnumbered);
  if (!is_quote) {
    return;
  }
  for (auto quoted = first; quoted != last; ++quoted) {
    if (first != all.begin()) {
      draft.extend(*std::prev(first), quoted->span, quoted->text.span);
    }
    if (quoted->portion) {
      quoted->portion->place = PortionPlace::unnumbered;
      quoted->portion->paragraph.reset();
      draft.cable.portions.push_back(std::move(*quoted->portion));
    }
  }
  all.erase(first, last);
}

}  // namespace

/// A number that was due may be a sentence's after all. Where the sentence before it had not ended,
/// it is not a paragraph if the same number is there again next to it, or if it has no mark and
/// others do.
void join_sentences(Draft& draft) {
  Cable& cable = draft.cable;
  std::vector<Paragraph>& all = cable.paragraphs;
  const bool has_marks = std::ranges::any_of(
      all, [](const Paragraph& paragraph) { return paragraph.portion.has_value(); });
  const bool has_unnumbered = std::ranges::any_of(cable.portions, [](const Portion& portion) {
    return portion.place == PortionPlace::unnumbered;
  });
  if (all.size() == 1 && draft.may_go_on[0] && has_unnumbered) {
    all.clear();  // the text without numbers goes on
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool is_again = (i + 1 < all.size() && all[i + 1].number.value == all[i].number.value) ||
                          (kept > 0 && all[kept - 1].number.value == all[i].number.value);
    if (kept > 0 && draft.may_go_on[i] && (is_again || has_marks)) {
      draft.extend(all[kept - 1], all[i].span, all[i].text.span);
    } else {
      if (kept != i) {
        all[kept] = std::move(all[i]);
      }
      ++kept;
    }
  }
  all.resize(kept);
}

/// "BEGIN TEXT: 1. The parties agree ... END TEXT.": what begins again with 1 where another number
/// is due are not the cable's paragraphs; their words belong to its own paragraph.
void join_quotes(Draft& draft) {
  for (const Passage& passage : draft.cable.passages) {
    if (passage.kind == PassageKind::text && passage.opening && passage.closing) {
      join_quote(passage, draft);
    }
  }
}

}  // namespace cablelint::parse
