// SPDX-License-Identifier: Apache-2.0
// Marks that the grammar skips because they are within the text: at a paragraph's end, or after the
// number of a paragraph that a copy joined to the one before it; and marks that are none.
#include <algorithm>
#include <string>
#include <utility>

#include "parse/after/closing_mark.hpp"
#include "parse/after/passes.hpp"
#include "parse/build/spelled_level.hpp"
#include "parse/leads_to_number.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

bool ends_sentence(std::string_view words) {
  return !words.empty() && (ByteSet(".!?\")").has(words.back()) || words.ends_with("\u201D"));
}

/// The line of dashes below a heading, which a copy joined to it.
bool ends_in_dashes(std::string_view words) {
  const std::size_t dashes = words.size() - 1 - find_last_not_of(words, ByteSet("- "));
  constexpr std::size_t fewest = 5;
  return words.ends_with('-') && dashes >= fewest;
}

/// Where the title begins that ends `words`, after the last sentence or line; npos if it is none.
std::size_t title_begin(std::string_view words) {
  const std::size_t line = find_last_of(words, line_ends);
  std::size_t begin = line == npos ? 0 : line + 1;
  for (std::size_t at = begin; at + 1 < words.size(); ++at) {
    const bool ends = ByteSet(".!?\")").has(words[at]) && words[at + 1] == ' ';
    begin = ends ? at + 1 : begin;
  }
  begin = words.find_first_not_of(' ', begin);
  const bool is_title = begin != npos && begin > 0 && is_upper(words[begin]);
  return is_title ? begin : npos;
}

/// How many bytes the mark at `begin` has, with its brackets; 0 if there is none. `is_small`: it
/// may be in small letters.
std::size_t mark_size(std::string_view text, std::size_t begin, bool is_small) {
  const std::size_t close = text.substr(0, begin + 24).find(')', begin);
  if (close == npos) {
    return 0;
  }
  const std::string written = " " + std::string(text.substr(begin, close + 1 - begin));
  return closing_mark(is_small ? upper_case(written) : written).size();
}

/// A number in mid-line, and the mark after it.
struct JoinedNumber {
  std::size_t begin;
  std::size_t open;   ///< where the mark begins
  std::size_t close;  ///< where it ends
};

/// `number` at `begin` of the text, if a paragraph may begin with it: "... so. 12. (C) The",
/// "Summary.
/// 2.  (U) The", and where a copy lost the full stop of a heading, "Dues Rise  5. (C) The".
std::optional<JoinedNumber> joined_number(std::string_view text, std::size_t begin,
                                          std::string_view number, bool is_small) {
  const std::string_view before = trim_end(text.substr(0, begin));
  const std::size_t dot = begin + number.size();
  const bool is_apart = before.size() < begin && text.substr(dot, 1) == ".";
  const std::size_t open = is_apart ? find_first_not_of(text, blanks, dot + 1) : npos;
  if (open == npos || open == dot + 1 || text[open] != '(') {
    return std::nullopt;
  }
  const std::size_t size = mark_size(text, open, is_small);
  const std::string_view after = trim(text.substr(open + size));
  const bool is_title_above = !before.empty() && is_letter(before.back()) && !after.empty() &&
                              is_upper(after.front()) && !leads_to_number(before);
  return size > 0 && (ends_sentence(before) || is_title_above || ends_in_dashes(before))
             ? std::optional(JoinedNumber{begin, open, open + size})
             : std::nullopt;
}

/// `at` holds a mark and its brackets: (C/NF).
Portion portion_from(Span at, const Draft& draft) {
  const auto inside = [&](std::size_t begin, std::size_t end) {
    return draft.trimmed(
        {at.begin + static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)});
  };
  const std::string_view mark = draft.view(at);
  const std::size_t end = mark.size() - 1;
  std::size_t stroke = std::min(mark.find('/'), end);
  const Text words = inside(1, stroke);
  Portion portion{.span = at,
                  .text = draft.text(at),
                  .level = Located<Level>{level_from_words(words.value), words.span},
                  .caveats = {}};
  while (stroke < end) {
    const std::size_t begin = std::min(mark.find_first_not_of('/', stroke), end);
    stroke = std::min(mark.find('/', begin), end);
    if (const Text code = inside(begin, stroke); !code.value.empty()) {
      portion.caveats.push_back({code.span, code});
    }
  }
  return portion;
}

