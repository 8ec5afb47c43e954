// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <vector>

#include "cli/baselines.hpp"
#include "cli/commands.hpp"
#include "cli/option_values.hpp"
#include "cli/destinations.hpp"
#include "cli/exception_use.hpp"
#include "cli/fixer.hpp"
#include "cli/output.hpp"
#include "cli/rules_by_file.hpp"
#include "cli/selection.hpp"
#include "lint/lint_files.hpp"
#include "lint/run_records.hpp"
#include "report/plain.hpp"
#include "rule/load.hpp"

namespace cablelint::cli {
namespace {

bool is_set(const char* variable) {
  const char* const value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool wants_color(ColorChoice choice, const Destination& destination) {
  if (choice != ColorChoice::automatic) {
    return choice == ColorChoice::always;
  }
  if (is_set("NO_COLOR") || !destination.path.empty()) {
    return false;
  }
  return is_set("FORCE_COLOR") || ::isatty(STDOUT_FILENO) == 1;
}

/// The reports of one run, written side by side.
class Reports {
 public:
  Reports(const Options& options, const rule::RuleSet& rules, Timestamp as_of) {
    for (const Destination& destination : options.destinations) {
      outputs_.push_back(std::make_unique<Output>(destination.path));
      const report::RunFacts facts{.rules = &rules,
                                   .as_of = as_of,
                                   .color = wants_color(options.color, destination),
                                   .quiet = options.quiet};
      reporters_.push_back(report::make_reporter(
          destination.format, facts,
          [output = outputs_.back().get()](std::string_view text) { output->write(text); }));
    }
  }

  void file(const lint::FileReport& report) {
    for (const auto& reporter : reporters_) {
      reporter->file(report);
    }
  }

  void end(const lint::Summary& summary, int status) {
    for (const auto& reporter : reporters_) {
      reporter->end(summary, status);
    }
    for (const auto& output : outputs_) {
      output->commit();
    }
  }

 private:
  std::vector<std::unique_ptr<Output>> outputs_;
  std::vector<std::unique_ptr<report::Reporter>> reporters_;
};

int status_of(const Options& options, const lint::Summary& summary, bool is_whole) {
  if (!is_whole) {
    return 2;
  }
  if (options.fixing == Fixing::fix_only) {
    return 0;
  }
  const bool has_failed = (options.fail_on == Severity::error && summary.errors > 0) ||
                          (options.fail_on == Severity::warning && summary.errors + summary.warnings > 0) ||
                          (options.fail_on == Severity::info && summary.findings() > 0) ||
                          (options.max_warnings && summary.warnings > *options.max_warnings);
  return has_failed && !options.exit_zero ? 1 : 0;
}

/// What --statistics tells.
class Statistics {
 public:
  void add(const lint::FileReport& report) {
    for (const lint::ReportedFinding& finding : report.findings) {
      ++counts_[finding.rule];
    }
    if (report.state == lint::FileState::not_a_document) {
      not_documents_.push_back(report.name);
    }
  }

  void write(const lint::Summary& summary) const {
    std::vector<std::pair<std::size_t, std::string>> ordered;
    for (const auto& [rule, count] : counts_) {
      ordered.emplace_back(count, rule);
    }
    std::ranges::stable_sort(ordered, std::ranges::greater{}, &std::pair<std::size_t, std::string>::first);
    std::string text;
    for (const auto& [count, rule] : ordered) {
      text += fmt::format("{:>8}  {}\n", count, rule);
    }
    text += fmt::format("{:>8}  cables, {} bytes\n{:>8}  files that are not marked documents{}\n",
                        summary.checked, summary.bytes, summary.not_documents,
                        not_documents_.empty() ? "" : ":");
    for (const std::string& name : not_documents_) {
      text += fmt::format("{:>8}  {}\n", "", report::plain(name));
    }
    std::fputs(text.c_str(), stderr);
  }

 private:
  std::map<std::string, std::size_t> counts_;
  std::vector<std::string> not_documents_;
};

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
  return paths;
}

lint::FilesOptions files_options(const Options& options) {
  lint::FilesOptions how;
  how.lint.check.as_of = options.as_of.value_or(today());
  how.lint.check.excerpts = options.excerpts;
  how.lint.requires_marked = options.require_marked;
  how.lint.wants_hashes = std::ranges::any_of(options.destinations, [](const Destination& destination) {
    return destination.format == report::Format::sarif;
  });
  how.lint.check.wants_records = options.fixing == Fixing::none;
  how.jobs = options.jobs;
  how.stdin_name = options.stdin_name;
  return how;
}

/// Whether the run looks at some documents of those that belong together: a hook's, an editor's.
bool is_part(const Options& options) {
  return options.is_staged || options.since || options.force_exclude ||
         std::ranges::find(options.files, "-") != options.files.end();
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
  if (const std::string collision = find_collision(options.destinations, read_paths(options, settings, found));
      !collision.empty()) {
    complain(collision);
    return 2;
  }
  const bool is_empty = found.files.empty() && found.problems.empty();
  const bool may_be_empty = options.allow_empty || options.force_exclude;
  if (is_empty && !may_be_empty) {
    complain("no file to check: in folders, *.txt, *.cable, *.msg, *.md and names without an extension are "
             "documents; name other files one by one");
  }
  lint::FilesOptions how = files_options(options);
  if (selection.read) {
    how.read = selection.read;
  }
  Reports reports(options, rules.overview(), how.lint.check.as_of);
  lint::Summary summary;
  Statistics statistics;
  Baselines baselines(options, rules);
  const auto put = [&](const lint::FileReport& report) {
    if (report.state == lint::FileState::failed) {
      complain(report.name + ": " + report.failure);
    }
    summary.add(report);
    statistics.add(report);
    reports.file(report);
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
  const auto rules_of = [&rules](std::size_t file) -> const rule::RuleSet& { return rules.of(file); };
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
  const int status = options.fixing == Fixing::diff && is_whole
                         ? (fixer->changed_files() == 0 ? 0 : 1)
                         : status_of(options, summary, is_whole);
  if (summary.excepted > 0) {
    complain(fmt::format("{} findings are left out by exceptions of the settings", summary.excepted));
  }
  for (const std::string& unused : exceptions.unused(rules.all(), options, found.folders)) {
    complain(unused);
  }
  reports.end(summary, status);
  baselines.tell_of_stale();
  if (options.statistics) {
    statistics.write(summary);
  }
  return status;
}

}  // namespace cablelint::cli
