// SPDX-License-Identifier: Apache-2.0
#include "text/read_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <span>

#include "text/input_error.hpp"

namespace cablelint {
namespace {

[[noreturn]] void fail(const std::string& path, int error) {
  throw InputError(path, std::strerror(error));
}

/// A file opened for reading; it closes what it opened.
/// Errors: all throw `InputError`.
class OpenedFile {
 public:
  explicit OpenedFile(const std::string& path)
      : path_(path),
        // Opening a pipe for reading would wait for its writer.
        descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {
    if (descriptor_ < 0) {
      fail(path_, errno);
    }
  }
  OpenedFile(const OpenedFile&) = delete;
  OpenedFile& operator=(const OpenedFile&) = delete;
  ~OpenedFile() { ::close(descriptor_); }

  /// What it has now; it may grow. Nothing but a regular file has a size.
  [[nodiscard]] std::uint64_t size_bytes() const {
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0) {
      fail(path_, errno);
    }
    if (S_ISDIR(status.st_mode)) {
      fail(path_, EISDIR);
    }
    if (!S_ISREG(status.st_mode)) {
      throw InputError(path_, "not a regular file");
    }
    return static_cast<std::uint64_t>(status.st_size);
  }

  /// Reads what comes next, as much of it as there is room for.
  /// Returns: how many bytes; 0 at the end of the file.
  [[nodiscard]] std::size_t read_into(std::span<char> room) const {
    ssize_t got = 0;
    do {
      got = ::read(descriptor_, room.data(), room.size());
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
      fail(path_, errno);
    }
    return static_cast<std::size_t>(got);
  }

 private:
  const std::string& path_;
  int descriptor_;
};

void refuse_larger(std::uint64_t size_bytes, std::uint64_t max_size_bytes,
                   const std::string& path) {
  if (size_bytes > max_size_bytes) {
    throw InputError(path, fmt::format("larger than {} bytes", max_size_bytes));
  }
}

}  // namespace

void read_file_into(std::string& buffer, const std::string& path, std::uint64_t max_size_bytes) {
  const OpenedFile file(path);
  const std::uint64_t expected = file.size_bytes();
  refuse_larger(expected, max_size_bytes, path);
  // One byte more than the file has, so that its end is seen without another call.
  buffer.resize(static_cast<std::size_t>(expected) + 1);
  std::size_t size = 0;
  for (;;) {
    const std::size_t got = file.read_into(std::span(buffer).subspan(size));
    if (got == 0) {
      break;
    }
    size += got;
    refuse_larger(size, max_size_bytes, path);
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
