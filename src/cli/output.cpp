// SPDX-License-Identifier: Apache-2.0
#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "text/input_error.hpp"

namespace cablelint::cli {
namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 16U;

std::string shown(const std::string& path) { return path.empty() ? "standard output" : path; }

bool is_regular_or_absent(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode);
}

/// What a link points to: the report is written there, and the link stays.
std::string behind_links(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path real = std::filesystem::canonical(path, failed);
  return failed ? path : real.string();
}

}  // namespace

Output::Output(const std::string& path) : path_(path.empty() ? path : behind_links(path)) {
  if (path_.empty()) {
    descriptor_ = STDOUT_FILENO;
  } else if (is_regular_or_absent(path_)) {
    descriptor_ = file_.create_beside(path_);
  } else {
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  }
  if (descriptor_ < 0) {
    throw InputError(shown(path_), std::strerror(errno));
  }
}

Output::~Output() {
  if (descriptor_ > STDERR_FILENO) {
    ::close(descriptor_);
  }
}

void Output::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= buffer_bytes) {
    flush();
  }
}

void Output::flush() {
  std::string_view left = buffer_;
  while (!left.empty()) {
    const ssize_t sent = ::write(descriptor_, left.data(), left.size());
    if (sent < 0 && errno == EINTR) {
      continue;
    }
    if (sent < 0) {
      throw InputError(shown(path_), std::strerror(errno));
    }
    left.remove_prefix(static_cast<std::size_t>(sent));
  }
  buffer_.clear();
}

void Output::commit() {
  flush();
  if (!file_.is_open()) {
    return;
  }
  if (::fsync(descriptor_) != 0 || !file_.put_in_place(path_)) {
    throw InputError(shown(path_), std::strerror(errno));
  }
}

void print(std::string_view text) {
  Output output({});
  output.write(text);
  output.commit();
}

}  // namespace cablelint::cli
