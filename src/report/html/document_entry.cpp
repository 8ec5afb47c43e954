// SPDX-License-Identifier: Apache-2.0
#include "report/html/document_entry.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>
#include <vector>

#include "report/counted.hpp"
#include "report/html/page.hpp"
#include "report/origin.hpp"
#include "text/encoding.hpp"
#include "text/visible.hpp"

namespace cablelint::report {
namespace {

constexpr std::array severities = {Severity::error, Severity::warning, Severity::info};

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
  return fmt::format("<code>{}<mark>{}</mark>{}</code>", html_text(before), html_text(marked),
                     html_text(after));
}

std::string related_html(const std::vector<lint::ReportedPlace>& places) {
  std::string out = "<ul>";
  for (const lint::ReportedPlace& related : places) {
    out += fmt::format("<li>{}line {}: {}{}</li>",
                       related.file.empty() ? "" : html_text(related.file) + ", ",
                       related.place.start.line, html_text(related.message),
                       related.excerpt.text.empty() ? "" : " " + excerpt_html(related.excerpt));
  }
  return out + "</ul>";
}

std::string finding_html(const lint::ReportedFinding& finding, const std::string& rule_class,
                         const std::string& link) {
  const std::string severity(name(finding.severity));
  std::string out = fmt::format(
      "<li class=\"finding {0} {1}\"><span class=\"level {0}\">{0}</span>"
      "<span class=\"place\">{2}:{3}</span><div><p>{4}</p>",
      severity, rule_class, finding.place.start.line, finding.place.start.column,
      html_text(finding.message));
  if (!finding.excerpt.text.empty()) {
    out += "<p class=\"excerpt\">" + excerpt_html(finding.excerpt) + "</p>";
  }
  if (!finding.related.empty()) {
    out += related_html(finding.related);
  }
  if (finding.fix) {
    out += fmt::format("<p>{} fix: {}</p>", finding.fix->is_safe ? "Safe" : "Unsafe",
                       html_text(finding.fix->title));
  }
  out += fmt::format(
      "<p><a href=\"{}\"><code>{}</code></a>{}</p></div></li>\n", link, html_text(finding.rule),
      finding.suppressed_by.empty() ? "" : ", accepted by the " + html_text(finding.suppressed_by));
  return out;
}

/// The number, level and day of the first document of a file, and how many more there are.
std::string facts_html(const lint::FileReport& report) {
  std::vector<std::string> facts;
  const auto add = [&facts](const std::string& fact) {
    if (!fact.empty()) {
      facts.push_back(html_text(fact));
    }
  };
  add(report.mrn);
  if (!report.documents.empty()) {
    const lint::DocumentFacts& document = report.documents.front();
    add(document.due.classification);
    add(document.date ? day(*document.date) : "");
    add(document.coverage < 100 ? fmt::format("{} % understood", document.coverage) : "");
  }
  add(report.documents.size() > 1 ? fmt::format("{} documents", report.documents.size()) : "");
  return facts.empty()
             ? ""
             : fmt::format("<span class=\"facts quiet\">{}</span>", fmt::join(facts, " · "));
}

/// How many findings there are of each severity, and the class that says which.
struct SeverityCounts {
  std::string html;
  unsigned severities = 0;  ///< bits
};

SeverityCounts counts_by_severity(const lint::FileReport& report) {
  std::array<std::size_t, 3> counts{};
  for (const auto* findings : {&report.findings, &report.suppressed}) {
    for (const lint::ReportedFinding& finding : *findings) {
      ++counts.at(static_cast<std::size_t>(finding.severity));
    }
  }
  SeverityCounts counted_by;
  for (const Severity severity : severities) {
    const auto index = static_cast<unsigned>(severity);
    if (counts.at(index) > 0) {
      counted_by.severities |= 1U << index;
      counted_by.html +=
          fmt::format("{}<span class=\"{}\">{}</span>", counted_by.html.empty() ? "" : ", ",
                      name(severity), counted(counts.at(index), name(severity)));
    }
  }
  return counted_by;
}

}  // namespace

std::string rule_class(std::size_t rule) { return fmt::format("r{}", rule); }

std::string document_entry(const lint::FileReport& report,
                           const std::function<std::size_t(const std::string&)>& number_of,
                           const RuleLink& link) {
  const SeverityCounts counts = counts_by_severity(report);
  const std::string head =
      fmt::format("<span>{}</span><span class=\"counts\">{}</span>{}", html_text(report.name),
                  counts.severities == 0 ? "no findings" : counts.html, facts_html(report));
  if (counts.severities == 0) {
    return "<p class=\"document clean\">" + head + "</p>\n";
  }
  std::string out = fmt::format(
      "<details class=\"document s{}\"><summary>{}</summary>\n<ul class=\"findings\">\n",
      counts.severities, head);
  for (const auto* findings : {&report.findings, &report.suppressed}) {
    for (const lint::ReportedFinding& finding : *findings) {
      const std::size_t rule = number_of(finding.rule);
      out += finding_html(finding, rule_class(rule), link(finding.rule));
    }
  }
  return out + "</ul></details>\n";
}

std::string entry_filters() {
  std::string out = "body:has(#clean:not(:checked)) .clean { display: none; }\n";
  for (const Severity severity : severities) {
    out += fmt::format("body:has(#{0}:not(:checked)) .finding.{0} {{ display: none; }}\n",
                       name(severity));
  }
  // A document goes when all severities that it has are hidden.
  for (unsigned bits = 1; bits < 8; ++bits) {
    out += "body";
    for (const Severity severity : severities) {
      if ((bits >> static_cast<unsigned>(severity) & 1U) != 0) {
        out += fmt::format(":has(#{}:not(:checked))", name(severity));
      }
    }
    out += fmt::format(" .s{} {{ display: none; }}\n", bits);
  }
  return out;
}

std::string severity_boxes() {
  std::string out = "<fieldset><legend>Show</legend>\n";
  for (const Severity severity : severities) {
    out += fmt::format("<label><input type=\"checkbox\" id=\"{0}\" checked> {0}</label>\n",
                       name(severity));
  }
  return out +
         "<label><input type=\"checkbox\" id=\"clean\" checked> documents without findings"
         "</label>\n</fieldset>\n";
}

}  // namespace cablelint::report
