// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>

#include "lint/due.hpp"
#include "report/collection.hpp"

namespace cablelint::report {

/// Where a rule is explained, within the report; empty: nowhere.
using RuleLink = std::function<std::string(const std::string& rule)>;

/// Pictures of the totals of a run: findings by rule, year, post and level, documents by year and
/// coverage, and the calendar of declassification.
[[nodiscard]] std::string overview(const Collection& collection, const lint::Summary& summary,
                                   const RuleLink& link, Timestamp as_of);

/// The calendar alone: documents by state, and by the year of their date.
[[nodiscard]] std::string calendar(const std::map<lint::DueState, std::size_t>& states,
                                   const std::map<std::string, std::size_t>& years,
                                   Timestamp as_of);

}  // namespace cablelint::report
