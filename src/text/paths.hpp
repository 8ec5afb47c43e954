// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace cablelint {

/// The part of a path that comes after its last slash.
[[nodiscard]] constexpr std::string_view name_in_folder(std::string_view path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

/// The folder of a file; `.` if its path names none.
[[nodiscard]] std::filesystem::path folder_of(const std::filesystem::path& file);

/// Whether there is something of that name, be it a link to nothing.
[[nodiscard]] bool path_exists(const std::filesystem::path& path);

/// The real path of the current folder. Errors: throws `InputError` if it is gone.
[[nodiscard]] std::filesystem::path current_folder();

/// A path as messages show it: from the current folder where that is shorter, otherwise as it is.
[[nodiscard]] std::string shown_path(const std::filesystem::path& path);

}  // namespace cablelint
