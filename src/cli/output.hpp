// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "cli/process.hpp"
#include "text/file_descriptor.hpp"

namespace cablelint::cli {

/// Where a report goes: standard output, or a file that appears complete or not at all. Collects
/// what is written and sends it in large pieces. Errors: `write` and `commit` throw `InputError`
/// when the disk is full or the reader is gone.
class Output {
 public:
  /// An empty path is standard output.
  explicit Output(const std::string& path);
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view text);
  /// Sends what there is, to a reader who waits for it.
  void flush();
  /// Sends what is left and puts the file in its place.
  void commit();

 private:
  /// The descriptor of what to write to, for `descriptor_` to own; below 0 with `errno`.
  [[nodiscard]] int opened();

  std::string path_;
  UnfinishedFile file_;  ///< not open: written in place
  FileDescriptor descriptor_;
  std::string buffer_;
};

/// Writes all of `text` to standard output.
/// Errors: throws `InputError` when the disk is full or the reader is gone.
void print(std::string_view text);

/// Says something on standard error.
void complain(std::string_view text);
/// What is said there: the text, ready for a screen, after the program's name.
[[nodiscard]] std::string complaint(std::string_view text);

}  // namespace cablelint::cli
