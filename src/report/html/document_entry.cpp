// SPDX-License-Identifier: Apache-2.0
#include "report/html/document_entry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "report/html/page.hpp"
#include "report/origin.hpp"
#include "text/counted.hpp"
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
  return fmt::format("<code class=\"excerpt\">{}<mark>{}</mark>{}</code>", html_text(before),
                     html_text(marked), html_text(after));
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
      "<span class=\"place\">{2}:{3}</span><div>{4}",
      severity, rule_class, finding.place.start.line, finding.place.start.column,
      html_text(finding.message));
  if (!finding.excerpt.text.empty()) {
    out += excerpt_html(finding.excerpt);
  }
  if (!finding.related.empty()) {
    out += related_html(finding.related);
  }
  if (finding.fix) {
    out += fmt::format("<p>{} fix: {}</p>", finding.fix->is_safe ? "Safe" : "Unsafe",
                       html_text(finding.fix->title));
  }
  out += fmt::format(
      "<p><a href=\"{}\">{}</a>{}</p></div></li>\n", link, html_text(finding.rule),
      finding.suppressed_by.empty() ? "" : ", accepted by the " + html_text(finding.suppressed_by));
  return out;
}

/// What a row is about besides one document of its own.
std::string remark(const lint::FileReport& report) {
  return report.documents.size() < 2
             ? ""
             : " <span class=\"quiet\">" + counted(report.documents.size(), "document") + "</span>";
}

/// What is known of the first document of a file, a cell each.
std::string fact_cells(const lint::FileReport& report) {
  std::string form;
  std::string level;
  std::string date;
  std::string post;
  std::string understood;
  if (!report.documents.empty()) {
    const lint::DocumentFacts& document = report.documents.front();
    form = document.form;
    level = document.due.classification;
    date = document.date ? day(*document.date) : "";
    post = document.post;
    understood = fmt::format("{} %", document.coverage);
  }
  return fmt::format(
      "<td>{}</td><td class=\"level-name\">{}</td><td class=\"level-name\">{}</td><td>{}</td>"
      "<td>{}</td><td class=\"count understood\">{}</td>",
      html_text(form), html_text(level), date, html_text(post), html_text(report.mrn), understood);
}

/// The bits of the severities of findings: of `severities`, the first is the highest.
unsigned bit_of(std::size_t severity) { return 1U << (severities.size() - 1 - severity); }

}  // namespace

std::string rule_class(std::size_t rule) { return fmt::format("r{}", rule); }

std::string severity_cells(const SeverityCounts& counts) {
  std::string out;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    out += fmt::format("<td class=\"count {}\">{}</td>",
                       counts.at(i) == 0 ? "zero" : name(severities.at(i)), grouped(counts.at(i)));
  }
  return out;
}

std::string severities_class(const SeverityCounts& counts) {
  unsigned bits = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    bits |= counts.at(i) > 0 ? bit_of(i) : 0;
  }
  return bits == 0 ? "clean" : fmt::format("s{}", bits);
}

FindingItems finding_items(const lint::FileReport& report,
                           const std::function<std::size_t(const std::string&)>& number_of,
                           const RuleLink& link) {
  FindingItems items;
  for (const auto* findings : {&report.findings, &report.suppressed}) {
    for (const lint::ReportedFinding& finding : *findings) {
      const std::size_t rule = number_of(finding.rule);
      items.rules.insert(rule);
      const auto severity = std::ranges::find(severities, finding.severity) - severities.begin();
      ++items.counts.at(static_cast<std::size_t>(severity));
      items.html += finding_html(finding, rule_class(rule), link(finding.rule));
    }
  }
  return items;
}

std::string document_cells(const lint::FileReport& report) {
  return fmt::format("<th scope=\"rowgroup\">{}{}</th>{}", html_text(report.name), remark(report),
                     fact_cells(report));
}

std::string document_rows(std::string_view cells, const SeverityCounts& counts,
                          std::string_view findings) {
  std::string out = fmt::format("<tbody class=\"document {}\"><tr>{}{}</tr>\n",
                                severities_class(counts), cells, severity_cells(counts));
  if (!findings.empty()) {
    out += fmt::format(
        "<tr class=\"more\"><td colspan=\"10\"><details><summary>{}</summary>\n"
        "<ul class=\"findings\">\n{}</ul></details></td></tr>\n",
        counted(counts[0] + counts[1] + counts[2], "finding"), findings);
  }
  return out + "</tbody>\n";
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
    for (std::size_t i = 0; i < severities.size(); ++i) {
      if ((bits & bit_of(i)) != 0) {
        out += fmt::format(":has(#{}:not(:checked))", name(severities.at(i)));
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
