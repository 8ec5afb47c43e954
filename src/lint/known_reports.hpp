// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "lint/file_report.hpp"
#include "lint/lint_files.hpp"
#include "model/calendar.hpp"
#include "text/file_stamp.hpp"

namespace cablelint::lint {

/// The reports of the last run over some files, for a run that lints the same files again: only
/// those are read that changed in between, or whose rules did.
class KnownReports {
 public:
  /// As `lint_files`, but reads only files that changed. Forgets the reports of other files.
  void lint(const std::vector<std::string>& files, const RulesOf& rules,
            const FilesOptions& options, const std::function<void(FileReport)>& take);

  void forget() { by_file_.clear(); }

 private:
  /// What a report depends on, as far as it changes between runs.
  struct Basis {
    FileStamp stamp;
    std::string rules;  ///< their digest
    Timestamp as_of;

    friend bool operator==(const Basis&, const Basis&) = default;
  };
  struct Known {
    Basis basis;
    FileReport report;
  };

  std::map<std::string, Known> by_file_;
};

}  // namespace cablelint::lint
