// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "lint/file_report.hpp"
#include "lint/lint_text.hpp"
#include "rule/rule_set.hpp"
#include "select/read_document.hpp"

namespace cablelint::lint {

/// The rules for a file, by its index. Called on all threads; what it answers lives as long as the
/// files are linted.
using RulesOf = std::function<const rule::RuleSet&(std::size_t file)>;

/// How many files are linted.
struct FilesOptions {
  LintOptions lint;
  std::size_t jobs = 1;
  std::string stdin_name = "<stdin>";  ///< the name under which `-` is reported
  /// Gives the bytes of a file, on any of the threads; throws `InputError` if it cannot.
  std::function<std::string(const std::string& name)> read = select::read_document;
  /// What the name of a file says, on any of the threads.
  std::function<select::FileName(const std::string& name)> name_of = [](const std::string&) {
    return select::FileName::of_document;
  };

  /// The name of a file as reports have it.
  [[nodiscard]] const std::string& shown_name(const std::string& file) const {
    return file == "-" ? stdin_name : file;
  }
};

/// Lints each file, on `jobs` threads, and gives the reports to `take` in the order of `files`, on
/// the calling thread. At most a few reports for each thread wait for their turn. A file that
/// cannot be read is a report that says so.
void lint_files(const std::vector<std::string>& files, const RulesOf& rules,
                const FilesOptions& options, const std::function<void(FileReport)>& take);

}  // namespace cablelint::lint
