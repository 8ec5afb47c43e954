// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "lint/file_report.hpp"
#include "report/html/overview.hpp"

namespace cablelint::report {

/// The class of a rule's findings in the list, by which they are hidden: its link leads to the
/// element of this id.
[[nodiscard]] std::string rule_class(std::size_t rule);

/// Errors, warnings, infos.
using SeverityCounts = std::array<std::size_t, 3>;

/// The findings of a file, those that are accepted among them, as items of a list.
struct FindingItems {
  SeverityCounts counts{};
  std::set<std::size_t> rules;  ///< by their numbers
  std::string html;
};

/// `number_of` numbers rules, `link` leads to their explanation.
[[nodiscard]] FindingItems finding_items(
    const lint::FileReport& report, const std::function<std::size_t(const std::string&)>& number_of,
    const RuleLink& link);

/// The first cells of the row of a checked file: what is known of it.
[[nodiscard]] std::string document_cells(const lint::FileReport& report);

/// The rows of a file in the table of documents; its findings are folded away.
[[nodiscard]] std::string document_rows(std::string_view cells, const SeverityCounts& counts,
                                        std::string_view findings);

/// The class of an element that has findings of these severities: `clean`, `s5`.
[[nodiscard]] std::string severities_class(const SeverityCounts& counts);
/// The cells of their numbers.
[[nodiscard]] std::string severity_cells(const SeverityCounts& counts);

/// The style rules by which the boxes of `severity_boxes` hide entries.
[[nodiscard]] std::string entry_filters();
/// Check boxes, one for each severity and one for documents without findings.
[[nodiscard]] std::string severity_boxes();

}  // namespace cablelint::report
