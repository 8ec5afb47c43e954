// SPDX-License-Identifier: Apache-2.0
// JUnit XML, as testmoapp/junitxml describes what CI systems read: each file is a suite, each
// finding a test, so that a file without findings shows as one that passed. A finding fails if the
// run does because of it; else it is what a test that passed has written.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/counts.hpp"
#include "report/format/xml.hpp"
#include "report/origin.hpp"
#include "report/reporter.hpp"

namespace cablelint::report {
namespace {

class JunitReporter : public Reporter {
 public:
  JunitReporter(const RunFacts& facts, Sink sink)
      : fail_on_(facts.fail_on), sink_(std::move(sink)) {
    sink_(
        fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"cablelint\">\n"
                    "<!-- {} -->\n",
                    origin(facts)));
  }

  void file(const lint::FileReport& report) override {
    const std::string file = xml_escaped(report.name);
    const bool has_failed = report.state == lint::FileState::failed;
    const bool is_skipped = report.state == lint::FileState::not_a_document;
    sink_(fmt::format(
        "<testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n", file,
        report.findings.empty() ? 1 : report.findings.size(), count_failures(report),
        has_failed ? 1 : 0, is_skipped ? 1 : 0));
    if (report.findings.empty()) {
      sink_(fmt::format("<testcase name=\"cablelint\" classname=\"{}\" file=\"{}\">{}</testcase>\n",
                        file, file, verdict(report)));
    }
    for (const lint::ReportedFinding& finding : report.findings) {
      sink_(fmt::format(
          "<testcase name=\"{}\" classname=\"{}\" file=\"{}\" line=\"{}\">{}</testcase>\n",
          xml_escaped(finding.rule), file, file, finding.place.start.line, result(file, finding)));
    }
    sink_("</testsuite>\n");
  }

  void end(const lint::Summary& summary, int) override {
    sink_(xml_comment(counts_line(summary)) + "</testsuites>\n");
  }

 private:
  [[nodiscard]] bool is_failure(const lint::ReportedFinding& finding) const {
    return fail_on_ && finding.severity >= *fail_on_;
  }

  [[nodiscard]] std::ptrdiff_t count_failures(const lint::FileReport& report) const {
    return std::ranges::count_if(report.findings, [this](const lint::ReportedFinding& finding) {
      return is_failure(finding);
    });
  }

  [[nodiscard]] std::string result(const std::string& file,
                                   const lint::ReportedFinding& finding) const {
    const std::string message = xml_escaped(marked_message(finding));
    const std::string place =
        fmt::format("{}:{}:{}", file, finding.place.start.line, finding.place.start.column);
    const std::string_view severity = name(finding.severity);
    return is_failure(finding)
               ? fmt::format("<failure type=\"{}\" message=\"{}\">{}: {}</failure>", severity,
                             message, place, message)
               : fmt::format("<system-out>{}: {}: {}</system-out>", place, severity, message);
  }

  static std::string verdict(const lint::FileReport& report) {
    switch (report.state) {
      case lint::FileState::failed:
        return fmt::format("<error message=\"not checked: {}\"/>", xml_escaped(report.failure));
      case lint::FileState::not_a_document:
        return "<skipped message=\"not a marked document\"/>";
      case lint::FileState::checked:
        break;
    }
    return {};
  }

  std::optional<Severity> fail_on_;
  Sink sink_;
};

}  // namespace

std::unique_ptr<Reporter> make_junit_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<JunitReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
