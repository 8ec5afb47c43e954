// SPDX-License-Identifier: Apache-2.0
// One page for people: no script and no address in it, so that nothing is loaded from anywhere and
// nothing reveals that it was read. A report on marked documents has the highest of their markings
// at its top and bottom. The filters are check boxes whose state the style sheet asks for.
#include <fmt/format.h>

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "report/counts.hpp"
#include "report/format/html_style.hpp"
#include "report/format/most_severe.hpp"
#include "report/format/xml.hpp"
#include "report/origin.hpp"
#include "report/reporter.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

/// More rows than this no browser shows at once, and nobody reads.
constexpr std::size_t max_rows = 5'000;
constexpr std::size_t max_failures = 1'000;

/// As the colours of cover sheets go.
std::string_view color_of(const std::optional<Marking>& marking) {
  if (!marking) {
    return "";
  }
  switch (facts(marking->level).base) {
    case Level::top_secret:
      return " orange";
    case Level::secret:
      return " red";
    case Level::confidential:
    case Level::restricted:
      return " blue";
    default:
      return marking->level == Level::unclassified ? " green" : " purple";
  }
}

/// Text cut at a column of cells.
std::pair<std::string_view, std::string_view> cut_at(std::string_view text, std::size_t column) {
  std::size_t cells = 0;
  std::size_t at = 0;
  while (at < text.size() && cells < column) {
    const std::size_t size = first_code_point(text.substr(at)).size_bytes;
    cells += count_cells(text.substr(at, size));
    at += size;
  }
  return {text.substr(0, at), text.substr(at)};
}

std::string excerpt_html(const lint::Excerpt& excerpt) {
  const auto [before, rest] = cut_at(excerpt.text, excerpt.caret_column);
  const auto [marked, after] = cut_at(rest, excerpt.caret_size);
  return fmt::format("<code>{}<mark>{}</mark>{}</code>", xml_escaped(before), xml_escaped(marked),
                     xml_escaped(after));
}

class HtmlReporter : public Reporter {
 public:
  HtmlReporter(const RunFacts& facts, Sink sink) : facts_(facts), sink_(std::move(sink)) {}

  void file(const lint::FileReport& report) override {
    if (report.highest) {
      highest_ = highest_ ? join(*highest_, *report.highest) : *report.highest;
    }
    if (report.state == lint::FileState::failed && ++failures_ <= max_failures) {
      failed_ +=
          fmt::format("<li><code>{}</code>: {}</li>\n", text(report.name), text(report.failure));
    }
    for (const auto* findings : {&report.findings, &report.suppressed}) {
      for (const lint::ReportedFinding& finding : *findings) {
        const std::size_t rule = rules_.try_emplace(finding.rule, rules_.size()).first->second;
        if (rows_.takes(finding.severity)) {
          rows_.add(finding.severity, row(report, finding, rule));
        }
      }
    }
  }

  void end(const lint::Summary& summary, int) override {
    const std::string shown = highest_        ? name(*highest_)
                              : failures_ > 0 ? "NOT ALL FILES WERE CHECKED"
                                              : "NO MARKING FOUND";
    const std::string marking =
        fmt::format("<p class=\"marking{}\">{}</p>\n", color_of(highest_), shown);
    sink_(head(shown));
    sink_("<body>\n<a class=\"skip\" href=\"#findings\">To the findings</a>\n<header>\n" + marking +
          "<div class=\"about\"><h1>Report on classification markings</h1>\n");
    sink_("<p>" + text(counts_line(summary)) + ".</p>\n");
    sink_("</div>\n</header>\n<main>\n");
    write_failures();
    write_filters();
    write_findings();
    sink_("</main>\n<footer>\n<div class=\"about\"><p class=\"quiet\">" + origin(facts_) +
          "</p></div>\n" + marking + "</footer>\n</body>\n</html>\n");
  }

 private:
  static std::string text(std::string_view any) { return xml_escaped(visible(any)); }

