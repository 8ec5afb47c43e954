// SPDX-License-Identifier: Apache-2.0
#include "text/file_descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "text/input_error.hpp"

namespace cablelint {
namespace {

/// What a system call returns once no signal interrupts it.
template <class Call>
ssize_t uninterrupted(Call call) {
  ssize_t result = 0;
  do {
    result = call();
  } while (result < 0 && errno == EINTR);
  return result;
}

}  // namespace

FileDescriptor::FileDescriptor(std::string name, int number)
    : name_(std::move(name)), number_(number) {
  if (number_ < 0) {
    fail();
  }
}

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
  name_.swap(other.name_);
  std::swap(number_, other.number_);
  return *this;
}

FileDescriptor::~FileDescriptor() {
  if (number_ > STDERR_FILENO) {
    ::close(number_);
  }
}

FileDescriptor FileDescriptor::for_reading(const std::string& path) {
  return {path, ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};
}

FileDescriptor FileDescriptor::temporary(std::string name) {
  std::FILE* const file = std::tmpfile();
  if (file == nullptr) {
    throw InputError(std::move(name), std::strerror(errno));
  }
  const int copy = ::fcntl(::fileno(file), F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  const int error = errno;
  (void)std::fclose(file);
  errno = error;
  return {std::move(name), copy};
}

std::uint64_t FileDescriptor::size_bytes() const {
  struct stat status {};
  if (::fstat(number_, &status) != 0) {
    fail();
  }
  if (S_ISDIR(status.st_mode)) {
    throw InputError(name_, std::strerror(EISDIR));
  }
  if (!S_ISREG(status.st_mode)) {
    throw InputError(name_, "not a regular file");
  }
  return static_cast<std::uint64_t>(status.st_size);
}

std::size_t FileDescriptor::read(std::span<char> room) const {
  const ssize_t got = uninterrupted([&] { return ::read(number_, room.data(), room.size()); });
  if (got < 0) {
    fail();
  }
  return static_cast<std::size_t>(got);
}

std::size_t FileDescriptor::append_to(std::string& text, std::size_t most) const {
  const std::size_t size = text.size();
  text.resize(size + most);
  const std::size_t got = read(std::span(text).subspan(size));
  text.resize(size + got);
  return got;
}

void FileDescriptor::read_at(std::uint64_t offset, std::span<char> room) const {
  while (!room.empty()) {
    const ssize_t got = uninterrupted(
        [&] { return ::pread(number_, room.data(), room.size(), static_cast<off_t>(offset)); });
    if (got < 0) {
      fail();
    }
    if (got == 0) {
      throw InputError(name_, "became shorter while it was being read");
    }
    room = room.subspan(static_cast<std::size_t>(got));
    offset += static_cast<std::uint64_t>(got);
  }
}

void FileDescriptor::write(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t sent =
        uninterrupted([&] { return ::write(number_, bytes.data(), bytes.size()); });
    if (sent < 0) {
      fail();
    }
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

void FileDescriptor::close() {
  if (::close(std::exchange(number_, -1)) != 0) {
    fail();
  }
}

void FileDescriptor::fail() const { throw InputError(name_, std::strerror(errno)); }

}  // namespace cablelint
