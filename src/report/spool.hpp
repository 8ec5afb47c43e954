// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "text/file_descriptor.hpp"

namespace cablelint::report {

/// Text that is written before what comes above it is known. What is too much for memory waits in
/// a file without a name. Errors: throws `InputError` when the disk is full.
class Spool {
 public:
  void add(std::string_view text);
  /// Gives all of it to `sink`, in order, and is empty again.
  void move_to(const std::function<void(std::string_view)>& sink);
  [[nodiscard]] bool is_empty() const { return size_bytes() == 0; }
  /// Where the next text begins.
  [[nodiscard]] std::uint64_t size_bytes() const { return in_file_bytes_ + buffer_.size(); }
  /// A text that was added, by where it begins.
  [[nodiscard]] std::string piece(std::uint64_t begin, std::size_t size) const;

 private:
  std::string buffer_;
  std::optional<FileDescriptor> file_;  ///< what comes before the buffer
  std::uint64_t in_file_bytes_ = 0;
};

}  // namespace cablelint::report
