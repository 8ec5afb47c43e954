// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "lint/due.hpp"

namespace cablelint::report {

// The calendar of declassification. None of these holds text of documents but message reference
// numbers, levels and dates.

/// For people: the day of the check, then the documents by state, with a count of each.
[[nodiscard]] std::string due_text(std::span<const lint::DueEntry> entries, Timestamp as_of);
/// `{"as_of": …, "documents": [{"file", "mrn", "classification", "state", "date"}]}`.
[[nodiscard]] std::string due_json(std::span<const lint::DueEntry> entries, Timestamp as_of);
/// RFC 4180, with a line of names; a field that a spreadsheet would take for a formula is quoted
/// and begins with an apostrophe.
[[nodiscard]] std::string due_csv(std::span<const lint::DueEntry> entries);

}  // namespace cablelint::report
