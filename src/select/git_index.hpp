// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "select/git.hpp"
#include "yaml/file_store.hpp"

namespace cablelint::select {

/// The files of the work tree's repository as `git commit` would commit them.
class GitIndex final : public yaml::FileStore {
 public:
  /// Errors: throws `InputError` if there is no git.
  GitIndex();

  [[nodiscard]] bool holds(const std::filesystem::path& path) override;
  [[nodiscard]] std::string read(const std::filesystem::path& path,
                                 std::uint64_t max_size_bytes) override;

 private:
  struct Entry {
    std::string mode;
    std::string object;
    bool is_merged = true;
  };

  [[nodiscard]] const Entry* find(const std::filesystem::path& path);
  void take(const GitAnswer& answer);

  /// Each folder may have settings: one question is for all of them, asked before somebody waits
  /// for it. Null: answered.
  std::unique_ptr<GitCall> settings_;
  std::map<std::string, std::optional<Entry>> known_;  ///< by the path in the repository
  std::unique_ptr<GitObjects> objects_;
};

}  // namespace cablelint::select
