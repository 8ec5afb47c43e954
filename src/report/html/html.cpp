// SPDX-License-Identifier: Apache-2.0
// A report for people: charts, the documents with their findings, and what the rules
// mean. One page, or a folder of pages for as many documents as there are. A report on marked
// documents has the highest of their markings at its top and bottom. The filters are check boxes
// whose state the style sheet asks for.
#include <fmt/format.h>

#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "report/collection.hpp"
#include "report/counts.hpp"
#include "report/html/document_entry.hpp"
#include "report/html/document_table.hpp"
#include "report/html/overview.hpp"
#include "report/html/page.hpp"
#include "report/html/rule_section.hpp"
#include "report/origin.hpp"
#include "report/reporter.hpp"

namespace cablelint::report {
namespace {

constexpr std::size_t max_shown_failures = 1'000;
/// For pages of a folder: a browser shows this many at once, even on a slow machine.
constexpr std::size_t max_files_of_page = 500;
constexpr std::size_t max_findings_of_page = 2'000;

constexpr std::string_view index_name = "index.html";

std::string page_name(std::size_t number) { return fmt::format("page-{}.html", number); }

void raise(std::optional<OverallMarking>& highest, const std::optional<OverallMarking>& marking) {
  if (marking) {
    highest = highest ? join(*highest, *marking) : *marking;
  }
}

class HtmlReporter : public Reporter {
 public:
  HtmlReporter(RunFacts facts, Sink sink) : facts_(std::move(facts)), sink_(std::move(sink)) {}

  void file(const lint::FileReport& report) override {
    collection_.add(report);
    raise(highest_, report.highest);
    if (report.state == lint::FileState::failed && ++failures_ <= max_shown_failures) {
      failed_ += fmt::format("<li><code>{}</code>: {}</li>\n", html_text(report.name),
                             html_text(report.failure));
    }
    if (report.state == lint::FileState::checked) {
      add(report);
    }
  }

  void end(const lint::Summary& summary, int) override {
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    const std::vector<Page> pages = is_folder()
                                        ? table_.pages(max_files_of_page, max_findings_of_page)
                                        : table_.pages(all, all);
    if (is_folder()) {
      write_pages(pages);
      facts_.begin_page(std::string(index_name));
    }
    PageFrame frame = frame_of("Report on classification markings", highest_);
    frame.style = is_folder()     ? entry_filters()
                  : pages.empty() ? ""
                                  : filters_style(pages.front().rules);
    frame.skip_text = is_folder() ? "To the documents" : frame.skip_text;
    sink_(page_begin(frame, "<p>" + html_text(counts_line(summary, collection_.documents)) +
                                ".</p>\n" + figures(summary)));
    write_failures();
    if (collection_.documents > 0) {
      sink_(overview(
          collection_, summary, [this](const std::string& rule) { return link(rule); },
          facts_.as_of));
    }
    if (is_folder()) {
      write_table_of(pages);
    } else {
      write_documents(pages.empty() ? Page() : pages.front());
    }
    write_rules(pages);
    sink_(page_end(frame, origin(facts_)));
  }

 private:
  using Page = DocumentTable::Page;

  [[nodiscard]] bool is_folder() const { return facts_.begin_page != nullptr; }

  std::size_t number_of(const std::string& rule) {
    return rules_.try_emplace(rule, rules_.size()).first->second;
  }

  /// The link to a rule that reported.
  [[nodiscard]] std::string link(const std::string& rule) const {
    return fmt::format("#rule-{}", rules_.at(rule));
  }

  /// What was compared at the end of the run is about files that are there.
  void add(const lint::FileReport& report) {
    if (!report.is_sequel) {
      table_.add(report.name, document_cells(report), report.highest);
    }
    table_.add_findings(
        report.name, finding_items(
                         report, [this](const std::string& rule) { return number_of(rule); },
                         [this](const std::string& rule) {
                           return is_folder() ? std::string(index_name) + link(rule) : link(rule);
                         }));
  }

  static std::string figure(std::string_view style, std::size_t count, std::string_view one) {
    return fmt::format("<li{}><b>{}</b> {}{}</li>\n", style, grouped(count), one,
                       count == 1 ? "" : "s");
  }

  [[nodiscard]] std::string figures(const lint::Summary& summary) const {
    return "<ul class=\"figures\">\n" + figure("", collection_.documents, "document") +
           figure(" class=\"error\"", summary.errors, "error") +
           figure(" class=\"warning\"", summary.warnings, "warning") +
           figure(" class=\"info\"", summary.infos, "info") + "</ul>\n";
  }

  [[nodiscard]] PageFrame frame_of(std::string heading,
                                   const std::optional<OverallMarking>& marking) const {
    return {.heading = std::move(heading),
            .marking = marking,
            .without_marking = std::string(no_marking(failures_ == 0)),
            .skip_to = "documents",
            .skip_text = "To the findings"};
  }

  /// Hides the findings of rules whose box is not checked.
  static std::string filters_style(const std::set<std::size_t>& rules) {
    std::string out = entry_filters();
    for (const std::size_t rule : rules) {
      out += fmt::format("body:has(#show-{0}:not(:checked)) .{0} {{ display: none; }}\n",
                         rule_class(rule));
    }
    return out;
  }

