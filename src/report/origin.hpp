// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "report/reporter.hpp"

namespace cablelint::report {

/// The day as of which documents were checked, such as 2030-01-01.
[[nodiscard]] std::string day(Timestamp time);

/// What made a report, for its last line: the program's version, the digest of its rules, the day.
[[nodiscard]] std::string origin(const RunFacts& facts);

}  // namespace cablelint::report
