// SPDX-License-Identifier: Apache-2.0
// A table in GitHub's Markdown, for a job's summary or a comment.
#include <fmt/format.h>

#include <utility>

#include "report/counts.hpp"
#include "report/origin.hpp"
#include "report/reporter.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

/// CommonMark 0.30 section 2.4: a backslash takes the meaning from any ASCII punctuation. The sign
/// that would mention an account is written by its number.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : visible(text)) {
    if (c == '@') {
      out += "&#64;";
      continue;
    }
    if (std::string_view("\\`*_{}[]()<>#+!|~&").find(c) != std::string_view::npos) {
      out += '\\';
    }
    out += c;
  }
  return out;
}

class MarkdownReporter : public Reporter {
 public:
  MarkdownReporter(const RunFacts& facts, Sink sink) : facts_(facts), sink_(std::move(sink)) {
    sink_("# cablelint\n\n");
  }

  void file(const lint::FileReport& report) override {
    if (report.state == lint::FileState::failed) {
      row("**not checked**", escaped(report.name), "", escaped(report.failure));
    }
    for (const lint::ReportedFinding& finding : report.findings) {
      row(name(finding.severity),
          fmt::format("{}:{}:{}", escaped(report.name), finding.place.start.line,
                      finding.place.start.column),
          escaped(finding.rule), escaped(finding.message));
    }
  }

  void end(const lint::Summary& summary, int) override {
    sink_(fmt::format("{}{}.\n\n{}.\n", has_rows_ ? "\n" : "", escaped(counts_line(summary)),
                      origin(facts_)));
  }

 private:
  void row(std::string_view severity, const std::string& place, const std::string& rule,
           const std::string& message) {
    if (!has_rows_) {
      sink_("| severity | place | rule | message |\n|---|---|---|---|\n");
      has_rows_ = true;
    }
    sink_(fmt::format("| {} | {} | {} | {} |\n", severity, place, rule, message));
  }

  RunFacts facts_;
  Sink sink_;
  bool has_rows_ = false;
};

}  // namespace

std::unique_ptr<Reporter> make_markdown_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<MarkdownReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
