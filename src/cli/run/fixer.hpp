// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "cli/options/check_options.hpp"
#include "cli/output.hpp"
#include "lint/file_report.hpp"
#include "lint/lint_files.hpp"

namespace cablelint::cli {

/// Applies fixes to files, or shows what they would change. A file appears complete and fixed, or
/// stays as it was.
class Fixer {
 public:
  /// Both must outlive it.
  Fixer(const CheckOptions& options, const lint::FilesOptions& lint_options);

  /// Fixes the file, `-` being standard input, and reports what is left in it.
  [[nodiscard]] lint::FileReport fix(const std::string& file, const rule::RuleSet& rules);

  /// Sends what was written to standard output, and says on standard error what was done.
  void end();

  /// Files that were changed, or would be.
  [[nodiscard]] std::size_t changed_files() const { return changed_files_; }

 private:
  struct Checkers {
    Checkers(const rule::RuleSet& rules, const rule::CheckOptions& check);
    rule::DocumentChecker fixing;
    rule::DocumentChecker reporting;
  };

  const CheckOptions& options_;
  const lint::FilesOptions& lint_options_;
  std::map<const rule::RuleSet*, Checkers> checkers_;
  Output output_;
  std::string list_;  ///< what was done in which file, by the rule; no text of documents
  std::size_t applied_ = 0;
  std::size_t changed_files_ = 0;
};

}  // namespace cablelint::cli
