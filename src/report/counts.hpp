// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "lint/file_report.hpp"

namespace cablelint::report {

/// The totals of a run, in a line without its end: how many files were checked, what was found, how
/// many were skipped and why, and how many could not be checked. There are "no findings" only if
/// all was checked.
[[nodiscard]] std::string counts_line(const lint::Summary& summary);
/// The same where the files are known to have so many documents.
[[nodiscard]] std::string counts_line(const lint::Summary& summary, std::size_t documents);

/// The last line of a run that reads without checking: how many files were read, skipped, not read.
[[nodiscard]] std::string read_line(const lint::Summary& summary);

/// Whether `--quiet` leaves the line out: there are no findings and no failures.
[[nodiscard]] bool has_nothing_to_report(const lint::Summary& summary);

/// The message of a finding, with [*] where --fix can fix it.
[[nodiscard]] std::string marked_message(const lint::ReportedFinding& finding);

}  // namespace cablelint::report
