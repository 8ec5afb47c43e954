// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace cablelint::yaml {

/// Holds files that are elsewhere than in the file system: in git's index. Settings, packs and
/// baselines that it holds are read from it and not from the disk. Paths are absolute and without
/// dots. Not for several threads at once.
class FileStore {
 public:
  FileStore() = default;
  FileStore(const FileStore&) = delete;
  FileStore& operator=(const FileStore&) = delete;
  virtual ~FileStore() = default;

  /// Errors: throws `InputError` if the store cannot be asked.
  [[nodiscard]] virtual bool holds(const std::filesystem::path& path) = 0;
  /// Errors: throws `InputError` for what it does not hold, for a link that leads out of it, and
  /// for what is larger than `max_size_bytes`.
  [[nodiscard]] virtual std::string read(const std::filesystem::path& path,
                                         std::uint64_t max_size_bytes) = 0;
};

/// The path by which a store knows a file: links on the way may be on the disk alone.
[[nodiscard]] inline std::filesystem::path store_path(const std::filesystem::path& path) {
  return (std::filesystem::canonical(".") / path).lexically_normal();
}

}  // namespace cablelint::yaml
