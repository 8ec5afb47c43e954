// SPDX-License-Identifier: Apache-2.0
#include "parse/net/text_begin.hpp"

#include <algorithm>

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

}  // namespace cablelint::parse
