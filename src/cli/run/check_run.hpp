// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/options/check_options.hpp"
#include "cli/run/baselines.hpp"
#include "cli/run/file_selection.hpp"
#include "cli/run/rules_by_file.hpp"
#include "cli/run/run_reports.hpp"
#include "lint/lint_files.hpp"
#include "settings/settings_tree.hpp"

namespace cablelint::cli {

/// One run of `cablelint check`: the documents that the options ask for, by their settings and
/// rules, to the reports.
class CheckRun {
 public:
  /// Selects the documents. `options` must outlive it.
  /// Errors: throws `InputError` if settings or a list of files cannot be read.
  explicit CheckRun(const CheckOptions& options);

  [[nodiscard]] const select::Discovery& found() const { return selection_.found; }
  [[nodiscard]] const RulesByFile& rules() const { return rules_; }
  /// Whether there is something to check, or it does not matter; else says so.
  [[nodiscard]] bool expect_files() const;

  /// Reads rules and baselines. False after saying what is wrong with them, or with the places
  /// where the reports should go.
  /// Errors: throws `InputError` if one of these files cannot be read.
  [[nodiscard]] bool prepare();

  /// All that is read, as far as it is known: of rules after they were read.
  [[nodiscard]] std::vector<std::string> paths() const;
  /// The folders in which documents and settings were looked for.
  [[nodiscard]] std::vector<std::string> folders() const;

  /// Lints the files and gives the report of each to `run_reports`, in their order.
  /// Returns: how many files were changed.
  using Lint =
      std::function<std::size_t(const lint::FilesOptions& options, RunReports& run_reports)>;

  /// Returns: the exit status. Errors: throws `InputError` if a report cannot be written.
  int report(const Lint& lint);
  /// Reports on the selected files, which it reads, and fixes if the options say so. Returns: the
  /// exit status. Errors: throws `InputError` if a report cannot be written.
  int report();

 private:
  [[nodiscard]] lint::FilesOptions files_options() const;
  std::size_t lint_or_fix(const lint::FilesOptions& options, RunReports& run_reports);
  [[nodiscard]] int status(const lint::Summary& summary, std::size_t changed_files) const;

  const CheckOptions& options_;
  settings::SettingsTree settings_;
  FileSelection selection_;
  RulesByFile rules_;
  std::optional<Baselines> baselines_;
};

}  // namespace cablelint::cli
