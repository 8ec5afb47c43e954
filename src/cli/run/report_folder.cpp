// SPDX-License-Identifier: Apache-2.0
#include "cli/run/report_folder.hpp"

#include <filesystem>
#include <system_error>

#include "text/input_error.hpp"

namespace cablelint::cli {

ReportFolder::ReportFolder(const std::string& path) : path_(path) {
  std::error_code failed;
  std::filesystem::create_directories(path_, failed);
  if (!std::filesystem::is_directory(path_, failed)) {
    throw InputError(path_, failed ? failed.message() : "not a folder");
  }
}

void ReportFolder::begin(const std::string& name) {
  commit();
  output_ = std::make_unique<Output>(path_ + name);
}

void ReportFolder::commit() {
  if (output_) {
    output_->commit();
    output_.reset();
  }
}

}  // namespace cablelint::cli
