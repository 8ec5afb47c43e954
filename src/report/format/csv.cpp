// SPDX-License-Identifier: Apache-2.0
// RFC 4180, a line of names and one for each finding, for spreadsheets. A file that could not be
// checked has one too, without a rule.
#include "report/csv.hpp"

#include <fmt/format.h>

#include <utility>

#include "report/origin.hpp"
#include "report/reporter.hpp"
#include "report/rule_link.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

class CsvReporter : public Reporter {
 public:
  CsvReporter(const RunFacts& facts, Sink sink)
      : origin_(field(origin(facts))), sink_(std::move(sink)), links_(*facts.rules) {
    sink_(
        "severity,file,line,column,mrn,rule,message,help,citations,fix,suppressed,end_line,"
        "end_column,url,made_by\r\n");
  }

  void file(const lint::FileReport& report) override {
    if (report.state == lint::FileState::failed) {
      sink_(fmt::format("not checked,{},,,,,{},,,,,,,,{}\r\n", field(report.name),
                        field(report.failure), origin_));
    }
    for (const auto* findings : {&report.findings, &report.suppressed}) {
      for (const lint::ReportedFinding& finding : *findings) {
        write(report, finding);
      }
    }
  }

  void end(const lint::Summary&, int) override {}

 private:
  static std::string field(std::string_view text) { return csv_field(visible(text)); }

  void write(const lint::FileReport& report, const lint::ReportedFinding& finding) {
    const std::string_view fix = !finding.fix ? "" : finding.fix->is_safe ? "safe" : "unsafe";
    sink_(fmt::format(
        "{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n", name(finding.severity),
        field(report.name), finding.place.start.line, finding.place.start.column, field(report.mrn),
        field(finding.rule), field(finding.message), field(finding.help),
        field(fmt::format("{}", fmt::join(finding.citations, "; "))), fix, finding.suppressed_by,
        finding.place.end.line, finding.place.end.column, field(links_.of(finding.rule)), origin_));
  }

  std::string origin_;
  Sink sink_;
  RuleLinks links_;
};

}  // namespace

std::unique_ptr<Reporter> make_csv_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<CsvReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
