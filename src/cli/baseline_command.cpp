// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <filesystem>

#include "cli/commands.hpp"
#include "cli/option_values.hpp"
#include "cli/output.hpp"
#include "cli/rules_by_file.hpp"
#include "cli/selection.hpp"
#include "lint/baseline.hpp"
#include "lint/lint_files.hpp"
#include "lint/run_records.hpp"
#include "text/visible.hpp"

namespace cablelint::cli {
namespace {

/// Gives the report of each file to `take`. Returns whether all files could be checked.
bool lint_all(const Options& options, lint::Baseline& baseline,
              const std::function<void(lint::FileReport&)>& take) {
  rule::SettingsTree settings(settings_choice(options));
  const FileSelection selection = select_files(options, settings);
  RulesByFile rules(options, settings);
  if (!rules.prepare(selection.found.files)) {
    return false;
  }
  bool is_whole = !selection.found.files.empty() && selection.found.problems.empty();
  for (const lint::DiscoveryProblem& problem : selection.found.problems) {
    complain(problem.name + ": " + problem.reason);
  }
  baseline.expect(selection.found.files, selection.found.folders);
  lint::FilesOptions how;
  how.lint.check.as_of = options.as_of.value_or(today());
  how.jobs = options.jobs;
  const auto rules_of = [&rules](std::size_t file) -> const rule::RuleSet& {
    return rules.of(file);
  };
  how.lint.check.wants_records = true;
  lint::RunRecords records;
  std::size_t next = 0;
  const auto put = [&](lint::FileReport& report) {
    if (report.state == lint::FileState::failed) {
      complain(report.name + ": " + report.failure);
      is_whole = false;
    }
    take(report);
  };
  lint::lint_files(selection.found.files, rules_of, how, [&](lint::FileReport report) {
    records.add(next++, report);
    put(report);
  });
  for (lint::FileReport& report :
       records.compare(selection.found.files, rules_of, how, false).reports) {
    put(report);
  }
  return is_whole;
}

int write(const Options& options, const lint::Baseline& baseline) {
  Output output(options.baseline);
  output.write(baseline.text());
  output.commit();
  complain(fmt::format("{}: accepted findings: {}", options.baseline, baseline.entries().size()));
  return 0;
}

int not_written(const Options& options) {
  complain(options.baseline + ": not written, because not all files could be checked");
  return 2;
}

}  // namespace

int make_baseline(const Options& options) {
  std::error_code failed;
  if (options.command == Command::baseline_create &&
      std::filesystem::exists(options.baseline, failed)) {
    complain(options.baseline + " is there already; `cablelint baseline update` replaces it");
    return 2;
  }
  lint::Baseline baseline;
  const bool is_whole =
      lint_all(options, baseline, [&](const lint::FileReport& report) { baseline.add(report); });
  return is_whole ? write(options, baseline) : not_written(options);
}

int prune_baseline(const Options& options) {
  lint::Baseline baseline = lint::Baseline::read(options.baseline);
  const bool is_whole = lint_all(options, baseline,
                                 [&](lint::FileReport& report) { baseline.take_accepted(report); });
  if (!is_whole) {
    return not_written(options);
  }
  baseline.remove(baseline.stale());
  return write(options, baseline);
}

int show_baseline(const Options& options) {
  std::string out;
  for (const lint::BaselineEntry& entry : lint::Baseline::read(options.baseline).entries()) {
    out += fmt::format("{:<40} {:<20} {}\n", visible(entry.rule), visible(entry.mrn),
                       visible(entry.file));
  }
  print(out);
  return 0;
}

}  // namespace cablelint::cli
