// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/run/rules_by_file.hpp"
#include "lint/file_report.hpp"
#include "select/discover.hpp"

/// What --verbose says.
namespace cablelint::cli {

/// Which settings and rules count in a run, and how many files there are. Lines.
[[nodiscard]] std::string verbose_summary(const settings::SettingsTree& settings,
                                          const RulesByFile& rules, const select::Discovery& found);

/// What a file is, and how many findings it has. One line.
[[nodiscard]] std::string verbose_line(const lint::FileReport& report);

}  // namespace cablelint::cli
