// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace cablelint {

/// An open file, pipe or stream, closed with its owner. Reading and writing go on after a signal.
/// Errors: all throw `InputError` with its name.
class FileDescriptor {
 public:
  /// `number` is what open(2) and its like return; below 0 it is an error, with `errno`. Standard
  /// streams stay open.
  FileDescriptor(std::string name, int number);
  FileDescriptor() = default;
  FileDescriptor(FileDescriptor&& other) noexcept { *this = std::move(other); }
  FileDescriptor& operator=(FileDescriptor&& other) noexcept;
  ~FileDescriptor();

  /// Opens a file for reading; never waits for the writer of a pipe.
  [[nodiscard]] static FileDescriptor for_reading(const std::string& path);
  /// A file without a name, for reading and writing; `name` is that of what it holds.
  [[nodiscard]] static FileDescriptor temporary(std::string name);

  [[nodiscard]] int number() const { return number_; }
  /// The size of a regular file; anything else is an error.
  [[nodiscard]] std::uint64_t size_bytes() const;

  /// Reads what comes next, as much of it as there is room for.
  /// Returns: how many bytes; 0 at the end.
  [[nodiscard]] std::size_t read(std::span<char> room) const;
  /// Appends what comes next, at most `most` bytes.
  /// Returns: how many bytes; 0 at the end.
  std::size_t append_to(std::string& text, std::size_t most = std::size_t{1} << 16U) const;
  /// Reads from a place in a file, until there is no more room; its end before that is an error.
  void read_at(std::uint64_t offset, std::span<char> room) const;

  void write(std::string_view bytes) const;
  /// Closes it now; that can fail where the disk is full.
  void close();

 private:
  [[noreturn]] void fail() const;

  std::string name_;
  int number_ = -1;
};

}  // namespace cablelint
