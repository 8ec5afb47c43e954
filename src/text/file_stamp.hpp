// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>

namespace cablelint {

/// Differs when a file was written, replaced or given other rights in between, and is the same as
/// long as it is not there.
struct FileStamp {
  dev_t device = 0;
  ino_t file = 0;
  std::int64_t size_bytes = -1;  ///< -1: it is not there
  std::int64_t changed_ns = 0;   ///< since the epoch, of the content or of what is known of it

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// The stamp of the file that a path leads to.
[[nodiscard]] FileStamp file_stamp(const std::string& path);

}  // namespace cablelint
