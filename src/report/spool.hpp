// SPDX-License-Identifier: Apache-2.0
#pragma once

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
  [[nodiscard]] bool is_empty() const { return buffer_.empty() && !file_; }

 private:
  std::string buffer_;
  std::optional<FileDescriptor> file_;  ///< what comes before the buffer
};

}  // namespace cablelint::report
