// SPDX-License-Identifier: Apache-2.0
#include "text/read_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "text/input_error.hpp"

namespace cablelint {
namespace {

/// Closes what it opened.
class OpenedFile {
 public:
  explicit OpenedFile(const std::string& path)
      // Opening a pipe for reading would wait for its writer.
      : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
  OpenedFile(const OpenedFile&) = delete;
  OpenedFile& operator=(const OpenedFile&) = delete;
  ~OpenedFile() {
    if (descriptor_ >= 0) {
      ::close(descriptor_);
    }
  }
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

[[noreturn]] void fail(const std::string& path, int error) {
  throw InputError(path, std::strerror(error));
}

}  // namespace

void read_file_into(std::string& buffer, const std::string& path, std::uint64_t max_size_bytes) {
  const OpenedFile file(path);
  if (file.descriptor() < 0) {
    fail(path, errno);
  }
  struct stat status {};
  if (::fstat(file.descriptor(), &status) != 0) {
    fail(path, errno);
  }
  if (S_ISDIR(status.st_mode)) {
    fail(path, EISDIR);
  }
  if (!S_ISREG(status.st_mode)) {
    throw InputError(path, "not a regular file");
  }
  const auto too_large = [&] {
    return InputError(path, fmt::format("larger than {} bytes", max_size_bytes));
  };
  if (static_cast<std::uint64_t>(status.st_size) > max_size_bytes) {
    throw too_large();
  }
  // One byte more than the file has, so that its end is seen without another call.
  buffer.resize(static_cast<std::size_t>(status.st_size) + 1);
  std::size_t size = 0;
  for (;;) {
    const ssize_t got = ::read(file.descriptor(), buffer.data() + size, buffer.size() - size);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      fail(path, errno);
    }
    if (got == 0) {
      break;
    }
    size += static_cast<std::size_t>(got);
    if (size > max_size_bytes) {
      throw too_large();
    }
    if (size == buffer.size()) {
      buffer.resize(2 * buffer.size());
    }
  }
  buffer.resize(size);
}

std::string read_file_text(const std::string& path, std::uint64_t max_size_bytes) {
  std::string text;
  read_file_into(text, path, max_size_bytes);
  return text;
}

}  // namespace cablelint
