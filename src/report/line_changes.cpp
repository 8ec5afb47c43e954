// SPDX-License-Identifier: Apache-2.0
#include "report/line_changes.hpp"

#include <algorithm>
#include <cstddef>
#include <dtl/dtl.hpp>

namespace cablelint::report {
namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

}  // namespace

std::vector<LineChange> line_changes(std::string_view before, std::string_view after) {
  dtl::Diff<std::string_view, Lines> diff(lines_of(before), lines_of(after));
  diff.compose();
  std::vector<LineChange> found;
  for (const auto& [line, info] : diff.getSes().getSequence()) {
    found.push_back({info.type == dtl::SES_ADD      ? '+'
                     : info.type == dtl::SES_DELETE ? '-'
                                                    : ' ',
                     line});
  }
  return found;
}

}  // namespace cablelint::report
