// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "cli/options.hpp"
#include "cli/rules_by_file.hpp"
#include "lint/baseline.hpp"
#include "lint/file_report.hpp"

namespace cablelint::cli {

/// The baselines of a run: that of the command line for all files, else that of the settings of
/// each. What a policy locks, no baseline that settings name accepts.
class Baselines {
 public:
  /// Both must outlive it.
  /// Errors: throws `InputError` if one cannot be read.
  Baselines(const Options& options, const RulesByFile& rules);

  /// Takes the accepted findings out of the report of a file. Returns how many.
  std::size_t take_accepted(std::size_t file, lint::FileReport& report);

  /// Says on standard error how many entries no finding needs any more.
  void tell_of_stale() const;

 private:
  const Options& options_;
  const RulesByFile& rules_;
  std::map<std::string, lint::Baseline> by_path_;
};

}  // namespace cablelint::cli
