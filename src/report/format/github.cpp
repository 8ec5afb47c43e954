// SPDX-License-Identifier: Apache-2.0
// Workflow commands of GitHub Actions, which it shows as annotations of the changed lines:
// docs.github.com, "Workflow commands for GitHub Actions"; escapes as actions/toolkit,
// packages/core/src/command.ts, writes them. It shows the first ten of a kind, so the most severe
// come first, and above them what there is in all.
#include <fmt/format.h>

#include <array>
#include <utility>

#include "report/counts.hpp"
#include "report/origin.hpp"
#include "report/reporter.hpp"
#include "report/source_root.hpp"
#include "report/spool.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

/// `special` characters by their numbers, other controls by name.
std::string workflow_text(std::string_view text, std::string_view special) {
  std::string out;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    const bool is_special = point.value < 0x80 &&
                            special.find(static_cast<char>(point.value)) != std::string_view::npos;
    const bool is_second_hash = point.value == '#' && out.ends_with('#');  // ##vso[ in a log
    out += is_special       ? fmt::format("%{:02X}", static_cast<unsigned>(point.value))
           : is_second_hash ? "<U+0023>"
                            : visible(point.value);
    text.remove_prefix(point.size_bytes);
  }
  return out;
}

std::string escaped_data(std::string_view text) { return workflow_text(text, "%\r\n"); }
std::string escaped_property(std::string_view text) { return workflow_text(text, "%\r\n:,"); }

std::string_view command(Severity severity) {
  return severity == Severity::info ? "notice" : name(severity);
}

class GithubReporter : public Reporter {
 public:
  GithubReporter(const RunFacts& facts, Sink sink) : facts_(facts), sink_(std::move(sink)) {}

  void file(const lint::FileReport& report) override {
    if (report.state == lint::FileState::failed) {
      lines_of(Severity::error)
          .add(fmt::format("::error file={},title=not checked::{}\n",
                           escaped_property(root_.path_in_root(report.name)),
                           escaped_data(report.failure)));
    }
    for (const lint::ReportedFinding& finding : report.findings) {
      const lint::Place& place = finding.place;
      std::string where = fmt::format("file={},line={},endLine={}",
                                      escaped_property(root_.path_in_root(report.name)),
                                      place.start.line, place.end.line);
      if (place.start.line == place.end.line) {
        where += fmt::format(",col={},endColumn={}", place.start.column, place.end.column);
      }
      lines_of(finding.severity)
          .add(fmt::format("::{} {},title={}::{}\n", command(finding.severity), where,
                           escaped_property(finding.rule), escaped_data(marked_message(finding))));
    }
  }

  void end(const lint::Summary& summary, int /*status*/) override {
    if (!facts_.quiet || !has_nothing_to_report(summary)) {
      sink_(counts_line(summary) + "\n" + origin(facts_) + "\n");
    }
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
      lines_of(severity).move_to(sink_);
    }
  }

 private:
  Spool& lines_of(Severity severity) { return lines_.at(static_cast<std::size_t>(severity)); }

  RunFacts facts_;
  Sink sink_;
  std::array<Spool, 3> lines_;  ///< by severity
  SourceRoot root_;
};

}  // namespace

std::unique_ptr<Reporter> make_github_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<GithubReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
