// SPDX-License-Identifier: Apache-2.0
#include "lint/file_report.hpp"

#include <utility>

namespace cablelint::lint {

FileReport failed_report(std::string name, std::string reason) {
  FileReport report;
  report.name = std::move(name);
  report.state = FileState::failed;
  report.failure = std::move(reason);
  return report;
}

bool has_safe_fix(const ReportedFinding& finding) { return finding.fix && finding.fix->is_safe; }

void Summary::add(const FileReport& report) {
  if (!report.is_sequel) {
    switch (report.state) {
      case FileState::checked:
        ++checked;
        break;
      case FileState::not_a_document:
        skipped.add(select::SkipReason::unmarked, report.name);
        break;
      case FileState::failed:
        ++failed;
        break;
    }
    bytes += report.size_bytes;
    lines += report.lines;
    unread_lines += report.unread_lines;
  }
  excepted += report.excepted;
  for (const ReportedFinding& finding : report.findings) {
    add(finding.severity);
    fixable += has_safe_fix(finding) ? 1U : 0U;
    unsafely_fixable += finding.fix && !finding.fix->is_safe ? 1U : 0U;
  }
}

void Summary::add(Severity severity, std::size_t count) {
  switch (severity) {
    case Severity::error:
      errors += count;
      break;
    case Severity::warning:
      warnings += count;
      break;
    case Severity::info:
      infos += count;
      break;
  }
}

}  // namespace cablelint::lint
