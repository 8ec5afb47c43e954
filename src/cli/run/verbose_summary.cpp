// SPDX-License-Identifier: Apache-2.0
#include "cli/run/verbose_summary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>
#include <vector>

#include "text/counted.hpp"

namespace cablelint::cli {

std::string verbose_summary(const settings::SettingsTree& settings, const RulesByFile& rules,
                            const select::Discovery& found) {
  const std::vector<std::string> paths = settings.paths();
  const std::span<const rule::RuleFacts> facts = rules.overview().rules();
  return fmt::format("settings: {}\nrules: {} of {} on\nfiles: {} to check, {} skipped",
                     paths.empty() ? "none" : fmt::format("{}", fmt::join(paths, ", ")),
                     std::ranges::count_if(facts, rule::is_on), facts.size(), found.files.size(),
                     found.skipped.count());
}

std::string verbose_line(const lint::FileReport& report) {
  if (report.state == lint::FileState::not_a_document) {
    return report.name + ": not a marked document";
  }
  return fmt::format("{}: {}, {} of {} understood", report.name,
                     counted(report.findings.size(), "finding"), report.lines - report.unread_lines,
                     counted(report.lines, "line"));
}

}  // namespace cablelint::cli
