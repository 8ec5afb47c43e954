// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// What the program arranges with the system before it does anything.
namespace cablelint::cli {

/// Takes the places of standard streams that are closed, so that no document that is opened later
/// gets descriptor 1 and is written over. Reading and writing them stay errors.
void guard_standard_streams();

/// Lets a crash write no copy of the memory, in which documents are, to the disk or to a program
/// that collects such copies.
void leave_no_core();

/// From now on SIGINT, SIGTERM and SIGHUP end the program at once with status 130, and unfinished
/// files are taken away. A signal that the caller ignores, as nohup does, stays ignored. A reader
/// that is gone and a limit on the size of files become errors of writing.
void end_when_interrupted();

/// Whether a run that was killed has left the file: an unfinished one that nobody has open.
[[nodiscard]] bool is_abandoned(const std::string& path);

/// Takes away what runs that were killed have left beside `path`. Looks at each folder once.
void remove_abandoned_beside(const std::string& path);

/// A file that is being written and must not outlive an interruption. Made and destroyed on the
/// main thread alone.
class UnfinishedFile {
 public:
  UnfinishedFile() = default;
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;
  /// Takes the file away if it was not finished.
  ~UnfinishedFile();

  /// Creates a new file beside `path`, with the mode that a new file has, after taking away
  /// abandoned ones. Returns: its descriptor, for the caller to close; -1
  /// with `errno` if it cannot be created.
  [[nodiscard]] int create_beside(const std::string& path);

  /// Puts the file in place of `path`, which is on the same file system.
  /// Returns: false with `errno` if that cannot be.
  [[nodiscard]] bool put_in_place(const std::string& path);

  /// Gives `path` this file at once, and this name the file that was there, to be taken away.
  /// Returns: false if the file system cannot do that.
  [[nodiscard]] bool exchange_with(const std::string& path);

  /// Empty if there is none.
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool is_open() const { return !name_.empty(); }

 private:
  void forget();

  std::string name_;
};

}  // namespace cablelint::cli
