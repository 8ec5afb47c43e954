// SPDX-License-Identifier: Apache-2.0
// Headings in capitals, directly below a text in small letters, in copies that lost the blank line.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "grammar/markings.hpp"
#include "parse/after/passes.hpp"
#include "parse/begins_with.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

bool has_small_letters(std::string_view words) { return std::ranges::any_of(words, is_lower); }

/// Several words that are not a sentence, a row of a table or a level: "THE LAST WORD".
bool is_capital_title(std::string_view line) {
  constexpr std::size_t longest = 80;
  constexpr std::ptrdiff_t fewest = 8;
  return line.size() <= longest && !has_small_letters(line) && is_upper(line.front()) &&
         line.find(' ') != npos && line.find("  ") == npos &&
         std::ranges::count_if(line, is_upper) >= fewest && !ByteSet(".,;").has(line.back()) &&
         !begins_with<grammar::level_words>(line);
}

bool ends_small_sentence(std::string_view line) {
  const bool has_sign =
      !line.empty() && (ByteSet(".!?\")]").has(line.back()) || line.ends_with("\xE2\x80\x9D"));
  return has_sign && has_small_letters(line);
}

/// Where the heading begins that is the last line of a paragraph; npos if it is not a heading.
std::size_t heading_begin(std::string_view text) {
  const std::size_t above = find_last_of(text, line_ends);
  if (above == npos || above + 1 == text.size() ||
      !is_capital_title(trim(text.substr(above + 1)))) {
    return npos;
  }
  const std::string_view before = trim_end(text.substr(0, above));
  const std::string_view line = before.substr(find_last_of(before, line_ends) + 1);
  return ends_small_sentence(line) ? above + 1 : npos;
}

/// Whether blank lines alone are there.
bool is_blank_gap(std::string_view between) {
  return trim(between).empty() &&
         std::max(std::ranges::count(between, '\n'), std::ranges::count(between, '\r')) > 1;
}

}  // namespace

void find_capital_headings(Draft& draft) {
  Cable& cable = draft.cable;
  for (std::size_t i = 0; i + 1 < cable.paragraphs.size(); ++i) {
    Text& text = cable.paragraphs[i].text;
    const Span words = draft.trimmed(text.span).span;
    const std::uint32_t next = std::max(cable.paragraphs[i + 1].span.begin, words.end());
    const std::size_t begin = heading_begin(draft.view(words));
    if (begin == npos || !is_blank_gap(draft.view({words.end(), next - words.end()}))) {
      continue;
    }
    const auto offset = static_cast<std::uint32_t>(begin);
    const Text title = draft.trimmed({words.begin + offset, words.size - offset});
    cable.headings.push_back({title.span, title, {}});
    text = draft.trimmed({words.begin, offset});
  }
  std::ranges::sort(cable.headings, {}, [](const Heading& one) { return one.span.begin; });
}

}  // namespace cablelint::parse
