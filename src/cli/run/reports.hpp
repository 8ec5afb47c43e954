// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "cli/options/shared_options.hpp"
#include "cli/output.hpp"
#include "cli/run/report_folder.hpp"
#include "report/reporter.hpp"

namespace cablelint::cli {

/// The reports of one run, written side by side.
class Reports {
 public:
  /// Errors: throws `InputError` if a file cannot be written.
  Reports(const ReportOptions& options, std::optional<Severity> fail_on, const rule::RuleSet& rules,
          Timestamp as_of, bool has_baseline);

  void file(const lint::FileReport& report);

  /// Sends what has been written to those who wait for it.
  void send();

  /// After the last file; puts what was written in its place.
  void end(const lint::Summary& summary, int status);

 private:
  [[nodiscard]] std::unique_ptr<report::Reporter> in_file(const Destination& destination,
                                                          const report::RunFacts& facts);
  [[nodiscard]] std::unique_ptr<report::Reporter> in_folder(const Destination& destination,
                                                            report::RunFacts facts);

  std::vector<std::unique_ptr<Output>> outputs_;
  std::vector<std::unique_ptr<ReportFolder>> folders_;
  std::vector<std::unique_ptr<report::Reporter>> reporters_;
};

}  // namespace cablelint::cli
