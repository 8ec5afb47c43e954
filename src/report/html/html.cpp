// SPDX-License-Identifier: Apache-2.0
// A report for people: charts, the documents with their findings, and what the rules
// mean. One page, or a folder of pages for as many documents as there are. A report on marked
// documents has the highest of their markings at its top and bottom. The filters are check boxes
// whose state the style sheet asks for.
#include <fmt/format.h>

#include <map>
#include <optional>
#include <set>
#include <utility>

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
constexpr std::size_t max_documents_of_page = 500;
constexpr std::size_t max_findings_of_page = 2'000;

constexpr std::string_view index_name = "index.html";

std::string page_name(std::size_t number) { return fmt::format("page-{}.html", number); }

/// The documents of one page.
struct Entries {
  DocumentTable table;
  std::size_t documents = 0;
  std::size_t findings = 0;
  std::set<std::size_t> rules;  ///< that reported, by their numbers
  std::optional<Marking> highest;
  std::string first;  ///< names of files
  std::string last;
};

void raise(std::optional<Marking>& highest, const std::optional<Marking>& marking) {
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
      add_entry(report);
    }
  }

  void end(const lint::Summary& summary, int) override {
    if (is_folder()) {
      end_page();
      facts_.begin_page(std::string(index_name));
    }
    PageFrame frame = frame_of("Report on classification markings", highest_);
    if (is_folder()) {
      frame.style.clear();
      frame.skip_text = "To the documents";
    } else {
      frame.style = filters_style(entries_.rules);
    }
    sink_(
        page_begin(frame, "<p>" + html_text(counts_line(summary)) + ".</p>\n" + figures(summary)));
    write_failures();
    if (collection_.documents > 0) {
      sink_(overview(
          collection_, summary, [this](const std::string& rule) { return link(rule); },
          facts_.as_of));
    }
    if (is_folder()) {
      write_pages();
    } else {
      write_entries(entries_);
    }
    write_rules();
    sink_(page_end(frame, origin(facts_)));
  }

 private:
  [[nodiscard]] bool is_folder() const { return facts_.begin_page != nullptr; }

  std::size_t number_of(const std::string& rule) {
    return rules_.try_emplace(rule, rules_.size()).first->second;
  }

  /// The link to a rule that reported.
  [[nodiscard]] std::string link(const std::string& rule) const {
    return fmt::format("#rule-{}", rules_.at(rule));
  }

  void add_entry(const lint::FileReport& report) {
    const std::size_t findings = report.findings.size() + report.suppressed.size();
    const bool is_full = entries_.documents == max_documents_of_page ||
                         entries_.findings + findings > max_findings_of_page;
    if (is_folder() && is_full && entries_.documents > 0) {
      end_page();
    }
    const std::string entry = document_entry(
        report,
        [this](const std::string& rule) {
          const std::size_t number = number_of(rule);
          entries_.rules.insert(number);
          return number;
        },
        [this](const std::string& rule) {
          return is_folder() ? std::string(index_name) + link(rule) : link(rule);
        });
    entries_.table.add(severity_counts(report), entry);
    entries_.first = entries_.documents == 0 ? report.name : entries_.first;
    entries_.last = report.name;
    ++entries_.documents;
    entries_.findings += findings;
    raise(entries_.highest, report.highest);
  }

  static std::string figure(std::string_view style, std::size_t count, std::string_view one) {
    return fmt::format("<li{}><b>{}</b> {}{}</li>\n", style, grouped(count), one,
                       count == 1 ? "" : "s");
  }

  static std::string figures(const lint::Summary& summary) {
    return "<ul class=\"figures\">\n" + figure("", summary.checked, "document") +
           figure(" class=\"error\"", summary.errors, "error") +
           figure(" class=\"warning\"", summary.warnings, "warning") +
           figure(" class=\"info\"", summary.infos, "info") + "</ul>\n";
  }

  [[nodiscard]] PageFrame frame_of(std::string heading,
                                   const std::optional<Marking>& marking) const {
    return {.heading = std::move(heading),
            .marking = marking,
            .without_marking = failures_ > 0 ? "NOT ALL FILES WERE CHECKED" : "NO MARKING FOUND",
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

  void write_entries(Entries& entries) const {
    sink_("<h2 id=\"documents\" tabindex=\"-1\">Documents</h2>\n");
    if (entries.findings == 0) {
      sink_(failures_ == 0 ? "<p>There are no findings.</p>\n"
                           : "<p>There are no findings in what was checked.</p>\n");
    }
    if (!entries.table.is_empty()) {
      sink_(filters(entries.rules));
      entries.table.write(sink_);
    }
  }

  /// Writes the page of the documents so far.
  void end_page() {
    if (entries_.documents == 0) {
      return;
    }
    const std::string name = page_name(++pages_);
    facts_.begin_page(name);
    PageFrame frame = frame_of(fmt::format("Documents, page {}", pages_), entries_.highest);
    frame.style = filters_style(entries_.rules);
    frame.file = name;
    sink_(page_begin(frame, fmt::format("<p><a href=\"{}\">Overview</a></p>\n", index_name)));
    write_entries(entries_);
    sink_(page_end(frame, origin(facts_)));
    rows_ += fmt::format(
        "<tr><th scope=\"row\"><a href=\"{}\">Page {}</a></th><td>{}</td><td>{}</td><td "
        "class=\"count\">{}</td><td class=\"count\">{}</td></tr>\n",
        name, pages_, html_text(entries_.first), html_text(entries_.last),
        grouped(entries_.documents), grouped(entries_.findings));
    entries_ = Entries();
  }

  void write_pages() const {
    sink_("<h2 id=\"documents\" tabindex=\"-1\">Documents</h2>\n");
    if (rows_.empty()) {
      sink_("<p>None was checked.</p>\n");
      return;
    }
    sink_(
        "<table>\n<thead><tr><th scope=\"col\">Page</th><th scope=\"col\">From</th><th "
        "scope=\"col\">To</th><th scope=\"col\">Documents</th><th scope=\"col\">Findings</th></tr>"
        "</thead>\n<tbody>\n" +
        rows_ + "</tbody>\n</table>\n");
  }

  void write_rules() const {
    if (rules_.empty()) {
      return;
    }
    sink_("<h2 id=\"rules\">Rules</h2>\n");
    for (const auto& [rule, number] : rules_) {
      sink_(rule_section(rule, fmt::format("rule-{}", number), facts_.rules->find(rule)));
    }
  }

  RunFacts facts_;
  Sink sink_;
  Collection collection_;
  std::optional<Marking> highest_;
  std::map<std::string, std::size_t> rules_;  ///< that reported, with the number of each
  Entries entries_;                           ///< of the page in the making
  std::size_t pages_ = 0;
  std::string rows_;  ///< of the pages in the index
  std::string failed_;
  std::size_t failures_ = 0;
};

}  // namespace

std::unique_ptr<Reporter> make_html_reporter(const RunFacts& facts, Sink sink) {
  return std::make_unique<HtmlReporter>(facts, std::move(sink));
}

}  // namespace cablelint::report
