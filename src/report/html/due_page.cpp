// SPDX-License-Identifier: Apache-2.0
#include "report/html/due_page.hpp"

#include <fmt/format.h>

#include <optional>

#include "report/due_table.hpp"
#include "report/html/overview.hpp"
#include "report/html/page.hpp"
#include "report/origin.hpp"

namespace cablelint::report {
namespace {

std::optional<OverallMarking> highest(std::span<const lint::DueEntry> entries) {
  std::optional<OverallMarking> marking;
  for (const lint::DueEntry& entry : entries) {
    if (entry.highest) {
      marking = marking ? join(*marking, *entry.highest) : entry.highest;
    }
  }
  return marking;
}

/// The section for documents of one state.
std::string section(std::span<const lint::DueEntry> entries) {
  const std::string heading(due_heading(entries.front().state));
  std::string out = fmt::format(
      "<details class=\"state\"{}><summary><span>{}</span><span class=\"counts\">{}</span>"
      "</summary>\n<table>\n<thead><tr><th scope=\"col\">Date</th><th scope=\"col\">Level</th>"
      "<th scope=\"col\">Number</th><th scope=\"col\">File</th></tr></thead>\n<tbody>\n",
      entries.front().state == lint::DueState::due ? " open" : "", heading,
      grouped(entries.size()));
  for (const lint::DueEntry& entry : entries) {
    out += fmt::format(
        "<tr><td class=\"level-name\">{}</td><td class=\"level-name\">{}</td>"
        "<td class=\"level-name\">{}</td><td>{}</td></tr>\n",
        entry.date ? day(*entry.date) : "", html_text(entry.classification), html_text(entry.mrn),
        html_text(entry.file));
  }
  return out + "</tbody>\n</table>\n</details>\n";
}

}  // namespace

std::string due_html(std::span<const lint::DueEntry> entries, Timestamp as_of, bool is_whole) {
  std::map<lint::DueState, std::size_t> states;
  std::map<std::string, std::size_t> years;
  for (const lint::DueEntry& entry : entries) {
    ++states[entry.state];
    if (entry.date) {
      ++years[year_name(entry.date)];
    }
  }
  const PageFrame frame{.heading = "Calendar of declassification",
                        .marking = highest(entries),
                        .without_marking = std::string(no_marking(is_whole)),
                        .skip_to = "documents",
                        .skip_text = "To the documents"};
  std::string out = page_begin(
      frame, fmt::format("<p>{} documents as of {}. A date that has passed makes a document due "
                         "for review; an authority declassifies it.</p>\n",
                         grouped(entries.size()), day(as_of)));
  out += "<h2>Overview</h2>\n<div class=\"charts\">\n" + calendar(states, years, as_of) +
         "</div>\n<h2 id=\"documents\" tabindex=\"-1\">Documents</h2>\n<div class=\"states\">\n";
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin;
    while (end < entries.size() && entries[end].state == entries[begin].state) {
      ++end;
    }
    out += section(entries.subspan(begin, end - begin));
    begin = end;
  }
  return out + "</div>\n" + page_end(frame, "cablelint " CABLELINT_VERSION);
}

}  // namespace cablelint::report
