// SPDX-License-Identifier: Apache-2.0
#include "cli/run/run_reports.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>

#include "cli/output.hpp"
#include "cli/process.hpp"
#include "cli/run/unseen.hpp"
#include "cli/run/verbose_summary.hpp"
#include "report/counts.hpp"
#include "select/skipped.hpp"
#include "text/counted.hpp"

namespace cablelint::cli {
namespace {

/// Whether one of the reports says how many files were checked.
bool says_counts(const ReportOptions& options) {
  return std::ranges::any_of(options.destinations, [](const Destination& destination) {
    return destination.format->says_counts;
  });
}

}  // namespace

RunReports::RunReports(const CheckOptions& options, const RulesByFile& rules,
                       const select::Discovery& found, Baselines& baselines, Timestamp as_of,
                       bool is_part)
    : options_(options),
      rules_(rules),
      found_(found),
      baselines_(baselines),
      reports_(options.reports, options.outcome.fail_on, rules.overview(), as_of,
               baselines_.exist()),
      progress_(options.reports.progress, found.files.size()),
      is_part_(is_part) {
  summary_.skipped = found.skipped;
  for (const select::DiscoveryProblem& problem : found.problems) {
    put(lint::failed_report(problem.name, problem.reason));
  }
}

void RunReports::put(lint::FileReport report) {
  const bool has_failed = report.state == lint::FileState::failed;
  if (has_failed || !report.findings.empty() || options_.reports.verbose) {
    progress_.clear();
  }
  if (has_failed) {
    complain(report.name + ": " + report.failure);
  } else if (options_.reports.verbose && !report.is_sequel) {
    complain(verbose_line(report));
  }
  if (!options_.reports.show_suppressed) {
    report.suppressed.clear();
  }
  summary_.add(report);
  if (options_.reports.statistics) {
    statistics_.add(report);
  }
  reports_.file(report);
}

void RunReports::take(lint::FileReport report) {
  const std::size_t file = next_++;
  exceptions_.add(rules_.of(file), report.exceptions_used);
  // A run on a part of the documents needs those entries that are left to the run on all.
  summary_.accepted += baselines_.take_accepted(file, report);
  if (!is_part_) {
    summary_.accepted -= lint::leave_sections_to_run(report);
  }
  records_.add(file, report);
  put(std::move(report));
  progress_.step();
}

void RunReports::compare(const lint::RulesOf& rules_of, const lint::FilesOptions& options) {
  progress_.clear();
  lint::RunRecords::Comparison compared =
      records_.compare(found_.files, rules_of, options, is_part_);
  summary_.excepted += compared.excepted;
  for (const auto& [file, exception] : compared.exceptions_used) {
    exceptions_.add(rules_.of(file), {exception});
  }
  for (std::size_t i = 0; i < compared.reports.size(); ++i) {
    summary_.accepted += baselines_.take_accepted(compared.files[i], compared.reports[i]);
    // A file that cannot be read again was counted as checked.
    summary_.checked -= compared.reports[i].state == lint::FileState::failed ? 1U : 0U;
    put(std::move(compared.reports[i]));
  }
}

void RunReports::end(int status) {
  if (summary_.excepted > 0) {
    complain(fmt::format("exceptions of the settings suppress {}",
                         counted(summary_.excepted, "finding")));
  }
  if (!is_part_ && options_.documents.exclude.empty() && summary_.failed == 0) {
    for (const std::string& unused : exceptions_.unused(rules_.all(), options_, found_.folders)) {
      complain(unused);
    }
  }
  reports_.end(summary_, status);
  if (!says_counts(options_.reports) &&
      (!options_.reports.quiet || !report::has_nothing_to_report(summary_))) {
    complain(report::counts_line(summary_));
  } else if (options_.documents.is_staged || options_.documents.is_pushed) {
    report_unseen(summary_.skipped);
  }
  for (const std::string& name : found_.skipped.names(select::SkipReason::hidden)) {
    if (is_abandoned(name)) {
      complain(name + ": the unfinished output of a run that was killed; --fix removes it");
    }
  }
  baselines_.report_stale();
  if (options_.reports.statistics) {
    std::fputs(statistics_.text(summary_).c_str(), stderr);
  }
}

}  // namespace cablelint::cli
