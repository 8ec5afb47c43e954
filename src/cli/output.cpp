// SPDX-License-Identifier: Apache-2.0
#include "cli/output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "cli/link_out_of_tree.hpp"
#include "text/input_error.hpp"
#include "text/visible.hpp"

namespace cablelint::cli {
namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 16U;

std::string shown(const std::string& path) { return path.empty() ? "standard output" : path; }

bool is_regular_or_absent(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode);
}

/// What a link points to: the report is written there, and the link stays.
std::string without_links(const std::string& path) {
  refuse_planted_link(path);
  std::error_code failed;
  const std::filesystem::path real = std::filesystem::canonical(path, failed);
  return failed ? path : real.string();
}

}  // namespace

Output::Output(const std::string& path)
    : path_(path.empty() ? path : without_links(path)), descriptor_{shown(path_), opened()} {}

int Output::opened() {
  return path_.empty()                 ? STDOUT_FILENO
         : is_regular_or_absent(path_) ? file_.create_beside(path_)
                                       : ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
}

void Output::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= buffer_bytes) {
    flush();
  }
}

void Output::flush() {
  descriptor_.write(buffer_);
  buffer_.clear();
}

void Output::commit() {
  flush();
  if (!file_.is_open()) {
    return;
  }
  if (::fsync(descriptor_.number()) != 0 || !file_.put_in_place(path_)) {
    throw InputError(shown(path_), std::strerror(errno));
  }
}

void print(std::string_view text) {
  Output output({});
  output.write(text);
  output.commit();
}

std::string complaint(std::string_view text) {
  return fmt::format("cablelint: {}\n", visible(text));
}

void complain(std::string_view text) {
  // A standard error that is full or closed must not end the program.
  std::fputs(complaint(text).c_str(), stderr);
}

}  // namespace cablelint::cli
