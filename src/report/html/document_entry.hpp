// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>

#include "lint/file_report.hpp"
#include "report/html/overview.hpp"

namespace cablelint::report {

/// The class of a rule's findings in the list, by which they are hidden: its link leads to the
/// element of this id.
[[nodiscard]] std::string rule_class(std::size_t rule);

/// The findings of a file, those that are accepted among them: errors, warnings, infos.
using SeverityCounts = std::array<std::size_t, 3>;
[[nodiscard]] SeverityCounts severity_counts(const lint::FileReport& report);

/// The rows of a checked file in the table of documents: what is known of it, and its findings,
/// folded away. `number_of` numbers rules, `link` leads to their explanation.
[[nodiscard]] std::string document_entry(
    const lint::FileReport& report, const std::function<std::size_t(const std::string&)>& number_of,
    const RuleLink& link);

/// The style rules by which the boxes of `severity_boxes` hide entries.
[[nodiscard]] std::string entry_filters();
/// Check boxes, one for each severity and one for documents without findings.
[[nodiscard]] std::string severity_boxes();

}  // namespace cablelint::report
