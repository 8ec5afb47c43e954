// SPDX-License-Identifier: Apache-2.0
#include "report/html/document_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "report/html/page.hpp"

namespace cablelint::report {
namespace {

constexpr std::size_t documents_of_table = 100;

constexpr std::string_view column_heads =
    R"(<thead><tr><th scope="col">Document</th><th scope="col">Form</th>
<th scope="col">Level</th><th scope="col">Date</th><th scope="col">Post</th><th scope="col">Number</th>
<th scope="col">Understood</th><th scope="col">Errors</th><th scope="col">Warnings</th>
<th scope="col">Infos</th></tr></thead>
)";

/// Which of them are in a table.
std::string caption(std::size_t begin, std::size_t end, std::size_t all) {
  return fmt::format("{} to {} of {}, the most severe findings first", grouped(begin + 1),
                     grouped(end), grouped(all));
}

}  // namespace

void DocumentTable::add(const SeverityCounts& findings, std::string_view entry) {
  entries_.push_back({findings, html_.size_bytes(), entry.size()});
  html_.add(entry);
}

void DocumentTable::write(const Sink& sink) {
  std::ranges::stable_sort(entries_, [](const Entry& a, const Entry& b) {
    return std::ranges::lexicographical_compare(b.findings, a.findings);
  });
  for (std::size_t begin = 0; begin < entries_.size(); begin += documents_of_table) {
    const std::size_t end = std::min(entries_.size(), begin + documents_of_table);
    sink(fmt::format("<div class=\"part\">\n<table class=\"documents\">\n<caption>{}</caption>\n{}",
                     caption(begin, end, entries_.size()), column_heads));
    for (std::size_t i = begin; i < end; ++i) {
      sink(html_.piece(entries_[i].begin, entries_[i].size_bytes));
    }
    sink("</table>\n</div>\n");
  }
}

}  // namespace cablelint::report
