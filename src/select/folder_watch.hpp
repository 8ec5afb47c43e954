// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <set>
#include <string>

#include "text/file_descriptor.hpp"

namespace cablelint::select {

/// Waits for changes in folders: files that are written, created, renamed, removed or given other
/// rights. It watches folders and not files because an editor puts another file in place of the
/// one it saves. It says that something changed, not what: whoever waits looks again. By
/// inotify(7), which knows nothing of what other machines do on a network file system.
class FolderWatch {
 public:
  using Duration = std::chrono::milliseconds;

  /// Changes that follow each other faster are one, unless they go on for too long.
  static constexpr Duration quiet{50};
  static constexpr Duration longest_burst{1000};

  /// Errors: throws `InputError` if the system allows no more of them.
  FolderWatch();

  /// From now on watches these folders and no others. One that is not there is left out.
  /// Returns: whether it watches one that it did not watch before. What happened in that one until
  /// now is not known.
  /// Errors: throws `InputError` if the system allows no more of them.
  [[nodiscard]] bool watch(const std::set<std::string>& folders);

  enum class Change : bool {
    seen,
    lost,  ///< there were more than the system keeps
  };

  /// Waits for the next change, and for the end of those that come with it.
  [[nodiscard]] Change wait();

 private:
  /// Whether something changes within that time; below 0: however long it takes.
  [[nodiscard]] bool changes_within(Duration time) const;
  [[nodiscard]] Change read_changes() const;

  FileDescriptor queue_;
  std::set<int> watched_;  ///< the numbers of the folders, which inotify gives only once
};

}  // namespace cablelint::select
