// SPDX-License-Identifier: Apache-2.0
#include "cli/run/report_folder.hpp"

#include <filesystem>
#include <system_error>
#include <vector>

#include "cli/link_out_of_tree.hpp"
#include "report/html/page.hpp"
#include "text/file_descriptor.hpp"
#include "text/folder_entries.hpp"
#include "text/input_error.hpp"

namespace cablelint::cli {
namespace {

using std::filesystem::file_type;

/// The first 64 KiB of a file, in which the sign of a page is; empty if it cannot be read.
std::string beginning_of(const std::string& path) {
  std::string text;
  try {
    FileDescriptor::for_reading(path).append_to(text);
  } catch (const InputError&) {
    // It is not a page of ours.
  }
  return text;
}

}  // namespace

ReportFolder::ReportFolder(const std::string& path) : path_(path) {
  std::error_code failed;
  refuse_planted_link(path_);
  std::filesystem::create_directories(path_, failed);
  if (!std::filesystem::is_directory(path_, failed)) {
    throw InputError(path_, failed ? failed.message() : "not a folder");
  }
}

void ReportFolder::begin(const std::string& name) {
  commit();
  output_ = std::make_unique<Output>(path_ + name);
  names_.insert(name);
}

void ReportFolder::end() {
  commit();
  remove_left_over();
}

void ReportFolder::commit() {
  if (output_) {
    output_->commit();
    output_.reset();
  }
}

void ReportFolder::remove_left_over() const {
  std::error_code failed;
  std::vector<std::filesystem::path> left_over;
  const std::vector<std::filesystem::directory_entry> entries = folder_entries(path_, failed);
  if (failed) {
    throw InputError(path_, failed.message());
  }
  for (const std::filesystem::directory_entry& entry : entries) {
    const std::string name = entry.path().filename().string();
    if (!names_.contains(name) && entry.symlink_status(failed).type() == file_type::regular &&
        report::is_page_of_report(name, beginning_of(entry.path()))) {
      left_over.push_back(entry.path());
    }
  }
  for (const std::filesystem::path& page : left_over) {
    if (!std::filesystem::remove(page, failed) && failed) {
      throw InputError(page.string(), "is a page of an earlier report: " + failed.message());
    }
  }
}

}  // namespace cablelint::cli
