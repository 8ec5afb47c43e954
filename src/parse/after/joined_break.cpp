// SPDX-License-Identifier: Apache-2.0
// BT at the end of the last line of a message: "3.  RELEASED BY THE SAMPLE OFFICER.// BT".
#include <cstdint>
#include <string_view>

#include "parse/after/passes.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {

void find_joined_break(Draft& draft) {
  Cable& cable = draft.cable;
  if (is_state_or_paper(cable.form) || cable.paragraphs.empty()) {
    return;
  }
  constexpr std::string_view sign = "BT";
  Paragraph& last = cable.paragraphs.back();
  const Text words = draft.trimmed(last.text.span);
  const std::string_view before = words.value.substr(0, words.value.size() - sign.size());
  const bool is_joined = words.value.ends_with(sign) && trim_end(before).size() < before.size() &&
                         trim_end(before).ends_with("//");
  if (!is_joined) {
    return;
  }
  const Span at{words.span.end() - static_cast<std::uint32_t>(sign.size()),
                static_cast<std::uint32_t>(sign.size())};
  Ending& ending = cable.ending ? *cable.ending : cable.ending.emplace();
  ending.break_sign = draft.text(at);
  ending.span = join(ending.span, at);
  last.text = draft.trimmed({last.text.span.begin, at.begin - last.text.span.begin});
  last.span.size = last.text.span.end() - last.span.begin;
}

}  // namespace cablelint::parse
