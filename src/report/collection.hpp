// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>

#include "lint/file_report.hpp"

namespace cablelint::report {

/// How many documents there are of a kind, and how many findings about them.
struct Share {
  std::size_t documents = 0;
  std::array<std::size_t, 3> findings{};  ///< by `Severity`

  [[nodiscard]] std::size_t of(Severity severity) const {
    return findings.at(static_cast<std::size_t>(severity));
  }
  [[nodiscard]] std::size_t all_findings() const { return findings[0] + findings[1] + findings[2]; }
};

using Shares = std::map<std::string, Share>;

/// What the documents of a run and the findings about them come to, in every way that they are
/// counted. A name that is not known is empty.
struct Collection {
  std::size_t documents = 0;
  Shares by_rule;  ///< of findings alone
  Shares by_year;
  Shares by_post;
  Shares by_level;
  Shares by_ending;  ///< of the names of files: `.txt`
  std::map<std::string, std::map<std::string, std::size_t>> levels_by_year;  ///< documents
  std::array<std::size_t, 101> by_coverage{};        ///< documents, by percent
  std::map<lint::DueState, std::size_t> due_states;  ///< documents
  std::map<std::string, std::size_t> due_years;      ///< documents with a date

  /// Needs what is known of the documents.
  void add(const lint::FileReport& report);
};

/// `1985`; empty if the date is not known.
[[nodiscard]] std::string year_name(const std::optional<Timestamp>& date);

}  // namespace cablelint::report
