// SPDX-License-Identifier: Apache-2.0
// file:line:column: severity: message [rule], which compilers' readers know.
#include <fmt/format.h>

#include <utility>

#include "report/origin.hpp"
#include "report/plain.hpp"
#include "report/reporter.hpp"

namespace cablelint::report {
namespace {

class ConciseReporter : public Reporter {
 public:
  ConciseReporter(const RunFacts& facts, Sink sink)
      : origin_(origin(facts)), sink_(std::move(sink)) {}

  void file(const lint::FileReport& report) override {
    for (const lint::ReportedFinding& finding : report.findings) {
      sink_(fmt::format("{}:{}:{}: {}: {} [{}]\n", plain(report.name), finding.place.start.line,
                        finding.place.start.column, name(finding.severity), plain(finding.message),
                        finding.rule));
      is_empty_ = false;
    }
  }

  void end(const lint::Summary&, int) override {
    if (!is_empty_) {
      sink_(origin_ + "\n");
    }
  }

 private:
  std::string origin_;
  Sink sink_;
  bool is_empty_ = true;
};

}  // namespace

std::unique_ptr<Reporter> make_concise_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<ConciseReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
