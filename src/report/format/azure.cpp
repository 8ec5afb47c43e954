// SPDX-License-Identifier: Apache-2.0
// Logging commands of Azure Pipelines: learn.microsoft.com, "Logging commands"; escapes as
// microsoft/azure-pipelines-task-lib, node/taskcommand.ts, writes them.
#include <fmt/format.h>

#include <utility>

#include "report/counts.hpp"
#include "report/format/line_reporter.hpp"
#include "report/source_root.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

std::string escaped(std::string_view text, bool is_property) {
  std::string out;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    text.remove_prefix(point.size_bytes);
    if (point.value == '%') {
      out += "%AZP25";
    } else if (point.value == '\r' || point.value == '\n' ||
               (is_property && (point.value == ';' || point.value == ']'))) {
      out += fmt::format("%{:02X}", static_cast<unsigned>(point.value));
    } else {
      out += visible(point.value);
    }
  }
  return out;
}

class AzureReporter : public LineReporter {
 public:
  using LineReporter::LineReporter;

  void file(const lint::FileReport& report) override {
    const std::string path = escaped(root_.path_in_root(report.name), true);
    if (report.state == lint::FileState::failed) {
      write(fmt::format("##vso[task.logissue type=error;sourcepath={};]not checked: {}\n", path,
                        escaped(report.failure, false)));
    }
    for (const lint::ReportedFinding& finding : report.findings) {
      // There are errors and warnings, and nothing less.
      write(fmt::format(
          "##vso[task.logissue type={};sourcepath={};linenumber={};columnnumber={};code={};]{}\n",
          finding.severity == Severity::error ? "error" : "warning", path, finding.place.start.line,
          finding.place.start.column, escaped(finding.rule, true),
          escaped(marked_message(finding), false)));
    }
  }

 private:
  SourceRoot root_;
};

}  // namespace

std::unique_ptr<Reporter> make_azure_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<AzureReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
