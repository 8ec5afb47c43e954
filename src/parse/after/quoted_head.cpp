// SPDX-License-Identifier: Apache-2.0
// The head of a telegram that another one repeats in quotation.
#include <algorithm>
#include <cstddef>
#include <string_view>

#include "parse/after/passes.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

/// Where a line begins with QUOTE, which ends there or goes on with the classification line of the
/// quoted telegram; npos if none does.
std::size_t find_quote(std::string_view text) {
  constexpr std::string_view word = "\nQUOTE";
  for (std::size_t at = find_text(text, word); at != npos; at = find_text(text, word, at + 1)) {
    const std::size_t end = at + word.size();
    if (end == text.size() || ByteSet(" :\r\n").has(text[end])) {
      return at + 1;
    }
  }
  return npos;
}

}  // namespace

void drop_quoted_head(Draft& draft) {
  Cable& cable = draft.cable;
  if (!cable.classification || cable.captions.empty()) {
    return;
  }
  const std::uint32_t begin = cable.classification->span.end();
  const std::uint32_t last = cable.captions.back().span.begin;
  const std::size_t quote =
      last <= begin ? npos : find_quote(draft.bytes.substr(begin, last - begin));
  if (quote == npos) {
    return;
  }
  const auto is_quoted = [begin, quote](Span at) { return at.begin > begin + quote; };
  std::erase_if(cable.captions, [&](const Caption& caption) { return is_quoted(caption.span); });
  std::erase_if(cable.header_lines, [&](const HeaderLine& line) {
    return line.kind == HeaderLineKind::caption && is_quoted(line.span);
  });
}

}  // namespace cablelint::parse
