// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cli/output.hpp"

namespace cablelint::cli {

/// A report of several files in a folder, which is made if it is not there. Each of them appears
/// complete or not at all, in the order in which they are begun. Errors: all throw `InputError`.
class ReportFolder {
 public:
  /// `path` ends with a slash.
  explicit ReportFolder(const std::string& path);

  void begin(const std::string& name);
  /// To the file that was begun last.
  void write(std::string_view text) { output_->write(text); }
  void commit();

 private:
  std::string path_;
  std::unique_ptr<Output> output_;
};

}  // namespace cablelint::cli