  static std::string row(const lint::FileReport& report, const lint::ReportedFinding& finding,
                         std::size_t rule) {
    std::string out = fmt::format(
        "<tr class=\"{0} r{1}\"><td class=\"level\">{0}</td><th scope=\"row\">{2}:{3}:{4}</th>"
        "<td><code>{5}</code></td><td><p>{6}</p>",
        name(finding.severity), rule, text(report.name), finding.place.start.line,
        finding.place.start.column, text(finding.rule), text(finding.message));
    if (!finding.excerpt.text.empty()) {
      out += "<p class=\"excerpt\">" + excerpt_html(finding.excerpt) + "</p>";
    }
    if (!finding.related.empty()) {
      out += "<ul>";
      for (const lint::ReportedPlace& related : finding.related) {
        out += fmt::format(
            "<li>{}line {}: {} {}</li>", related.file.empty() ? "" : text(related.file) + ", ",
            related.place.start.line, text(related.message), excerpt_html(related.excerpt));
      }
      out += "</ul>";
    }
    if (!finding.suppressed_by.empty()) {
      out += fmt::format("<p class=\"quiet\">accepted by the {}</p>", text(finding.suppressed_by));
    }
    const std::string& help = finding.fix ? finding.fix->title : finding.help;
    if (!help.empty()) {
      out += fmt::format("<p>{}</p>", text(help));
    }
    if (!finding.citations.empty()) {
      out += fmt::format("<p class=\"quiet\">{}</p>",
                         text(fmt::format("{}", fmt::join(finding.citations, "; "))));
    }
    return out + "</td></tr>\n";
  }

  [[nodiscard]] std::string head(const std::string& marking) const {
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n";
    out += fmt::format("<title>{} - report on classification markings</title>\n<style>", marking);
    out += html_style;
    for (const char* severity : {"error", "warning", "info"}) {
      out += fmt::format("body:has(#{0}:not(:checked)) tr.{0} {{ display: none; }}\n", severity);
    }
    for (std::size_t rule = 0; rule < rules_.size(); ++rule) {
      out += fmt::format("body:has(#r{0}:not(:checked)) tr.r{0} {{ display: none; }}\n", rule);
    }
    // If the browser can do it, each printed page has the marking.
    out += fmt::format(
        "@page {{ margin: 2cm; @top-center {{ content: \"{0}\"; }} "
        "@bottom-center {{ content: \"{0}\"; }} }}\n</style>\n</head>\n",
        marking);
    return out;
  }

  void write_failures() const {
    if (failures_ == 0) {
      return;
    }
    sink_("<h2>Not checked</h2>\n<ul>\n" + failed_);
    if (failures_ > max_failures) {
      sink_(fmt::format("<li>and {} more</li>\n", failures_ - max_failures));
    }
    sink_("</ul>\n");
  }

  void write_filters() const {
    if (rules_.empty()) {
      return;
    }
    const auto box = [](std::string_view id, std::string_view label) {
      return fmt::format("<label><input type=\"checkbox\" id=\"{}\" checked> {}</label>\n", id,
                         label);
    };
    std::string out = "<div class=\"filters\">\n<fieldset><legend>Show severity</legend>\n";
    out += box("error", "error") + box("warning", "warning") + box("info", "info");
    out +=
        "</fieldset>\n<details><summary>Show rules</summary>\n<fieldset><legend>Rules</legend>\n";
    for (const auto& [rule, index] : rules_) {
      out += box(fmt::format("r{}", index), fmt::format("<code>{}</code>", text(rule)));
    }
    sink_(out + "</fieldset>\n</details>\n</div>\n");
  }

  void write_findings() const {
    sink_("<h2 id=\"findings\" tabindex=\"-1\">Findings</h2>\n");
    if (rules_.empty()) {
      sink_(failures_ == 0 ? "<p>There are none.</p>\n"
                           : "<p>There are none in what was checked.</p>\n");
      return;
    }
    sink_("<table>\n<caption>");
    sink_(rows_.left_out() == 0
              ? std::string("In the order of the files")
              : fmt::format("The most severe first; {} more were left out", rows_.left_out()));
    sink_(
        "</caption>\n<thead><tr><th scope=\"col\">Severity</th><th scope=\"col\">Place</th>"
        "<th scope=\"col\">Rule</th><th scope=\"col\">Finding</th></tr></thead>\n<tbody>\n");
    rows_.each(sink_);
    sink_("</tbody>\n</table>\n");
  }

  RunFacts facts_;
  Sink sink_;
  std::optional<Marking> highest_;
  std::map<std::string, std::size_t> rules_;  ///< that reported, with the number of each
  MostSevere rows_{max_rows};
  std::string failed_;
  std::size_t failures_ = 0;
};

}  // namespace

std::unique_ptr<Reporter> make_html_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<HtmlReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
