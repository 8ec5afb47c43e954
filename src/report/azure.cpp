// SPDX-License-Identifier: Apache-2.0
// Logging commands of Azure Pipelines: learn.microsoft.com, "Logging commands"; escapes as
// microsoft/azure-pipelines-task-lib, node/taskcommand.ts, writes them.
#include <fmt/format.h>

#include <utility>

#include "report/origin.hpp"
#include "report/reporter.hpp"
#include "report/source_root.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

std::string escaped(std::string_view text, bool is_property) {
  std::string made;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    text.remove_prefix(point.size_bytes);
    if (point.value == '%') {
      made += "%AZP25";
    } else if (point.value == '\r' || point.value == '\n' ||
               (is_property && (point.value == ';' || point.value == ']'))) {
      made += fmt::format("%{:02X}", static_cast<unsigned>(point.value));
    } else {
      made += visible(point.value);
    }
  }
  return made;
}

class AzureReporter : public Reporter {
 public:
  AzureReporter(const RunFacts& facts, Sink sink)
      : origin_(origin(facts)), sink_(std::move(sink)) {}

  void file(const lint::FileReport& report) override {
    const std::string path = escaped(root_.path_in_root(report.name), true);
    if (report.state == lint::FileState::failed) {
      sink_(fmt::format("##vso[task.logissue type=error;sourcepath={};]not checked: {}\n", path,
                        escaped(report.failure, false)));
    }
    is_empty_ = is_empty_ && report.findings.empty();
    for (const lint::ReportedFinding& finding : report.findings) {
      // There are errors and warnings, and nothing less.
      sink_(fmt::format(
          "##vso[task.logissue type={};sourcepath={};linenumber={};columnnumber={};code={};]{}\n",
          finding.severity == Severity::error ? "error" : "warning", path, finding.place.start.line,
          finding.place.start.column, escaped(finding.rule, true),
          escaped(finding.message, false)));
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
  SourceRoot root_;
  bool is_empty_ = true;
};

}  // namespace

std::unique_ptr<Reporter> make_azure_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<AzureReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
