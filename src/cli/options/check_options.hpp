// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/options/shared_options.hpp"

namespace cablelint::cli {

/// What is done with the fixes of findings.
enum class Fixing : std::uint8_t {
  none,
  fix,       ///< applied, and what is left is reported
  fix_only,  ///< applied
  diff,      ///< shown
};

/// The options of `cablelint check`.
struct CheckOptions {
  DocumentOptions documents;
  RuleOptions rules;
  ReportOptions reports;
  Outcome outcome;
  Fixing fixing = Fixing::none;
  bool unsafe_fixes = false;
  int jobs = 0;                   ///< threads; 0: as many as there are processors
  std::optional<double> timeout;  ///< seconds
  std::string baseline;           ///< a file; empty: none
  bool watches = false;           ///< runs again whenever something changes
  bool shows_files = false;       ///< the names of the files, and no more
  bool allow_empty = false;
  bool allow_unchecked = false;
  bool require_marked = false;
};

void define_check(OptionTable& table, CheckOptions& options);

}  // namespace cablelint::cli
