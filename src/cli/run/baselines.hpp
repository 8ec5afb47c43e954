// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "cli/options/check_options.hpp"
#include "cli/run/rules_by_file.hpp"
#include "lint/baseline.hpp"
#include "select/discover.hpp"

namespace cablelint::cli {

/// The baselines of a run: that of the command line for all files, else that of the settings of
/// each. What a policy locks, no baseline that settings name accepts.
class Baselines {
 public:
  /// Errors: throws `InputError` if one cannot be read.
  Baselines(const CheckOptions& options, const RulesByFile& rules, const select::Discovery& found);

  [[nodiscard]] bool exist() const { return !by_path_.empty(); }

  /// Puts the accepted findings of a file among the suppressed ones. Returns how many.
  std::size_t take_accepted(std::size_t file, lint::FileReport& report);

  /// Says on standard error which entries no longer have a finding.
  void report_stale() const;

 private:
  const CheckOptions& options_;
  const RulesByFile& rules_;
  std::map<std::string, lint::Baseline> by_path_;
};

}  // namespace cablelint::cli
