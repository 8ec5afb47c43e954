// SPDX-License-Identifier: Apache-2.0
// For people: the message, the line with carets, related places in the order of the text, help.
#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "lint/each_finding.hpp"
#include "report/counts.hpp"
#include "report/origin.hpp"
#include "report/reporter.hpp"
#include "report/rule_link.hpp"
#include "report/source_root.hpp"
#include "rule/hidden_mark.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

class TextReporter : public Reporter {
 public:
  TextReporter(const RunFacts& facts, Sink sink)
      : facts_(facts), sink_(std::move(sink)), links_(*facts.rules) {}

  void file(const lint::FileReport& report) override {
    if (report.state == lint::FileState::failed) {
      sink_(styled("1;31", "not checked") + styled("1", ": " + visible(report.failure)) + "\n" +
            fmt::format(" {} {}\n\n", styled("1;34", "-->"),
                        linked(report.name, visible_name(report.name))));
    }
    lint::each_finding(report,
                       [&](const lint::ReportedFinding& finding) { write(report, finding); });
  }

  void end(const lint::Summary& summary, int) override {
    if (!facts_.quiet || !has_nothing_to_report(summary)) {
      sink_(counts_line(summary) + "\n");
      if (has_hidden_text_) {
        sink_("text of documents is hidden; --excerpts full shows it\n");
      }
      sink_(origin(facts_) + "\n");
    }
  }

 private:
  /// A place of a finding, its own among the related ones.
  struct Shown {
    const lint::Place* place;
    const lint::Excerpt* excerpt;
    std::string_view message;
    bool is_main;
  };

  static std::string suppression(const lint::ReportedFinding& finding) {
    return finding.suppressed_by.empty() ? "" : " (accepted by the " + finding.suppressed_by + ")";
  }

  [[nodiscard]] std::string styled(std::string_view code, std::string_view text) const {
    return facts_.color ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }

  /// OSC 8, as terminals read it: gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda.
  [[nodiscard]] static std::string linked_to(const std::string& uri, const std::string& text) {
    return fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", uri, text);
  }

  [[nodiscard]] std::string linked(const std::string& file, const std::string& text) const {
    return facts_.hyperlinks ? linked_to(file_uri(file), text) : text;
  }

  std::string rule_shown(const std::string& rule) {
    const std::string link = facts_.hyperlinks ? visible(links_.of(rule)) : std::string();
    return link.empty() ? rule : linked_to(link, rule);
  }

  [[nodiscard]] static std::string_view color(Severity severity) {
    switch (severity) {
      case Severity::error:
        return "1;31";
      case Severity::warning:
        return "1;33";
      case Severity::info:
        return "1;36";
    }
    return "0";
  }

  void write(const lint::FileReport& report, const lint::ReportedFinding& finding) {
    const std::string_view style = color(finding.severity);
    std::string out =
        styled(style, fmt::format("{}[{}]", name(finding.severity), rule_shown(finding.rule))) +
        styled("1", suppression(finding) + ": " + visible(finding.message)) +
        (lint::has_safe_fix(finding) ? " [*]\n" : "\n");
    const std::vector<Shown> places = places_of(finding);
    const std::string margin(std::to_string(places.back().place->start.line).size(), ' ');
    const std::string place = fmt::format("{}:{}:{}", visible_name(report.name),
                                          finding.place.start.line, finding.place.start.column);
    out += fmt::format("{}{} {}\n", margin, styled("1;34", "-->"), linked(report.name, place));
    write_excerpts(out, places, margin, style);
    write_other_files(out, finding, margin);
    write_notes(out, finding, margin);
    has_hidden_text_ =
        has_hidden_text_ || (facts_.hides_text && out.find(rule::hidden_mark) != std::string::npos);
    sink_(out + "\n");
  }

  /// Those in the file of the finding, in the order of its lines.
  [[nodiscard]] static std::vector<Shown> places_of(const lint::ReportedFinding& finding) {
    std::vector<Shown> places{{&finding.place, &finding.excerpt, {}, true}};
    for (const lint::ReportedPlace& related : finding.related) {
      if (related.file.empty()) {
        places.push_back({&related.place, &related.excerpt, related.message, false});
      }
    }
    std::ranges::stable_sort(places, {},
                             [](const Shown& shown) { return shown.place->start.line; });
    return places;
  }

  void write_excerpts(std::string& out, const std::vector<Shown>& places, const std::string& margin,
                      std::string_view style) const {
    if (std::ranges::all_of(places,
                            [](const Shown& shown) { return shown.excerpt->text.empty(); })) {
      return;
    }
    out += fmt::format("{} {}\n", margin, styled("1;34", "|"));
    std::size_t last_line = 0;
    for (const Shown& shown : places) {
      write(out, shown, margin.size(), last_line, style);
      last_line = shown.place->start.line;
    }
  }

  /// The related places in other files, which have no excerpt.
  void write_other_files(std::string& out, const lint::ReportedFinding& finding,
                         const std::string& margin) const {
    for (const lint::ReportedPlace& related : finding.related) {
      if (!related.file.empty()) {
        out += fmt::format("{}{} {}:{}:{}: {}\n", margin, styled("1;34", ":::"),
                           visible_name(related.file), related.place.start.line,
                           related.place.start.column, visible(related.message));
      }
    }
  }

  void write(std::string& out, const Shown& shown, std::size_t gutter, std::size_t last_line,
             std::string_view style) const {
    const std::string bar = styled("1;34", "|");
    const std::size_t line = shown.place->start.line;
    if (last_line != 0 && line > last_line + 1) {
      out += styled("1;34", "...") + "\n";
    }
    if (line != last_line) {
      out += fmt::format("{} {} {}\n", styled("1;34", fmt::format("{:>{}}", line, gutter)), bar,
                         shown.excerpt->text);
    }
    std::string carets(shown.excerpt->caret_column, ' ');
    std::string marks(shown.excerpt->caret_size, shown.is_main ? '^' : '-');
    if (!shown.message.empty()) {
      marks += " " + visible(shown.message);
    }
    out += fmt::format("{} {} {}{}\n", std::string(gutter, ' '), bar, carets,
                       styled(shown.is_main ? style : "1;34", marks));
  }

  void write_notes(std::string& out, const lint::ReportedFinding& finding,
                   const std::string& margin) const {
    const auto note = [&](std::string_view label, std::string_view text) {
      out += fmt::format("{} {} {}: {}\n", margin, styled("1;34", "="), styled("1", label),
                         visible(text));
    };
    if (finding.fix) {
      note("help", finding.fix->title);
    } else if (!finding.help.empty()) {
      note("help", finding.help);
    }
    if (!finding.citations.empty()) {
      note("note", fmt::format("{}", fmt::join(finding.citations, "; ")));
    }
  }

  RunFacts facts_;
  Sink sink_;
  RuleLinks links_;
  bool has_hidden_text_ = false;
};

}  // namespace

std::unique_ptr<Reporter> make_text_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<TextReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
