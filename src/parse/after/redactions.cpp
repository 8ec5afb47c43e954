// SPDX-License-Identifier: Apache-2.0
// What was taken out of the text before a release, XXXXXXXXXXXX, and the paragraphs after it.
#include <algorithm>
#include <cstdint>
#include <string_view>

#include "parse/after/passes.hpp"
#include "text/ascii.hpp"
#include "text/has_place.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

constexpr std::string_view key = "xxxxx";

/// Whether nothing but blanks and signs is beside it on its line.
bool is_alone(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::string_view signs = " \t.,;:[]()";
  const std::size_t before = begin == 0 ? npos : text.find_last_not_of(signs, begin - 1);
  const std::size_t after = text.find_first_not_of(signs, end);
  const auto ends_line = [&](std::size_t at) {
    return at == npos || text[at] == '\n' || text[at] == '\r';
  };
  return ends_line(before) && ends_line(after);
}

/// The words of letters X; those alone on a line have been read as lines, apart from small ones.
void find_words(Draft& draft) {
  Cable& cable = draft.cable;
  const std::string_view text = draft.bytes.substr(0, cable.span.end());
  const std::vector<Redaction> lines = cable.redactions;
  const std::size_t first = cable.subject ? cable.subject->span.end() : cable.span.begin;
  for (std::size_t at = find_in_any_case(text, key, first); at != npos;
       at = find_in_any_case(text, key, at)) {
    const std::size_t begin = at;
    while (at < text.size() && to_lower(text[at]) == 'x') {
      ++at;
    }
    constexpr std::size_t sure = 8;  // also where a copy joined a word to it
    const bool is_word = at - begin >= sure || ((begin == 0 || !is_alphanumeric(text[begin - 1])) &&
                                                (at == text.size() || !is_alphanumeric(text[at])));
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at - begin)};
    if (is_word && !has_place(lines, span.begin, &Redaction::span)) {
      cable.redactions.push_back({span, is_alone(text, begin, at)});
    }
  }
  std::ranges::sort(cable.redactions, {}, [](const Redaction& one) { return one.span.begin; });
}

/// B1 or 1.4(D) alone on a line: the exemption under which a reviewer took out what was there.
bool is_exemption(std::string_view words) {
  return words.starts_with("1.4(") || (words.size() > 1 && words[0] == 'B' && is_digit(words[1]));
}

/// The paragraphs below such codes.
void find_exempted(Cable& cable) {
  auto next = cable.release_notes.begin();
  std::uint32_t before = 0;
  for (Paragraph& paragraph : cable.paragraphs) {
    for (; next != cable.release_notes.end() && next->span.begin < paragraph.span.begin; ++next) {
      paragraph.after_redaction =
          paragraph.after_redaction ||
          (before > 0 && next->span.begin > before && is_exemption(next->text.value));
    }
    before = paragraph.span.begin;
  }
}

}  // namespace

void find_redactions(Draft& draft) {
  find_words(draft);
  find_exempted(draft.cable);
  Cable& cable = draft.cable;
  auto next = cable.redactions.begin();
  for (Paragraph& paragraph : cable.paragraphs) {
    while (next != cable.redactions.end() && next->span.begin < paragraph.span.begin) {
      paragraph.after_redaction = true;
      ++next;
    }
  }
}

}  // namespace cablelint::parse
