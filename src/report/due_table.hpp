// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "lint/due.hpp"

namespace cablelint::report {

// The calendar of declassification. None of these holds text of documents but message reference
// numbers, levels and dates.

/// What a state means, as a heading.
[[nodiscard]] std::string_view due_heading(lint::DueState state);

/// For people: the day of the check, then the documents by state, with a count of each.
[[nodiscard]] std::string due_text(std::span<const lint::DueEntry> entries, Timestamp as_of);
/// `{"as_of": …, "documents": [{"file", "mrn", "classification", "state", "date"}]}`.
[[nodiscard]] std::string due_json(std::span<const lint::DueEntry> entries, Timestamp as_of);
/// RFC 4180, with a line of names.
[[nodiscard]] std::string due_csv(std::span<const lint::DueEntry> entries);

}  // namespace cablelint::report
