// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "cli/baselines.hpp"
#include "cli/commands.hpp"
#include "cli/destinations.hpp"
#include "cli/exception_use.hpp"
#include "cli/fixer.hpp"
#include "cli/option_values.hpp"
#include "cli/outcome.hpp"
#include "cli/progress.hpp"
#include "cli/reports.hpp"
#include "cli/rules_by_file.hpp"
#include "cli/selection.hpp"
#include "cli/statistics.hpp"
#include "lint/lint_files.hpp"
#include "lint/run_records.hpp"
#include "rule/load.hpp"
#include "text/input_error.hpp"

namespace cablelint::cli {
namespace {

/// All that is read, and that no report may replace.
std::vector<std::string> read_paths(const Options& options, const rule::SettingsTree& settings,
                                    const lint::Discovery& found) {
  std::vector<std::string> paths = found.files;
  for (const auto& more : {options.rules.pack_files, options.policies, settings.paths()}) {
    paths.insert(paths.end(), more.begin(), more.end());
  }
  if (!options.baseline.empty()) {
    paths.push_back(options.baseline);
  }
  if (options.input_format != lint::InputFormat::text) {
    paths.insert(paths.end(), options.files.begin(), options.files.end());
  }
  return paths;
}

lint::FilesOptions files_options(const Options& options) {
  lint::FilesOptions how;
  how.lint.check.as_of = options.as_of.value_or(today());
  how.lint.check.excerpts = options.excerpts;
  how.lint.requires_marked = options.require_marked;
  how.lint.wants_hashes = std::ranges::any_of(
      options.destinations,
      [](const Destination& destination) { return destination.format == report::Format::sarif; });
  how.lint.check.wants_records = options.fixing == Fixing::none;
  how.jobs = options.jobs;
  how.stdin_name = options.stdin_name;
  return how;
}

/// Whether the run looks at some documents of those that belong together: a hook's, an editor's.
bool is_part(const Options& options) {
  return options.is_staged || options.is_pushed || options.since || options.force_exclude ||
         std::ranges::find(options.files, "-") != options.files.end();
}

std::chrono::steady_clock::time_point end_of(double seconds) {
  return std::chrono::steady_clock::now() +
         std::chrono::duration_cast<std::chrono::steady_clock::duration>(
             std::chrono::duration<double>(seconds));
}

lint::FileReport failed_report(const lint::DiscoveryProblem& problem) {
  lint::FileReport report;
  report.name = problem.name;
  report.state = lint::FileState::failed;
  report.failure = problem.reason;
  return report;
}

}  // namespace

int check_files(const Options& options) {
  rule::SettingsTree settings(settings_choice(options));
  const FileSelection selection = select_files(options, settings);
  const lint::Discovery& found = selection.found;
  RulesByFile rules(options, settings);
  if (!rules.prepare(found.files)) {
    return 2;
  }
  if (const std::string collision =
          find_collision(options.destinations, read_paths(options, settings, found));
      !collision.empty()) {
    complain(collision);
    return 2;
  }
  const bool is_empty = found.files.empty() && found.problems.empty();
  const bool may_be_empty = options.allow_empty || options.force_exclude;
  if (is_empty && !may_be_empty) {
    complain(
        "no file to check: in folders, *.txt, *.cable, *.msg, *.md and names without an extension "
        "are "
        "documents unless settings say otherwise; name other files one by one");
  }
  lint::FilesOptions how = files_options(options);
  if (selection.read) {
    how.read = selection.read;
  }
  if (options.timeout) {
    how.read = [read = how.read, end = end_of(*options.timeout)](const std::string& name) {
      if (std::chrono::steady_clock::now() >= end) {
        throw InputError(name, "not begun before the time of --timeout was over");
      }
      return read(name);
    };
  }
  Baselines baselines(options, rules, found.files);
  Reports reports(options, rules.overview(), how.lint.check.as_of, baselines.exist());
  lint::Summary summary;
  Statistics statistics;
  Progress progress(options.progress, found.files.size());
  const auto put = [&](lint::FileReport report) {
    if (report.state == lint::FileState::failed || !report.findings.empty()) {
      progress.clear();
    }
    if (report.state == lint::FileState::failed) {
      complain(report.name + ": " + report.failure);
    }
    if (!options.show_suppressed) {
      report.suppressed.clear();
    }
    summary.add(report);
    statistics.add(report);
    reports.file(report);
    progress.step();
  };
  for (const lint::DiscoveryProblem& problem : found.problems) {
    put(failed_report(problem));
  }
  ExceptionUse exceptions;
  lint::RunRecords records;
  std::size_t next = 0;
  const auto take = [&](lint::FileReport report) {
    const std::size_t file = next++;
    exceptions.add(rules.of(file), report.exceptions_used);
    records.add(file, report);
    summary.accepted += baselines.take_accepted(file, report);
    put(report);
  };
  const auto rules_of = [&rules](std::size_t file) -> const rule::RuleSet& {
    return rules.of(file);
  };
  std::optional<Fixer> fixer;
  if (options.fixing == Fixing::none) {
    lint::lint_files(found.files, rules_of, how, take);
  } else {
    fixer.emplace(options, how);
    for (std::size_t file = 0; file < found.files.size(); ++file) {
      take(fixer->fix(found.files[file], rules.of(file)));
    }
    fixer->end();
  }
  progress.clear();
  lint::RunRecords::Comparison compared =
      records.compare(found.files, rules_of, how, is_part(options));
  summary.excepted += compared.excepted;
  for (const auto& [file, exception] : compared.exceptions_used) {
    exceptions.add(rules.of(file), {exception});
  }
  for (std::size_t i = 0; i < compared.reports.size(); ++i) {
    summary.accepted += baselines.take_accepted(compared.files[i], compared.reports[i]);
    put(compared.reports[i]);
  }
  const bool is_whole =
      (summary.failed == 0 || options.allow_unchecked) && (!is_empty || may_be_empty);
  const int status = is_whole && options.fixing == Fixing::fix_only ? 0
                     : is_whole && options.fixing == Fixing::diff
                         ? (fixer->changed_files() == 0 ? 0 : 1)
                         : status_of(options.outcome, summary, is_whole);
  if (summary.excepted > 0) {
    complain(
        fmt::format("{} findings are left out by exceptions of the settings", summary.excepted));
  }
  for (const std::string& unused : exceptions.unused(rules.all(), options, found.folders)) {
    complain(unused);
  }
  reports.end(summary, status);
  baselines.tell_of_stale();
  if (options.statistics) {
    std::fputs(statistics.text(summary).c_str(), stderr);
  }
  return status;
}

}  // namespace cablelint::cli
