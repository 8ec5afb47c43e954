// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "finding/finding.hpp"
#include "model/calendar.hpp"
#include "rule/document_record.hpp"
#include "rule/excerpts.hpp"

namespace cablelint::rule {

/// What a check depends on besides the rules and the document.
struct CheckOptions {
  Timestamp as_of;  ///< the day of the check
  Excerpts excerpts = Excerpts::markings;
  std::size_t max_findings_per_rule = 100;  ///< of one rule in one document; the last one says so
  /// The same where each finding counts: for a baseline, and for a limit of warnings.
  static constexpr std::size_t max_counted_findings = 10'000;
  bool wants_records = false;         ///< other documents of the run are compared with this one
  bool uses_typed_conditions = true;  ///< false: the machine runs all rules

  // What the conditions of all rules may cost in one file, in steps of their evaluation: the rules
  // of the program take some thousands for a cable, and some thirty for a byte.
  std::uint64_t max_steps = 1'000'000'000;
  std::uint64_t max_steps_a_byte = 200;

  /// The same that sees texts in full, and all findings: a fix writes them.
  [[nodiscard]] CheckOptions for_fixes() const {
    // One more is counted, to see that some were omitted.
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max() - 1;
    CheckOptions options = *this;
    options.excerpts = Excerpts::full;
    options.max_findings_per_rule = all;
    return options;
  }

  [[nodiscard]] std::uint64_t max_steps_of(std::size_t size_bytes) const {
    return max_steps + max_steps_a_byte * size_bytes;
  }
};

/// The result of checking one document.
struct CheckResult {
  std::vector<Finding> findings;  ///< sorted
  std::vector<Finding> excepted;  ///< findings that exceptions of the settings suppress
  std::vector<std::uint32_t> exceptions_used;  ///< indices of those exceptions, ascending
  std::optional<DocumentRecord> record;        ///< if it was asked for
  std::uint64_t steps = 0;                     ///< that conditions took
  std::size_t rules_run = 0;                   ///< evaluated on at least one item
  std::size_t not_applicable = 0;              ///< not one item had what the rule needs
};

}  // namespace cablelint::rule
