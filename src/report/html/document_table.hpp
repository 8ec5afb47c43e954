// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/overall_marking.hpp"
#include "report/html/document_entry.hpp"
#include "report/reporter.hpp"
#include "report/spool.hpp"

namespace cablelint::report {

/// The documents of a report as tables, those with the most severe findings first. A browser lays
/// out all of a table at once, but tables only as they come into view: so each has a hundred files.
class DocumentTable {
 public:
  /// `cells` as `document_cells` has them.
  void add(const std::string& file, std::string_view cells,
           const std::optional<OverallMarking>& highest);
  /// Findings about the last file of that name.
  void add_findings(const std::string& file, const FindingItems& items);

  /// Files that come one after another when they are sorted.
  struct Page {
    std::size_t begin = 0;
    std::size_t end = 0;
    SeverityCounts counts{};
    std::set<std::size_t> rules;  ///< that reported
    std::optional<OverallMarking> highest;

    [[nodiscard]] std::size_t findings() const { return counts[0] + counts[1] + counts[2]; }
  };
  /// Sorts the files and divides them; a file with more findings than that is a page of its own.
  [[nodiscard]] std::vector<Page> pages(std::size_t max_files, std::size_t max_findings);
  void write(const Page& page, const Sink& sink) const;

 private:
  struct Piece {
    std::uint64_t begin;  ///< in `html_`
    std::size_t size_bytes;
  };
  struct Entry {
    Piece cells;
    std::optional<OverallMarking> highest;
    SeverityCounts counts{};
    std::set<std::size_t> rules{};
    std::vector<Piece> findings{};
  };

  [[nodiscard]] Piece keep(std::string_view html);
  [[nodiscard]] std::string rows(const Entry& entry) const;
  static void add(const Entry& entry, Page& page);

  Spool html_;
  std::vector<Entry> entries_;
  std::map<std::string, std::size_t> by_file_;  ///< until they are sorted
};

}  // namespace cablelint::report
