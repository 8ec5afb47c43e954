// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "lint/due.hpp"

namespace cablelint::report {

/// The calendar of declassification as one page: pictures of it, and a table of the documents for
/// each state. It is marked with the highest level of the documents.
[[nodiscard]] std::string due_html(std::span<const lint::DueEntry> entries, Timestamp as_of,
                                   bool is_whole);

}  // namespace cablelint::report
