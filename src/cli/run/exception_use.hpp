// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/options/check_options.hpp"
#include "rule/rule_set.hpp"

namespace cablelint::cli {

/// Which exceptions of the settings a run needed, so that those that no document needs
/// are reported.
class ExceptionUse {
 public:
  void add(const rule::RuleSet& rules, const std::vector<std::uint32_t>& used);

  /// Exceptions without use, after a run that checked all documents of the folders. Only a run
  /// knows that checks all that they may be about: with all rules, all documents below the folder
  /// of the settings.
  [[nodiscard]] std::vector<std::string> unused(const std::vector<const rule::RuleSet*>& rules,
                                                const CheckOptions& options,
                                                const std::vector<std::string>& folders) const;

 private:
  std::set<std::pair<std::string, std::size_t>> used_;  ///< file, line
};

}  // namespace cablelint::cli
