// SPDX-License-Identifier: Apache-2.0
#include "report/html/document_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "report/html/page.hpp"

namespace cablelint::report {
namespace {

constexpr std::size_t files_of_table = 100;

constexpr std::string_view column_heads =
    R"(<thead><tr><th scope="col">Document</th><th scope="col">Form</th>
<th scope="col">Level</th><th scope="col">Date</th><th scope="col">Post</th><th scope="col">Number</th>
<th scope="col">Understood</th><th scope="col">Errors</th><th scope="col">Warnings</th>
<th scope="col">Infos</th></tr></thead>
)";

/// Which of them are in a table.
std::string caption(std::size_t begin, std::size_t end, std::size_t all) {
  return fmt::format("{} to {} of {} files, the most severe findings first", grouped(begin + 1),
                     grouped(end), grouped(all));
}

}  // namespace

void DocumentTable::add(const std::string& file, std::string_view cells,
                        const std::optional<OverallMarking>& highest) {
  by_file_[file] = entries_.size();
  entries_.push_back({keep(cells), highest});
}

void DocumentTable::add_findings(const std::string& file, const FindingItems& items) {
  const auto found = by_file_.find(file);
  if (found == by_file_.end() || items.html.empty()) {
    return;
  }
  Entry& entry = entries_[found->second];
  entry.findings.push_back(keep(items.html));
  entry.rules.insert(items.rules.begin(), items.rules.end());
  for (std::size_t i = 0; i < items.counts.size(); ++i) {
    entry.counts.at(i) += items.counts.at(i);
  }
}

DocumentTable::Piece DocumentTable::keep(std::string_view html) {
  const Piece piece{html_.size_bytes(), html.size()};
  html_.add(html);
  return piece;
}

void DocumentTable::add(const Entry& entry, Page& page) {
  ++page.end;
  page.rules.insert(entry.rules.begin(), entry.rules.end());
  for (std::size_t i = 0; i < page.counts.size(); ++i) {
    page.counts.at(i) += entry.counts.at(i);
  }
  if (entry.highest) {
    page.highest = page.highest ? join(*page.highest, *entry.highest) : entry.highest;
  }
}

std::vector<DocumentTable::Page> DocumentTable::pages(std::size_t max_files,
                                                      std::size_t max_findings) {
  by_file_.clear();
  std::ranges::stable_sort(entries_, [](const Entry& a, const Entry& b) {
    return std::ranges::lexicographical_compare(b.counts, a.counts);
  });
  std::vector<Page> pages;
  for (const Entry& entry : entries_) {
    const std::size_t own = entry.counts[0] + entry.counts[1] + entry.counts[2];
    const bool is_full = pages.empty() || pages.back().end - pages.back().begin == max_files ||
                         own > max_findings - std::min(max_findings, pages.back().findings());
    if (is_full) {
      const std::size_t begin = pages.empty() ? 0 : pages.back().end;
      pages.push_back({.begin = begin, .end = begin});
    }
    add(entry, pages.back());
  }
  return pages;
}

std::string DocumentTable::rows(const Entry& entry) const {
  std::string findings;
  for (const Piece& piece : entry.findings) {
    findings += html_.piece(piece.begin, piece.size_bytes);
  }
  return document_rows(html_.piece(entry.cells.begin, entry.cells.size_bytes), entry.counts,
                       findings);
}

void DocumentTable::write(const Page& page, const Sink& sink) const {
  for (std::size_t begin = page.begin; begin < page.end; begin += files_of_table) {
    const std::size_t end = std::min(page.end, begin + files_of_table);
    sink(fmt::format("<div class=\"part\">\n<table class=\"documents\">\n<caption>{}</caption>\n{}",
                     caption(begin, end, entries_.size()), column_heads));
    for (std::size_t i = begin; i < end; ++i) {
      sink(rows(entries_[i]));
    }
    sink("</table>\n</div>\n");
  }
}

}  // namespace cablelint::report
