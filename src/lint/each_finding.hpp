// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "lint/file_report.hpp"

namespace cablelint::lint {

/// Calls `visit(finding)` for each finding of a report, then for each suppressed one.
template <class Visit>
void each_finding(const FileReport& report, const Visit& visit) {
  std::ranges::for_each(report.findings, visit);
  std::ranges::for_each(report.suppressed, visit);
}

}  // namespace cablelint::lint
