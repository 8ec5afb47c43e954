// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "lint/file_report.hpp"
#include "rule/rule_set.hpp"

namespace cablelint::report {

enum class Format : std::uint8_t { text, concise, jsonl, json, sarif };

/// What every report says of the run that made it.
struct RunFacts {
  const rule::RuleSet* rules = nullptr;  ///< never null
  Timestamp as_of;
  rule::Excerpts excerpts = rule::Excerpts::markings;
  bool color = false;
};

/// Where a report is written: called with pieces of it, in order.
using Sink = std::function<void(std::string_view)>;

/// Writes one report in one format. Called from one thread, files in their final order.
class Reporter {
 public:
  virtual ~Reporter() = default;
  virtual void file(const lint::FileReport& report) = 0;
  /// After the last file.
  virtual void end(const lint::Summary& summary, int exit_status) = 0;
};

[[nodiscard]] std::unique_ptr<Reporter> make_reporter(Format format, const RunFacts& facts,
                                                      Sink sink);

}  // namespace cablelint::report
