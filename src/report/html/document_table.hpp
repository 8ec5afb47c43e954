// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "report/html/document_entry.hpp"
#include "report/reporter.hpp"
#include "report/spool.hpp"

namespace cablelint::report {

/// The documents of a page as tables, those with the most severe findings first. A browser lays out
/// all of a table at once, but tables only as they come into view: so each has a hundred documents.
class DocumentTable {
 public:
  /// `entry` is HTML, see `document_entry`.
  void add(const SeverityCounts& findings, std::string_view entry);
  [[nodiscard]] bool is_empty() const { return entries_.empty(); }
  void write(const Sink& sink);

 private:
  struct Entry {
    SeverityCounts findings;
    std::uint64_t begin;  ///< in `html_`
    std::size_t size_bytes;
  };

  Spool html_;
  std::vector<Entry> entries_;
};

}  // namespace cablelint::report