/// Where the paragraph of the number that is due begins within `paragraph`: "... so. 12. (C) The
/// mayor".
std::optional<Paragraph> cut_joined(Paragraph& paragraph, Draft& draft) {
  const std::int64_t due = paragraph.number.value + 1;
  const std::string number = std::to_string(due);
  const std::string_view text = paragraph.text.value;
  // A text in small letters has such marks.
  const bool is_small =
      paragraph.portion && std::ranges::any_of(paragraph.portion->text.value, is_lower);
  std::optional<JoinedNumber> found;
  for (std::size_t at = find_text(text, number + "."); at != npos && !found;
       at = find_text(text, number + ".", at + 1)) {
    found = joined_number(text, at, number, is_small);
  }
  if (!found) {
    return std::nullopt;
  }
  const auto span = [&](std::size_t begin, std::size_t end) {
    return Span{paragraph.text.span.begin + static_cast<std::uint32_t>(begin),
                static_cast<std::uint32_t>(end - begin)};
  };
  Paragraph next;
  next.span = span(found->begin, text.size());
  next.number_text = draft.text(span(found->begin, found->begin + number.size()));
  next.number = {due, next.number_text.span};
  next.portion = portion_from(span(found->open, found->close), draft);
  next.portion->paragraph = due;
  next.text = draft.trimmed(span(found->close, text.size()));
  next.section = paragraph.section;
  paragraph.span.size = next.span.begin - 1 - paragraph.span.begin;
  paragraph.text = draft.text(span(0, trim_end(text.substr(0, found->begin)).size()));
  draft.add_repair("paragraph-joined", next.number_text.span);
  return next;
}

}  // namespace

/// "(SS) the minister": a damaged mark where other paragraphs have marks, else an abbreviation.
/// "3. (A) TEXT OF THE NOTE": the first of some points.
void drop_doubtful_marks(Draft& draft) {
  const auto has_level = [](const Paragraph& paragraph) {
    return paragraph.portion && paragraph.portion->level;
  };
  if (std::ranges::any_of(draft.cable.paragraphs, has_level)) {
    return;
  }
  for (Paragraph& paragraph : draft.cable.paragraphs) {
    const std::string_view words = paragraph.text.value;
    const bool is_doubtful = paragraph.portion && ((!words.empty() && is_lower(words.front())) ||
                                                   paragraph.portion->text.value == "(A)");
    if (is_doubtful) {
      paragraph.text = draft.text(join(paragraph.portion->span, paragraph.text.span));
      paragraph.portion.reset();
    }
  }
}

void split_joined(Draft& draft) {
  std::vector<Paragraph>& paragraphs = draft.cable.paragraphs;
  std::vector<Paragraph> all;
  all.reserve(paragraphs.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    all.push_back(std::move(paragraphs[i]));
    const bool is_last = i + 1 == paragraphs.size();
    while (is_last || paragraphs[i + 1].number.value > all.back().number.value + 1) {
      std::optional<Paragraph> next = cut_joined(all.back(), draft);
      if (!next) {
        break;
      }
      all.push_back(std::move(*next));
    }
  }
  paragraphs = std::move(all);
}

/// "END SUMMARY. PLAN OF THE FERRIES ------": what is between the last sentence and the dashes.
void find_joined_headings(Draft& draft) {
  Cable& cable = draft.cable;
  for (Paragraph& paragraph : cable.paragraphs) {
    const std::string_view text = trim_end(paragraph.text.value);
    if (!ends_in_dashes(text)) {
      continue;
    }
    const std::string_view words =
        trim_end(text.substr(0, find_last_not_of(text, ByteSet("- ")) + 1));
    const std::size_t begin = title_begin(words);
    constexpr std::size_t longest = 90;
    if (begin == npos || words.size() - begin > longest) {
      continue;
    }
    const auto offset = static_cast<std::uint32_t>(begin);
    const auto size = static_cast<std::uint32_t>(words.size() - begin);
    const Span title{paragraph.text.span.begin + offset, size};
    cable.headings.push_back({title, draft.text(title), {}});
    paragraph.text = draft.trimmed({paragraph.text.span.begin, offset});
  }
  std::ranges::sort(cable.headings, {}, [](const Heading& one) { return one.span.begin; });
}

void find_closing_marks(Draft& draft) {
  for (Paragraph& paragraph : draft.cable.paragraphs) {
    const std::string_view mark = paragraph.portion ? "" : closing_mark(paragraph.text.value);
    if (mark.empty()) {
      continue;
    }
    const auto before = static_cast<std::uint32_t>(mark.data() - paragraph.text.value.data());
    paragraph.portion = portion_from(
        {paragraph.text.span.begin + before, static_cast<std::uint32_t>(mark.size())}, draft);
    paragraph.portion->paragraph = paragraph.number.value;
    paragraph.portion->after_text = true;
  }
}

}  // namespace cablelint::parse
