// SPDX-License-Identifier: Apache-2.0
// file:line:column: severity: message [rule], or [*] message where --fix can fix it, which
// compilers' readers know.
#include <fmt/format.h>

#include <utility>

#include "report/format/line_reporter.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

class ConciseReporter : public LineReporter {
 public:
  using LineReporter::LineReporter;

  void file(const lint::FileReport& report) override {
    if (report.state == lint::FileState::failed) {
      write(
          fmt::format("{}: not checked: {}\n", visible_name(report.name), visible(report.failure)));
    }
    for (const lint::ReportedFinding& finding : report.findings) {
      write(fmt::format("{}:{}:{}: {}: {}{} [{}]\n", visible_name(report.name),
                        finding.place.start.line, finding.place.start.column,
                        name(finding.severity), lint::has_safe_fix(finding) ? "[*] " : "",
                        visible(finding.message), finding.rule));
    }
  }
};

}  // namespace

std::unique_ptr<Reporter> make_concise_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<ConciseReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
