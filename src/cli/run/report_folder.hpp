// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "cli/output.hpp"

namespace cablelint::cli {

/// A report of several files in a folder, which is made if it is not there. Each of them appears
/// complete or not at all, in the order in which they are begun. Pages of an earlier, larger report
/// are removed at the end, and nothing else. Errors: all throw `InputError`.
class ReportFolder {
 public:
  /// `path` ends with a slash.
  explicit ReportFolder(const std::string& path);

  void begin(const std::string& name);
  /// To the file that was begun last.
  void write(std::string_view text) { output_->write(text); }
  /// After the last of them.
  void end();

 private:
  void commit();
  void remove_left_over() const;

  std::string path_;
  std::set<std::string> names_;  ///< of its files
  std::unique_ptr<Output> output_;
};

}  // namespace cablelint::cli
