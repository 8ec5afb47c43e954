// SPDX-License-Identifier: Apache-2.0
// file:line:column: severity: message [rule], which compilers' readers know.
#include <fmt/format.h>

#include <utility>

#include "report/plain.hpp"
#include "report/reporter.hpp"

namespace cablelint::report {
namespace {

class ConciseReporter : public Reporter {
 public:
  explicit ConciseReporter(Sink sink) : sink_(std::move(sink)) {}

  void file(const lint::FileReport& report) override {
    for (const lint::ReportedFinding& finding : report.findings) {
      sink_(fmt::format("{}:{}:{}: {}: {} [{}]\n", plain(report.name), finding.place.start.line,
                        finding.place.start.column, name(finding.severity), plain(finding.message),
                        finding.rule));
    }
  }

  void end(const lint::Summary&, int) override {}

 private:
  Sink sink_;
};

}  // namespace

std::unique_ptr<Reporter> make_concise_reporter(Sink sink) {
  return std::make_unique<ConciseReporter>(std::move(sink));
}

}  // namespace cablelint::report
