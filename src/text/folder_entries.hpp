// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <system_error>
#include <vector>

namespace cablelint {

/// The entries of a folder, in no order. If it cannot be read to its end, `failed` says why.
[[nodiscard]] std::vector<std::filesystem::directory_entry> folder_entries(
    const std::filesystem::path& folder, std::error_code& failed);

}  // namespace cablelint
