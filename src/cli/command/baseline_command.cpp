// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <tuple>

#include "cli/command/commands.hpp"
#include "cli/options/shared_options.hpp"
#include "cli/output.hpp"
#include "cli/run/replace_file.hpp"
#include "cli/run/rules_by_file.hpp"
#include "cli/run/selection.hpp"
#include "lint/baseline.hpp"
#include "lint/lint_files.hpp"
#include "lint/run_records.hpp"
#include "select/git.hpp"
#include "text/counted.hpp"
#include "text/input_error.hpp"
#include "text/paths.hpp"
#include "text/read_file.hpp"
#include "text/search.hpp"
#include "text/visible.hpp"

namespace cablelint::cli {
namespace {

struct BaselineOptions {
  DocumentOptions documents;  ///< only files
  RuleOptions rules;
  std::string path = ".cablelint-baseline.json";
};

void define_path(OptionTable& table, BaselineOptions& options) {
  table.value({"--baseline", "FILE", "Files", "Use this baseline; default: " + options.path},
              options.path);
}

void define(OptionTable& table, BaselineOptions& options) {
  define_required_files(table, options.documents.files);
  define_rules(table, options.rules);
  define_path(table, options);
}

/// Reports what was not found. Returns whether there is anything, be it a problem.
bool report_problems(const select::Discovery& found) {
  for (const select::DiscoveryProblem& problem : found.problems) {
    complain(problem.name + ": " + problem.reason);
  }
  const bool is_empty = found.files.empty() && found.problems.empty();
  if (is_empty) {
    complain(no_files_text());
  }
  return !is_empty;
}

bool refuse_to_write(const BaselineOptions& options) {
  complain(options.path + ": not written, because not all files could be checked");
  return false;
}

/// Reports why a file could not be checked. Returns whether that is so.
bool report_failure(const lint::FileReport& report) {
  const bool has_failed = report.state == lint::FileState::failed;
  if (has_failed) {
    complain(report.name + ": " + report.failure);
  }
  return has_failed;
}

lint::FilesOptions files_options(const BaselineOptions& options, const FileSelection& selection) {
  lint::FilesOptions lint_options;
  lint_options.lint.check.as_of = options.rules.day();
  lint_options.lint.check.wants_records = true;
  lint_options.lint.check.max_findings_per_rule = rule::CheckOptions::max_counted_findings;
  if (selection.read) {
    lint_options.read = selection.read;
  }
  lint_options.name_of = [&found = selection.found](const std::string& file) {
    return found.file_name(file);
  };
  return lint_options;
}

/// Gives the report of each file to `take`, and in the end the rules to `end`, if all files could
/// be checked. Returns whether they could; if not, it has said why nothing is written.
bool lint_all(const BaselineOptions& options, lint::Baseline& baseline,
              const std::function<void(lint::FileReport&)>& take,
              const std::function<void(const rule::RuleSet&)>& end) {
  settings::SettingsTree settings(settings_choice(options.rules));
  const FileSelection selection = select_files(options.documents, settings);
  const std::vector<std::string>& files = selection.found.files;
  RulesByFile rules(options.rules, settings);
  if (!rules.prepare(files)) {
    return refuse_to_write(options);
  }
  if (!report_problems(selection.found)) {
    return false;
  }
  bool is_whole = selection.found.problems.empty();
  baseline.expect(files, selection.found.folders);
  const auto put = [&](lint::FileReport& report) {
    is_whole = !report_failure(report) && is_whole;
    take(report);
  };
  const lint::FilesOptions lint_options = files_options(options, selection);
  lint::RunRecords records;
  std::size_t next = 0;
  lint::lint_files(files, rules.from(0), lint_options, [&](lint::FileReport report) {
    records.add(next++, report);
    put(report);
  });
  for (lint::FileReport& report :
       records.compare(files, rules.from(0), lint_options, false).reports) {
    put(report);
  }
  if (!is_whole) {
    return refuse_to_write(options);
  }
  end(rules.overview());
  return true;
}

int write(const BaselineOptions& options, const lint::Baseline& baseline) {
  write_own_file(options.path, baseline.text());
  complain(
      fmt::format("{}: {} accepted", options.path, counted(baseline.entries().size(), "finding")));
  return 0;
}

/// Whether git would join two versions of the file as it does by default.
bool is_merge_unspecified(const std::filesystem::path& folder, const std::string& name) {
  try {
    const std::vector<std::string> attribute = split_at(
        '\0',
        select::run_git({"-C", folder.string(), "check-attr", "-z", "merge", "--", name}).out);
    return attribute.size() == 3 && attribute[2] == "unspecified";
  } catch (const InputError&) {
    return false;  // no repository, or no git
  }
}

/// Lets git join the lines of two branches in a new baseline, where nothing says how: each
/// line is independent (gitattributes(5), "Performing a three-way merge").
void set_merge_attribute(const std::filesystem::path& baseline) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
  const std::filesystem::path folder = folder_of(baseline);
  const std::string name = baseline.filename().string();
  if (name.find_first_not_of(plain) != std::string::npos || !is_merge_unspecified(folder, name)) {
    return;
  }
  const std::string attributes = (folder / ".gitattributes").lexically_normal().string();
  std::string text;
  if (std::error_code failed; std::filesystem::exists(attributes, failed)) {
    constexpr std::uint64_t max_size_bytes = std::uint64_t{1} << 20U;
    text = read_file_text(attributes, max_size_bytes);
    text += text.empty() || text.ends_with('\n') ? "" : "\n";
  }
  write_own_file(attributes, fmt::format("{}/{} merge=union\n", text, name));
  complain(attributes + ": git merges the baselines of two branches line by line");
}

/// Whether there is no file at the baseline's path.
bool is_new(const BaselineOptions& options) {
  std::error_code failed;
  return !std::filesystem::exists(options.path, failed);
}

int update(const BaselineOptions& options) {
  const bool was_new = is_new(options);
  lint::Baseline former = was_new ? lint::Baseline() : lint::Baseline::read(options.path);
  lint::Baseline baseline = lint::Baseline::in_place_of(former);
  const bool is_whole = lint_all(
      options, former,
      [&](lint::FileReport& report) {
        baseline.add(report);
        former.take_accepted(report);
      },
      [&](const rule::RuleSet& rules) { baseline.keep_unchecked(former, rules); });
  if (!is_whole) {
    return 2;
  }
  const int status = write(options, baseline);
  if (was_new) {
    set_merge_attribute(options.path);
  }
  return status;
}

int create(const BaselineOptions& options) {
  if (!is_new(options)) {
    complain(options.path + " already exists; `cablelint baseline update` changes it");
    return 2;
  }
  return update(options);
}

int prune(const BaselineOptions& options) {
  lint::Baseline baseline = lint::Baseline::read(options.path);
  const bool is_whole = lint_all(
      options, baseline, [&](lint::FileReport& report) { baseline.take_accepted(report); },
      [&](const rule::RuleSet& rules) { baseline.remove(baseline.stale(rules)); });
  return is_whole ? write(options, baseline) : 2;
}

int show(const BaselineOptions& options) {
  std::vector<lint::BaselineEntry> entries = lint::Baseline::read(options.path).entries();
  std::ranges::sort(entries, {}, [](const lint::BaselineEntry& entry) {
    return std::tie(entry.rule, entry.mrn, entry.file);
  });
  std::string out;
  for (const lint::BaselineEntry& entry : entries) {
    out += fmt::format("{:<40} {:<20} {}\n", visible(entry.rule), visible(entry.mrn),
                       visible_name(entry.file));
  }
  print(out);
  return 0;
}

}  // namespace

Run baseline_create_command(OptionTable& table) {
  return with_options<BaselineOptions>(table, define, create);
}
Run baseline_update_command(OptionTable& table) {
  return with_options<BaselineOptions>(table, define, update);
}
Run baseline_prune_command(OptionTable& table) {
  return with_options<BaselineOptions>(table, define, prune);
}
Run baseline_show_command(OptionTable& table) {
  return with_options<BaselineOptions>(table, define_path, show);
}

}  // namespace cablelint::cli
