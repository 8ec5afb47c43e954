// SPDX-License-Identifier: Apache-2.0
// Numbers that are not the cable's paragraphs: of sentences and of quoted texts.
#include <algorithm>
#include <iterator>
#include <utility>

#include "parse/after/passes.hpp"
#include "text/ascii.hpp"

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

/// EXAMPLE in "in paragraph", "1. Example": the last line, as a copy broke it.
bool is_signature(std::string_view words) {
  return !words.empty() && words.size() <= 20 && is_upper(words.front()) &&
         std::ranges::all_of(words, [](char c) { return is_letter(c) || c == '-' || c == '\''; });
}

void join_to(Paragraph& paragraph, const Paragraph& next, bool is_last, Draft& draft) {
  if (is_last && !draft.cable.signature && is_signature(next.text.value)) {
    draft.cable.signature = Signature{next.text.span, next.text};
    draft.extend(paragraph, next.number_text.span, next.number_text.span);
  } else {
    draft.extend(paragraph, next.span, next.text.span);
  }
}

/// "2. (a) The organ" after "2. (C) The choir" is a part of paragraph 2.
bool is_part(const Paragraph& paragraph, std::int64_t before) {
  const std::string_view words = paragraph.text.value;
  return !paragraph.portion && paragraph.number.value == before && words.size() > 3 &&
         words[0] == '(' && is_lower(words[1]) && words[2] == ')';
}

/// "2. THE CHOIR" above "2. (C) The choir sang" is a title.
bool is_numbered_title(const Paragraph& paragraph, const Paragraph& next) {
  constexpr std::size_t longest_title = 70;
  const std::string_view words = paragraph.text.value;
  return !paragraph.portion && !paragraph.redacted && next.portion &&
         next.number.value == paragraph.number.value && !words.empty() &&
         words.size() <= longest_title && words.back() != '.' &&
         std::ranges::none_of(words, is_lower);
}

/// Rows of paragraphs that may be points, looked for at ever later places.
class PointRows {
 public:
  explicit PointRows(const std::vector<Paragraph>& all) : all_(all) {}

  /// Where the row ends that begins at `begin`; `begin` if none does. Below a list there may be
  /// another one that begins with 1 again: that is in the row of the first, and ends where it does.
  std::size_t end_of(std::size_t begin) {
    if (begin < end_ && all_[begin].number.value == 1) {
      return end_;
    }
    std::size_t end = begin;
    std::int64_t number = 0;
    while (end < all_.size() && !all_[end].portion && !all_[end].redacted &&
           (all_[end].number.value == number + 1 || (number > 0 && all_[end].number.value == 1))) {
      number = all_[end].number.value;
      ++end;
    }
    end_ = std::max(end, end_);
    return end;
  }

 private:
  const std::vector<Paragraph>& all_;
  std::size_t end_ = 0;  ///< of the last row
};

/// Where the points end that begin at `begin`; `begin` if none do.
std::size_t end_of_points(const std::vector<Paragraph>& all, std::size_t begin,
                          const Paragraph& before, PointRows& rows) {
  const std::size_t end = rows.end_of(begin);
  const std::size_t count = end - begin;
  const std::int64_t due = before.number.value + 1;
  const bool goes_on = end < all.size() && all[end].number.value == due;
  const bool ends_marked = end == all.size() && count > 1 && before.portion;
  // "2." may be both the second point and the paragraph that is due.
  const bool is_due = count > 0 && due == 1;
  return !is_due && count > 0 && ((goes_on && (before.portion || count > 1)) || ends_marked)
             ? end
             : begin;
}

}  // namespace

/// A number that may be a sentence's after all, because the sentence before it had not ended, is
/// not a paragraph if the same number is there again next to it, or if it has no mark, others do,
/// and the next paragraph does not go on from it; nor is one that is not due. A title may have the
/// number of the paragraph below it, and parts that of the one above.
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
  bool has_titles = false;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::int64_t number = all[i].number.value;
    const bool has_next = i + 1 < all.size();
    const std::int64_t before = kept > 0 ? all[kept - 1].number.value : 0;
    const bool is_again = (has_next && all[i + 1].number.value == number) || before == number;
    const bool leads_on = has_next && all[i + 1].number.value == number + 1;
    const bool is_due = number == before + 1;
    const bool is_of_sentence =
        kept > 0 && draft.may_go_on[i] && (is_again || (!leads_on && (has_marks || !is_due)));
    if (has_next && is_numbered_title(all[i], all[i + 1])) {
      cable.headings.push_back({all[i].span, all[i].text, {}});
      has_titles = true;
    } else if (is_of_sentence || (kept > 0 && is_part(all[i], before))) {
      join_to(all[kept - 1], all[i], !has_next, draft);
    } else {
      if (kept != i) {
        all[kept] = std::move(all[i]);
      }
      ++kept;
    }
  }
  all.resize(kept);
  if (has_titles) {
    std::ranges::sort(cable.headings, {}, [](const Heading& one) { return one.span.begin; });
  }
}

/// "2. (C) The talks:" and below it "1. Lower the fees." and "2. Hire pilots." without marks, in a
/// cable that marks its paragraphs, before its own number 3 or as its last lines; and the same in
/// a cable without marks, where its own number 3 follows.
void join_points(Draft& draft) {
  std::vector<Paragraph>& all = draft.cable.paragraphs;
  PointRows rows(all);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t end = kept > 0 ? end_of_points(all, i, all[kept - 1], rows) : i;
    for (; i < end; ++i) {
      join_to(all[kept - 1], all[i], false, draft);
    }
    if (i == all.size()) {
      break;
    }
    if (kept != i) {
      all[kept] = std::move(all[i]);
    }
    ++kept;
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
