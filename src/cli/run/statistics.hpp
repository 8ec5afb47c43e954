// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>

#include "lint/file_report.hpp"
#include "report/collection.hpp"

namespace cablelint::cli {

/// What --statistics prints on standard error.
class Statistics {
 public:
  /// Needs what is known of the documents.
  void add(const lint::FileReport& report) { collection_.add(report); }

  /// Findings by rule, the most frequent first, and by year, post, level and ending of the file;
  /// then what was checked, and what was skipped, by name.
  [[nodiscard]] std::string text(const lint::Summary& summary) const;

 private:
  report::Collection collection_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace cablelint::cli
