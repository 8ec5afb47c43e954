// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "lint/file_report.hpp"
#include "report/reporter.hpp"

namespace cablelint::report {

/// What a run over a part of the documents wrote.
struct PartialReport {
  std::string name;  ///< of the file, for complaints
  std::string text;
};

/// The totals of the parts together.
struct MergedCounts {
  lint::Summary findings;  ///< of it, those by severity alone: the parts do not contain the rest
  /// All runs could complete their job.
  bool is_whole = true;
};

/// Why a report does not fit those before it.
inline constexpr std::string_view other_rules =
    "written with different rules from the reports before it; run all again with one version and "
    "the "
    "same settings";

/// The exit status of a run with these findings; a report may have it.
using StatusOf = std::function<int(const MergedCounts&)>;

/// Joins the reports of runs over parts into the one that a run over all would have written. They
/// are all JSON Lines, all SARIF or all databases, of one version and one set of rules. A finding
/// that is in several of them is written once. Returns: the status. Errors: throws `InputError`
/// that names the report which does not fit.
[[nodiscard]] int merge_reports(std::span<const PartialReport> parts, const StatusOf& status_of,
                                const Sink& sink);

// One for each format, each in its own file.
[[nodiscard]] int merge_json_lines(std::span<const PartialReport> parts, const StatusOf& status_of,
                                   const Sink& sink);
[[nodiscard]] int merge_sqlite(std::span<const PartialReport> parts, const StatusOf& status_of,
                               const Sink& sink);
[[nodiscard]] int merge_sarif(std::span<const PartialReport> parts, const StatusOf& status_of,
                              const Sink& sink);

}  // namespace cablelint::report
