// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "cli/options/check_options.hpp"
#include "cli/run/baselines.hpp"
#include "cli/run/exception_use.hpp"
#include "cli/run/progress.hpp"
#include "cli/run/reports.hpp"
#include "cli/run/rules_by_file.hpp"
#include "cli/run/statistics.hpp"
#include "lint/lint_files.hpp"
#include "lint/run_records.hpp"
#include "select/discover.hpp"

namespace cablelint::cli {

/// What becomes of the report of each file of a run: it goes by baselines and exceptions to the
/// outputs and is counted.
class RunReports {
 public:
  /// All of these must outlive it. `is_part`: the run looks at some of the documents that belong
  /// together. Errors: throws `InputError` if an output cannot be written.
  RunReports(const CheckOptions& options, const RulesByFile& rules, const select::Discovery& found,
             Baselines& baselines, Timestamp as_of, bool is_part);

  /// Takes the report of the next file.
  void take(lint::FileReport report);

  /// Sends what has been reported to those who wait for it.
  void send() { reports_.send(); }

  /// After the last file: what is found by comparing the documents with each other.
  void compare(const lint::RulesOf& rules_of, const lint::FilesOptions& options);

  [[nodiscard]] const lint::Summary& summary() const { return summary_; }

  /// Ends the reports and says on standard error what is not in them.
  void end(int status);

 private:
  void put(lint::FileReport report);

  const CheckOptions& options_;
  const RulesByFile& rules_;
  const select::Discovery& found_;
  Baselines& baselines_;
  Reports reports_;
  lint::Summary summary_;
  Statistics statistics_;
  Progress progress_;
  ExceptionUse exceptions_;
  lint::RunRecords records_;
  std::size_t next_ = 0;
  bool is_part_;
};

}  // namespace cablelint::cli
