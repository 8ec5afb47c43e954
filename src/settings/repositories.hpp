// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>

namespace cablelint::settings {

/// The git repositories around folders, each looked for once.
class Repositories {
 public:
  /// The folder at or above `folder` that holds `.git`; empty if there is none.
  const std::filesystem::path& around(const std::filesystem::path& folder);

 private:
  std::map<std::filesystem::path, std::filesystem::path> known_;
};

}  // namespace cablelint::settings
