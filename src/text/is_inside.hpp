// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <filesystem>

namespace cablelint {

/// Whether `path` is the folder or lies below it. Both are canonical.
[[nodiscard]] inline bool is_inside(const std::filesystem::path& path,
                                    const std::filesystem::path& folder) {
  const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

}  // namespace cablelint
