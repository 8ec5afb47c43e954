// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <string>

#include "lint/file_report.hpp"

namespace cablelint::cli {

/// What --statistics prints on standard error.
class Statistics {
 public:
  void add(const lint::FileReport& report);

  /// Findings by rule, the most frequent first; then what was checked, and what was skipped, by
  /// name.
  [[nodiscard]] std::string text(const lint::Summary& summary) const;

 private:
  std::map<std::string, std::size_t> counts_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace cablelint::cli
