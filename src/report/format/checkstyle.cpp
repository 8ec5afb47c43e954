// SPDX-License-Identifier: Apache-2.0
// The XML of Checkstyle, which many viewers read: checkstyle.org, XMLLogger.
#include <fmt/format.h>

#include <utility>

#include "report/counts.hpp"
#include "report/format/xml.hpp"
#include "report/origin.hpp"
#include "report/reporter.hpp"

namespace cablelint::report {
namespace {

class CheckstyleReporter : public Reporter {
 public:
  CheckstyleReporter(const RunFacts& facts, Sink sink) : sink_(std::move(sink)) {
    sink_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n<!-- " +
          origin(facts) + " -->\n");
  }

  void file(const lint::FileReport& report) override {
    const bool has_failed = report.state == lint::FileState::failed;
    if (report.findings.empty() && !has_failed) {
      return;
    }
    sink_(fmt::format("<file name=\"{}\">\n", xml_escaped(report.name)));
    if (has_failed) {
      sink_(
          fmt::format("<error line=\"1\" severity=\"error\" message=\"not checked: {}\" "
                      "source=\"cablelint.file-not-checked\"/>\n",
                      xml_escaped(report.failure)));
    }
    for (const lint::ReportedFinding& finding : report.findings) {
      sink_(
          fmt::format("<error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" "
                      "source=\"cablelint.{}\"/>\n",
                      finding.place.start.line, finding.place.start.column, name(finding.severity),
                      xml_escaped(marked_message(finding)), xml_escaped(finding.rule)));
    }
    sink_("</file>\n");
  }

  void end(const lint::Summary& summary, int) override {
    sink_(xml_comment(counts_line(summary)) + "</checkstyle>\n");
  }

 private:
  Sink sink_;
};

}  // namespace

std::unique_ptr<Reporter> make_checkstyle_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<CheckstyleReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
