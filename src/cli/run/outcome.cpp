// SPDX-License-Identifier: Apache-2.0
#include "cli/run/outcome.hpp"

namespace cablelint::cli {
namespace {

/// Findings of that severity or above it.
std::size_t count_from(Severity severity, const lint::Summary& summary) {
  switch (severity) {
    case Severity::error:
      return summary.errors;
    case Severity::warning:
      return summary.errors + summary.warnings;
    case Severity::info:
      return summary.findings();
  }
  return 0;
}

}  // namespace

int status_of(const Outcome& outcome, const lint::Summary& summary, bool is_whole) {
  if (!is_whole) {
    return 2;
  }
  const bool has_failed = (outcome.fail_on && count_from(*outcome.fail_on, summary) > 0) ||
                          (outcome.max_warnings && summary.warnings > *outcome.max_warnings);
  return has_failed && !outcome.exit_zero ? 1 : 0;
}

}  // namespace cablelint::cli
