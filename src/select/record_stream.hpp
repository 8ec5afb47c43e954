// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

#include "text/file_descriptor.hpp"

namespace cablelint::select {

/// A document in JSON Lines, not decoded.
struct Record {
  std::string name;
  std::string line;
};

/// JSON Lines on standard input, read as they come.
class RecordStream {
 public:
  RecordStream();

  /// The next records, as many as there are by now, but no two of one name; waits for the first.
  /// None: it has ended.
  /// Errors: throws `InputError` if they cannot be read, or a line is larger than 1 GiB.
  [[nodiscard]] std::vector<Record> next();

 private:
  void read();
  /// `searched`: so many of the bytes that are kept have no end of a line.
  void take_lines(std::size_t searched);

  FileDescriptor in_;
  std::string kept_;  ///< the beginning of a line
  std::deque<Record> waiting_;
  std::size_t lines_ = 0;
  bool has_ended_ = false;
};

}  // namespace cablelint::select
