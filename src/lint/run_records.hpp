// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "lint/file_report.hpp"
#include "lint/lint_files.hpp"
#include "rule/check/compare_documents.hpp"

namespace cablelint::lint {

/// Keeps a small record of each cable of a run and compares them when all are there. Only the
/// documents that are reported then, and those that findings point to, are read once more.
class RunRecords {
 public:
  /// Takes the records out of the report of a file, by the index of the file. In their order.
  void add(std::size_t file, FileReport& report);

  struct Comparison {
    std::vector<FileReport> reports;  ///< sequels, by file; a file that cannot be read again
    std::vector<std::size_t> files;   ///< beside them: the index of the file
    std::size_t excepted = 0;         ///< findings that exceptions keep out
    std::vector<std::pair<std::size_t, std::uint32_t>> exceptions_used;  ///< file, exception
  };

  /// `is_part`: the run looks at a part of what there is.
  [[nodiscard]] Comparison compare(const std::vector<std::string>& files, const RulesOf& rules,
                                   const FilesOptions& options, bool is_part) const;

 private:
  class Reopened;
  class Reader;
  struct Origin {
    std::size_t file;
    std::size_t cable;
  };

  std::vector<rule::DocumentRecord> records_;
  std::vector<Origin> origins_;  ///< beside them
};

/// Takes `cable/truncated` out of the report of a file each of whose cables lacks sections: of a
/// complete run `repository/section-missing` reports whether they are missing.
/// Returns: how many of these a baseline had accepted.
std::size_t leave_sections_to_run(FileReport& report);

}  // namespace cablelint::lint
