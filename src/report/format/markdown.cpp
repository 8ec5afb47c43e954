// SPDX-License-Identifier: Apache-2.0
// A table in GitHub's Markdown, for a job's summary or a comment: what there is in all, then the
// most severe findings. GitHub shows no summary of more than 1 MiB.
#include <fmt/format.h>

#include <utility>

#include "report/counts.hpp"
#include "report/format/most_severe.hpp"
#include "report/origin.hpp"
#include "report/reporter.hpp"
#include "report/rule_link.hpp"
#include "text/counted.hpp"
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

constexpr std::size_t max_rows = 5'000;
/// Leaves room for what is around the rows.
constexpr std::size_t max_bytes = 1'000'000;

class MarkdownReporter : public Reporter {
 public:
  MarkdownReporter(const RunFacts& facts, Sink sink)
      : facts_(facts), sink_(std::move(sink)), links_(*facts.rules) {}

  void file(const lint::FileReport& report) override {
    if (report.state == lint::FileState::failed) {
      row(Severity::error, "**not checked**", escaped(report.name), "", escaped(report.failure));
    }
    for (const lint::ReportedFinding& finding : report.findings) {
      row(finding.severity, name(finding.severity),
          fmt::format("{}:{}:{}", escaped(report.name), finding.place.start.line,
                      finding.place.start.column),
          linked(finding.rule), escaped(finding.message) + (has_safe_fix(finding) ? " [\\*]" : ""));
    }
  }

  void end(const lint::Summary& summary, int) override {
    sink_(fmt::format("# cablelint\n\n{}.\n\n", escaped(counts_line(summary))));
    write_rows();
    sink_(fmt::format("{}.\n", origin(facts_)));
  }

 private:
  void write_rows() const {
    if (!has_rows_) {
      return;
    }
    sink_("| severity | place | rule | message |\n|---|---|---|---|\n");
    std::size_t room = max_bytes;
    std::size_t left_out = rows_.left_out();
    rows_.each_by_severity([&](std::string_view row) {
      if (row.size() > room) {
        ++left_out;
        return;
      }
      room -= row.size();
      sink_(row);
    });
    sink_("\n");
    if (left_out > 0) {
      sink_(fmt::format("Omitted: {} (the least severe).\n\n", counted(left_out, "more result")));
    }
  }

  std::string linked(const std::string& rule) {
    const std::string& link = links_.of(rule);
    return link.empty() ? escaped(rule) : fmt::format("[{}](<{}>)", escaped(rule), uri(link));
  }

  /// Between angle brackets.
  static std::string uri(std::string_view link) {
    std::string out;
    for (const char c : visible(link)) {
      out += c == '<' ? "%3C" : c == '>' ? "%3E" : c == '|' ? "%7C" : std::string(1, c);
    }
    return out;
  }

  void row(Severity rank, std::string_view severity, const std::string& place,
           const std::string& rule, const std::string& message) {
    has_rows_ = true;
    if (rows_.admit(rank)) {
      rows_.add(rank, fmt::format("| {} | {} | {} | {} |\n", severity, place, rule, message));
    }
  }

  RunFacts facts_;
  Sink sink_;
  RuleLinks links_;
  MostSevere rows_{max_rows};
  bool has_rows_ = false;
};

}  // namespace

std::unique_ptr<Reporter> make_markdown_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<MarkdownReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
