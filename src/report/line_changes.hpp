// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace cablelint::report {

struct LineChange {
  char sign = ' ';  ///< ' ', '-' or '+'
  std::string_view line;
};

/// The lines of two texts in one order: those of both, those of the first alone and those of the
/// second. Each has its line end, so that a missing one at the end of a text is a difference.
[[nodiscard]] std::vector<LineChange> line_changes(std::string_view before, std::string_view after);

}  // namespace cablelint::report
