// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "lint/file_report.hpp"

namespace cablelint::lint {

/// One finding that was there when a baseline was made. It is known again by its fingerprint: after
/// edits elsewhere in the document, in a copy with other line ends, under another name.
struct BaselineEntry {
  std::string rule;
  std::string fingerprint;
  std::string mrn;   ///< message reference number; may be empty
  std::string file;  ///< where it stood; says which entries are stale, and helps people
  friend auto operator<=>(const BaselineEntry&, const BaselineEntry&) = default;
};

/// Findings that are accepted, so that only new ones count. Each entry accepts one finding: a
/// second one of the same kind shows. In a file it is JSON Lines, sorted, one entry a line, so that
/// git merges it by lines.
class Baseline {
 public:
  /// Errors: throws `InputError` for a file that cannot be read, or with the line that is no entry.
  [[nodiscard]] static Baseline read(const std::string& path);

  /// Accepts all findings of a report.
  void add(const FileReport& report);

  /// Takes the findings out of the report that entries accept. Returns how many.
  std::size_t take_accepted(FileReport& report);

  /// Entries about documents that were looked at, for which there was no finding.
  [[nodiscard]] std::vector<BaselineEntry> stale() const;
  void remove(const std::vector<BaselineEntry>& entries);

  [[nodiscard]] std::vector<BaselineEntry> entries() const;
  /// As it stands in a file.
  [[nodiscard]] std::string text() const;

 private:
  struct Stock {
    std::size_t count = 0;
    std::size_t met = 0;  ///< of these, found again
  };

  std::map<BaselineEntry, Stock> entries_;
  std::multimap<std::string, std::map<BaselineEntry, Stock>::iterator> by_fingerprint_;
  std::set<std::string> seen_files_;
  std::set<std::string> seen_mrns_;
};

}  // namespace cablelint::lint
