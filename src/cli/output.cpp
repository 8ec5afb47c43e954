// SPDX-License-Identifier: Apache-2.0
#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
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

/// The mode that a new file would have.
mode_t new_file_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

}  // namespace

Output::Output(std::string path) : path_(std::move(path)) {
  if (path_.empty()) {
    descriptor_ = STDOUT_FILENO;
  } else if (is_regular_or_absent(path_)) {
    temporary_ = path_ + ".XXXXXX";
    descriptor_ = ::mkstemp(temporary_.data());
    if (descriptor_ >= 0) {
      (void)::fchmod(descriptor_, new_file_mode());
    }
  } else {
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  }
  if (descriptor_ < 0) {
    temporary_.clear();
    throw InputError(shown(path_), std::strerror(errno));
  }
}

Output::~Output() {
  if (descriptor_ > STDERR_FILENO) {
    ::close(descriptor_);
  }
  if (!temporary_.empty()) {
    ::unlink(temporary_.c_str());
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
  if (temporary_.empty()) {
    return;
  }
  if (::fsync(descriptor_) != 0 || std::rename(temporary_.c_str(), path_.c_str()) != 0) {
    throw InputError(shown(path_), std::strerror(errno));
  }
  temporary_.clear();
}

}  // namespace cablelint::cli