  void write_failures() const {
    if (failures_ == 0) {
      return;
    }
    sink_("<h2>Not checked</h2>\n<ul>\n" + failed_);
    if (failures_ > max_shown_failures) {
      sink_(fmt::format("<li>and {} more</li>\n", grouped(failures_ - max_shown_failures)));
    }
    sink_("</ul>\n");
  }

  [[nodiscard]] std::string filters(const std::set<std::size_t>& shown) const {
    if (shown.empty()) {
      return {};
    }
    std::string out = "<div class=\"filters\">\n" + severity_boxes() +
                      "<details><summary>Show rules</summary>\n<fieldset><legend>Rules</legend>\n";
    for (const auto& [rule, number] : rules_) {
      if (shown.contains(number)) {
        out += fmt::format(
            "<label><input type=\"checkbox\" id=\"show-{}\" checked> <code>{}</code></label>\n",
            rule_class(number), html_text(rule));
      }
    }
    return out + "</fieldset>\n</details>\n</div>\n";
  }

  void write_documents(const Page& page) const {
    sink_("<h2 id=\"documents\" tabindex=\"-1\">Documents</h2>\n");
    if (page.findings() == 0) {
      sink_(failures_ == 0 ? "<p>There are no findings.</p>\n"
                           : "<p>There are no findings in what was checked.</p>\n");
    }
    if (page.end > page.begin) {
      sink_(filters(page.rules));
      table_.write(page, sink_);
    }
  }

  /// To the overview, and to the pages before and after that with this index.
  [[nodiscard]] static std::string links_of_page(std::size_t index, std::size_t pages) {
    const auto link = [](std::string_view relation, std::size_t number, std::string_view words) {
      return fmt::format(" <a rel=\"{}\" href=\"{}\">{}</a>", relation, page_name(number), words);
    };
    return fmt::format("<nav aria-label=\"Pages\"><a href=\"{}\">Overview</a>{}{}</nav>\n",
                       index_name, index > 0 ? link("prev", index, "Previous page") : "",
                       index + 1 < pages ? link("next", index + 2, "Next page") : "");
  }

  void write_pages(const std::vector<Page>& pages) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
      const std::string name = page_name(i + 1);
      facts_.begin_page(name);
      PageFrame frame = frame_of(fmt::format("Documents, page {}", i + 1), pages[i].highest);
      frame.style = filters_style(pages[i].rules);
      frame.file = name;
      sink_(page_begin(frame, links_of_page(i, pages.size())));
      write_documents(pages[i]);
      sink_(page_end(frame, origin(facts_)));
    }
  }

  /// The pages, which the same boxes hide as the documents on them.
  void write_table_of(const std::vector<Page>& pages) const {
    sink_("<h2 id=\"documents\" tabindex=\"-1\">Documents</h2>\n");
    if (pages.empty()) {
      sink_("<p>None was checked.</p>\n");
      return;
    }
    sink_("<div class=\"filters\">\n" + severity_boxes() +
          "</div>\n<table class=\"pages\">\n<caption>The most severe findings are on the first "
          "pages; each rule below says on which it reports</caption>\n<thead><tr><th "
          "scope=\"col\">Page</th><th scope=\"col\">Files</th><th scope=\"col\">Errors</th><th "
          "scope=\"col\">Warnings</th><th scope=\"col\">Infos</th></tr></thead>\n<tbody>\n");
    for (std::size_t i = 0; i < pages.size(); ++i) {
      sink_(
          fmt::format("<tr class=\"document {}\"><th scope=\"row\"><a href=\"{}\">Page {}</a></th>"
                      "<td class=\"count\">{}</td>{}</tr>\n",
                      severities_class(pages[i].counts), page_name(i + 1), i + 1,
                      grouped(pages[i].end - pages[i].begin), severity_cells(pages[i].counts)));
    }
    sink_("</tbody>\n</table>\n");
  }

  /// `page 1, page 4`: links to the pages of a folder on which a rule reports.
  [[nodiscard]] static std::string pages_with(std::size_t rule, const std::vector<Page>& pages) {
    constexpr std::size_t most = 50;
    std::string links;
    std::size_t count = 0;
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (pages[i].rules.contains(rule) && ++count <= most) {
        links += fmt::format("{}<a href=\"{}\">page {}</a>", links.empty() ? "" : ", ",
                             page_name(i + 1), i + 1);
      }
    }
    return count <= most ? links : fmt::format("{} and {} more", links, count - most);
  }

  void write_rules(const std::vector<Page>& pages) const {
    if (rules_.empty()) {
      return;
    }
    sink_("<h2 id=\"rules\">Rules</h2>\n");
    for (const auto& [rule, number] : rules_) {
      const std::string where =
          is_folder() ? "<p>Findings: " + pages_with(number, pages) + "</p>\n" : "";
      sink_(rule_section(rule, fmt::format("rule-{}", number), facts_.rules->find(rule), where));
    }
  }

  RunFacts facts_;
  Sink sink_;
  Collection collection_;
  std::optional<OverallMarking> highest_;
  std::map<std::string, std::size_t> rules_;  ///< that reported, with the number of each
  DocumentTable table_;
  std::string failed_;
  std::size_t failures_ = 0;
};

}  // namespace

std::unique_ptr<Reporter> make_html_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<HtmlReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
