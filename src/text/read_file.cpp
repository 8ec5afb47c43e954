// SPDX-License-Identifier: Apache-2.0
#include "text/read_file.hpp"

#include <fmt/format.h>

#include <span>

#include "text/file_descriptor.hpp"
#include "text/input_error.hpp"

namespace cablelint {
namespace {

void refuse_larger(std::uint64_t size_bytes, std::uint64_t max_size_bytes,
                   const std::string& path) {
  if (size_bytes > max_size_bytes) {
    throw InputError(path, fmt::format("larger than {} bytes", max_size_bytes));
  }
}

}  // namespace

void read_file_into(std::string& buffer, const std::string& path, std::uint64_t max_size_bytes) {
  const FileDescriptor file = FileDescriptor::for_reading(path);
  const std::uint64_t expected = file.size_bytes();
  refuse_larger(expected, max_size_bytes, path);
  // One byte more than the file has, so that its end is seen without another call.
  buffer.resize(static_cast<std::size_t>(expected) + 1);
  std::size_t size = 0;
  std::size_t got = 0;
  do {
    if (size == buffer.size()) {
      buffer.resize(2 * buffer.size());
    }
    got = file.read(std::span(buffer).subspan(size));
    size += got;
    refuse_larger(size, max_size_bytes, path);
  } while (got > 0 && (size != expected || expected == 0));  // some files do not say their size
  buffer.resize(size);
}

std::string read_file_text(const std::string& path, std::uint64_t max_size_bytes) {
  std::string text;
  read_file_into(text, path, max_size_bytes);
  return text;
}

}  // namespace cablelint
