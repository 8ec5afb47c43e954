// SPDX-License-Identifier: Apache-2.0
#include "report/counts.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/counted.hpp"

namespace cablelint::report {
namespace {

using select::SkipReason;

std::string skipped_phrase(const select::Skipped& skipped) {
  std::string phrase;
  const std::size_t unmarked = skipped.count(SkipReason::unmarked);
  if (unmarked > 0) {
    phrase += fmt::format("; {} not a marked document", counted(unmarked, "file"));
  }
  if (skipped.count() == unmarked) {
    return phrase;
  }
  const std::size_t others = skipped.count() - unmarked;
  std::vector<std::string> reasons;
  skipped.each_reason([&](SkipReason reason) {
    const std::size_t count = skipped.count(reason);
    if (reason != SkipReason::unmarked) {
      reasons.push_back(count == others
                            ? std::string(select::phrase(reason, count))
                            : fmt::format("{} {}", count, select::phrase(reason, count)));
    }
  });
  return phrase + fmt::format("; {} skipped: {}", others, fmt::join(reasons, ", "));
}

/// What was not checked, and why.
std::string rest_phrase(const lint::Summary& summary, std::string_view failure) {
  const std::string failed =
      summary.failed > 0 ? fmt::format("; {} {}", counted(summary.failed, "file"), failure) : "";
  return skipped_phrase(summary.skipped) + failed;
}

}  // namespace

std::string read_line(const lint::Summary& summary) {
  return counted(summary.checked, "cable") + " read" + rest_phrase(summary, "could not be read");
}

std::string counts_line(const lint::Summary& summary) {
  return counts_line(summary, summary.checked);
}

std::string counts_line(const lint::Summary& summary, std::size_t documents) {
  std::string line =
      fmt::format("{}{} checked", counted(documents, "cable"),
                  documents == summary.checked ? "" : " in " + counted(summary.checked, "file"));
  if (summary.findings() > 0) {
    line += fmt::format(": {}, {}, {}", counted(summary.errors, "error"),
                        counted(summary.warnings, "warning"), counted(summary.infos, "info"));
  } else if (summary.checked > 0 && summary.failed == 0) {
    line += ": no findings";
  }
  if (summary.fixable > 0) {
    line += fmt::format("; [*] {} can be fixed with --fix", summary.fixable);
  }
  if (summary.unsafely_fixable > 0) {
    line += fmt::format("; {}{} with --fix --unsafe-fixes", summary.unsafely_fixable,
                        summary.fixable > 0 ? " more" : " can be fixed");
  }
  if (summary.accepted > 0) {
    line += fmt::format("; {} accepted by the baseline", counted(summary.accepted, "finding"));
  }
  return line + rest_phrase(summary, "could not be checked");
}

bool has_nothing_to_report(const lint::Summary& summary) {
  return summary.findings() == 0 && summary.failed == 0;
}

std::string marked_message(const lint::ReportedFinding& finding) {
  return finding.message + (lint::has_safe_fix(finding) ? " [*]" : "");
}

}  // namespace cablelint::report
