// SPDX-License-Identifier: Apache-2.0
#include "cli/run/check_run.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <utility>

#include "cli/output.hpp"
#include "cli/run/destinations.hpp"
#include "cli/run/fixer.hpp"
#include "cli/run/outcome.hpp"
#include "cli/run/selection.hpp"
#include "cli/run/stream.hpp"
#include "cli/run/verbose_summary.hpp"
#include "text/input_error.hpp"
#include "text/paths.hpp"
#include "text/search.hpp"

namespace cablelint::cli {
namespace {

std::chrono::steady_clock::time_point end_of(double seconds) {
  return std::chrono::steady_clock::now() +
         std::chrono::duration_cast<std::chrono::steady_clock::duration>(
             std::chrono::duration<double>(seconds));
}

FileSelection selection_of(const CheckOptions& options, settings::SettingsTree& settings) {
  FileSelection selection = is_stream(options.documents) && !options.shows_files
                                ? select_stream(options.documents)
                                : select_files(options.documents, settings);
  drop_reports(selection.found, options.documents.files, options.reports.destinations);
  return selection;
}

}  // namespace

CheckRun::CheckRun(const CheckOptions& options)
    : options_(options),
      settings_(settings_choice(options.rules, options.documents.is_staged)),
      selection_(selection_of(options, settings_)),
      rules_(options.rules, settings_, options.documents.stdin_name) {}

bool CheckRun::expect_files() const {
  const bool is_enough = !found().files.empty() || !found().problems.empty() ||
                         options_.allow_empty || options_.documents.force_exclude;
  if (!is_enough) {
    complain(no_files_text(options_.documents));
  }
  return is_enough;
}

bool CheckRun::prepare() {
  if (!rules_.prepare(found().files)) {
    return false;
  }
  const std::string collision = find_collision(options_.reports.destinations, paths());
  if (!collision.empty()) {
    complain(collision);
    return false;
  }
  if (options_.reports.verbose) {
    for (const std::string& line : split_at('\n', verbose_summary(settings_, rules_, found()))) {
      complain(line);
    }
  }
  baselines_.emplace(options_, rules_, found());
  return true;
}

std::vector<std::string> CheckRun::paths() const {
  std::vector<std::string> paths = found().files;
  for (const std::string& baseline : rules_.baselines()) {
    paths.push_back(baseline);
  }
  for (const auto& more :
       {options_.rules.request.pack_files, options_.rules.policies, settings_.paths()}) {
    paths.insert(paths.end(), more.begin(), more.end());
  }
  if (!options_.baseline.empty()) {
    paths.push_back(options_.baseline);
  }
  if (options_.documents.files_from) {
    paths.push_back(*options_.documents.files_from);
  }
  if (options_.documents.container != nullptr) {
    paths.insert(paths.end(), options_.documents.files.begin(), options_.documents.files.end());
  }
  for (const std::filesystem::path& opened : settings_.cache()->paths()) {
    // Files that other files name, too.
    paths.push_back(shown_path(opened));
  }
  return paths;
}

std::vector<std::string> CheckRun::folders() const {
  std::vector<std::string> folders = settings_.folders();
  for (std::string& folder : settings_.searched()) {
    folders.push_back(std::move(folder));
  }
  return folders;
}

lint::FilesOptions CheckRun::files_options() const {
  lint::FilesOptions options;
  options.lint.check.as_of = options_.rules.day();
  options.lint.check.excerpts = options_.reports.excerpts;
  if (options_.outcome.max_warnings || !options_.baseline.empty() || !rules_.baselines().empty()) {
    options.lint.check.max_findings_per_rule = rule::CheckOptions::max_counted_findings;
  }
  options.lint.requires_marked = options_.require_marked;
  const auto wants = [this](bool report::Format::*part) {
    return std::ranges::any_of(
        options_.reports.destinations,
        [part](const Destination& destination) { return destination.format->*part; });
  };
  options.lint.wants_hashes = wants(&report::Format::has_line_hashes);
  options.lint.wants_documents =
      options_.reports.statistics || wants(&report::Format::has_documents);
  options.lint.wants_digests = wants(&report::Format::has_digests);
  options.lint.check.wants_records = options_.fixing == Fixing::none;
  options.jobs = static_cast<std::size_t>(options_.jobs);
  options.stdin_name = options_.documents.stdin_name;
  if (selection_.read) {
    options.read = selection_.read;
  }
  options.name_of = [&found = selection_.found](const std::string& file) {
    return found.file_name(file);
  };
  if (options_.timeout) {
    options.read = [read = options.read, end = end_of(*options_.timeout)](const std::string& name) {
      if (std::chrono::steady_clock::now() >= end) {
        throw InputError(name, "not started before --timeout expired");
      }
      return read(name);
    };
  }
  return options;
}

/// With --fix, lints the fixed text.
std::size_t CheckRun::lint_or_fix(const lint::FilesOptions& options, RunReports& run_reports) {
  if (selection_.next) {
    lint_stream(selection_, rules_, options, run_reports);
    return 0;
  }
  const std::vector<std::string>& files = found().files;
  if (options_.fixing == Fixing::none) {
    lint::lint_files(files, rules_.from(0), options, [&run_reports](lint::FileReport report) {
      run_reports.take(std::move(report));
    });
    return 0;
  }
  Fixer fixer(options_, options);
  for (std::size_t file = 0; file < files.size(); ++file) {
    run_reports.take(fixer.fix(files[file], rules_.of(file)));
  }
  fixer.end();
  return fixer.changed_files();
}

int CheckRun::status(const lint::Summary& summary, std::size_t changed_files) const {
  const bool is_whole = expect_files() && (summary.failed == 0 || options_.allow_unchecked);
  if (is_whole && options_.fixing == Fixing::fix_only) {
    return 0;
  }
  if (is_whole && options_.fixing == Fixing::diff) {
    return changed_files == 0 ? 0 : 1;
  }
  return status_of(options_.outcome, summary, is_whole);
}

int CheckRun::report(const Lint& lint) {
  const lint::FilesOptions options = files_options();
  RunReports run_reports(options_, rules_, found(), *baselines_, options.lint.check.as_of,
                         options_.documents.is_part());
  const std::size_t changed_files = lint(options, run_reports);
  run_reports.compare(rules_.from(0), options);
  const int result = status(run_reports.summary(), changed_files);
  run_reports.end(result);
  return result;
}

int CheckRun::report() {
  return report([this](const lint::FilesOptions& options, RunReports& run_reports) {
    return lint_or_fix(options, run_reports);
  });
}

}  // namespace cablelint::cli
