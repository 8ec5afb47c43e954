// SPDX-License-Identifier: Apache-2.0
#include "report/collection.hpp"

#include <algorithm>
#include <string_view>

#include "text/ascii.hpp"

namespace cablelint::report {
namespace {

std::string ending_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  const std::size_t slash = name.rfind('/');
  const bool has_ending =
      dot != std::string_view::npos && (slash == std::string_view::npos || dot > slash + 1);
  return has_ending ? lower_case(name.substr(dot)) : std::string();
}

/// The shares to which all that is about a document counts.
std::array<Share*, 4> shares_of(Collection& all, const std::string& ending,
                                const lint::DocumentFacts* document) {
  return {&all.by_ending[ending], &all.by_year[document ? year_name(document->date) : ""],
          &all.by_post[document ? document->post : ""],
          &all.by_level[document ? document->due.classification : ""]};
}

}  // namespace

std::string year_name(const std::optional<Timestamp>& date) {
  if (!date) {
    return {};
  }
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(*date));
  return std::to_string(static_cast<int>(day.year()));
}

void Collection::add(const lint::FileReport& report) {
  const std::string ending = ending_of(report.name);
  for (const lint::DocumentFacts& document : report.documents) {
    if (report.is_sequel) {
      continue;
    }
    ++documents;
    for (Share* const share : shares_of(*this, ending, &document)) {
      ++share->documents;
    }
    ++levels_by_year[year_name(document.date)][document.due.classification];
    ++by_coverage.at(static_cast<std::size_t>(std::clamp<std::int64_t>(document.coverage, 0, 100)));
    ++due_states[document.due.state];
    if (document.due.date) {
      ++due_years[year_name(document.due.date)];
    }
  }
  for (const lint::ReportedFinding& finding : report.findings) {
    // The documents are in the order of their numbers.
    const auto document =
        std::ranges::lower_bound(report.documents, finding.cable, {}, &lint::DocumentFacts::cable);
    const bool is_there = document != report.documents.end() && document->cable == finding.cable;
    const auto severity = static_cast<std::size_t>(finding.severity);
    ++by_rule[finding.rule].findings.at(severity);
    for (Share* const share : shares_of(*this, ending, is_there ? &*document : nullptr)) {
      ++share->findings.at(severity);
    }
  }
}

}  // namespace cablelint::report
