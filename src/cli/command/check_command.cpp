// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "cli/command/commands.hpp"
#include "cli/options/check_options.hpp"
#include "cli/output.hpp"
#include "cli/run/destinations.hpp"
#include "cli/run/fixer.hpp"
#include "cli/run/outcome.hpp"
#include "cli/run/rules_by_file.hpp"
#include "cli/run/selection.hpp"
#include "cli/run/stream.hpp"
#include "cli/run/tally.hpp"
#include "cli/run/what_was_read.hpp"
#include "lint/lint_files.hpp"
#include "rule/load.hpp"
#include "settings/names.hpp"
#include "text/input_error.hpp"
#include "text/search.hpp"

namespace cablelint::cli {
namespace {

/// All that is read, and that no report may replace.
std::vector<std::string> read_paths(const CheckOptions& options,
                                    const settings::SettingsTree& settings,
                                    const RulesByFile& rules, const select::Discovery& found) {
  std::vector<std::string> paths = found.files;
  for (const std::string& baseline : rules.baselines()) {
    paths.push_back(baseline);
  }
  for (const auto& more :
       {options.rules.request.pack_files, options.rules.policies, settings.paths()}) {
    paths.insert(paths.end(), more.begin(), more.end());
  }
  if (!options.baseline.empty()) {
    paths.push_back(options.baseline);
  }
  if (options.documents.container != nullptr) {
    paths.insert(paths.end(), options.documents.files.begin(), options.documents.files.end());
  }
  return paths;
}

/// Whether the run looks at some documents of those that belong together: a hook's, an editor's.
bool is_part(const CheckOptions& options) {
  return options.documents.is_staged || options.documents.is_pushed || options.documents.since ||
         options.documents.force_exclude ||
         std::ranges::find(options.documents.files, "-") != options.documents.files.end();
}

std::chrono::steady_clock::time_point end_of(double seconds) {
  return std::chrono::steady_clock::now() +
         std::chrono::duration_cast<std::chrono::steady_clock::duration>(
             std::chrono::duration<double>(seconds));
}

/// How the files are linted and read.
lint::FilesOptions files_options(const CheckOptions& options, const FileSelection& selection) {
  lint::FilesOptions how;
  how.lint.check.as_of = options.rules.day();
  how.lint.check.excerpts = options.reports.excerpts;
  how.lint.requires_marked = options.require_marked;
  const auto wants = [&options](bool report::Format::*part) {
    return std::ranges::any_of(
        options.reports.destinations,
        [part](const Destination& destination) { return destination.format->*part; });
  };
  how.lint.wants_hashes = wants(&report::Format::has_line_hashes);
  how.lint.wants_documents = options.reports.statistics || wants(&report::Format::has_documents);
  how.lint.wants_digests = wants(&report::Format::has_digests);
  how.lint.check.wants_records = options.fixing == Fixing::none;
  how.jobs = static_cast<std::size_t>(options.jobs);
  how.stdin_name = options.documents.stdin_name;
  if (selection.read) {
    how.read = selection.read;
  }
  how.name_of = [&found = selection.found](const std::string& file) {
    return found.file_name(file);
  };
  if (options.timeout) {
    how.read = [read = how.read, end = end_of(*options.timeout)](const std::string& name) {
      if (std::chrono::steady_clock::now() >= end) {
        throw InputError(name, "not begun before the end of --timeout");
      }
      return read(name);
    };
  }
  return how;
}

/// Whether there is something to check, or it does not matter; else says so.
bool has_enough(const select::Discovery& found, const CheckOptions& options) {
  const bool is_enough = !found.files.empty() || !found.problems.empty() || options.allow_empty ||
                         options.documents.force_exclude;
  if (!is_enough) {
    complain(fmt::format(
        "no file to check; documents in folders are {} unless settings say otherwise; name other "
        "files one by one",
        settings::default_documents()));
  }
  return is_enough;
}

/// Lints the files, or fixes them and lints what came of it. Returns how many were changed.
std::size_t lint_or_fix(const CheckOptions& options, FileSelection& selection, RulesByFile& rules,
                        const lint::FilesOptions& how, Tally& tally) {
  if (selection.next) {
    lint_stream(selection, rules, how, tally);
    return 0;
  }
  const std::vector<std::string>& files = selection.found.files;
  if (options.fixing == Fixing::none) {
    lint::lint_files(files, rules.from(0), how,
                     [&tally](lint::FileReport report) { tally.take(std::move(report)); });
    return 0;
  }
  Fixer fixer(options, how);
  for (std::size_t file = 0; file < files.size(); ++file) {
    tally.take(fixer.fix(files[file], rules.of(file)));
  }
  fixer.end();
  return fixer.changed_files();
}

int status_of_run(const CheckOptions& options, const lint::Summary& summary, bool is_enough,
                  std::size_t changed_files) {
  const bool is_whole = is_enough && (summary.failed == 0 || options.allow_unchecked);
  if (is_whole && options.fixing == Fixing::fix_only) {
    return 0;
  }
  if (is_whole && options.fixing == Fixing::diff) {
    return changed_files == 0 ? 0 : 1;
  }
  return status_of(options.outcome, summary, is_whole);
}

/// Prints the names of the files, each ready for --files-from.
int show_files(const select::Discovery& found, bool is_enough) {
  for (const select::DiscoveryProblem& problem : found.problems) {
    complain(problem.name + ": " + problem.reason);
  }
  std::string names;
  for (const std::string& file : found.files) {
    names += file + "\n";
  }
  print(names);
  return is_enough && found.problems.empty() ? 0 : 2;
}

int run(const CheckOptions& options) {
  settings::SettingsTree settings(settings_choice(options.rules, options.documents.is_staged));
  FileSelection selection = is_stream(options.documents) && !options.shows_files
                                ? select_stream(options.documents)
                                : select_files(options.documents, settings);
  leave_out_reports(selection.found, options.documents.files, options.reports.destinations);
  const select::Discovery& found = selection.found;
  if (options.shows_files) {
    return show_files(found, has_enough(found, options));
  }
  RulesByFile rules(options.rules, settings, options.documents.stdin_name);
  if (!rules.prepare(found.files)) {
    return 2;
  }
  if (const std::string collision =
          find_collision(options.reports.destinations, read_paths(options, settings, rules, found));
      !collision.empty()) {
    complain(collision);
    return 2;
  }
  if (options.reports.verbose) {
    for (const std::string& line : split_at('\n', what_was_read(settings, rules, found))) {
      complain(line);
    }
  }
  const lint::FilesOptions how = files_options(options, selection);
  Tally tally(options, rules, found, how.lint.check.as_of, is_part(options));
  const std::size_t changed = lint_or_fix(options, selection, rules, how, tally);
  tally.compare(rules.from(0), how);
  const int status = status_of_run(options, tally.summary(), has_enough(found, options), changed);
  tally.end(status);
  return status;
}

}  // namespace

Run check_command(OptionTable& table) {
  return with_options<CheckOptions>(table, define_check, run);
}

}  // namespace cablelint::cli
