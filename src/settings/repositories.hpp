// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>

namespace cablelint::settings {

/// Whether the folder is the root of a git repository or of a work tree of one.
[[nodiscard]] bool is_repository(const std::filesystem::path& folder);

/// The git repositories around folders, each looked for once.
class Repositories {
 public:
  /// The repository at or above `folder`; empty if there is none. Lives as long as this.
  [[nodiscard]] const std::filesystem::path& around(const std::filesystem::path& folder);

 private:
  std::map<std::filesystem::path, std::filesystem::path> known_;
};

}  // namespace cablelint::settings
