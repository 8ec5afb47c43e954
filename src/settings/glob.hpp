// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace cablelint::settings {

/// Whether a path, with `/` between its parts, fits a pattern: `*` stands for any characters but
/// `/`, `?` for one of them, `**` for any at all. Takes no longer than both sizes multiplied.
[[nodiscard]] bool fits_glob(std::string_view path, std::string_view pattern);

/// Whether a pattern of settings names a path, or a folder in which it lies. Without a `/` it names
/// files and folders at any depth, as in .gitignore: `*.cable`, `drafts`; else the path begins
/// where the settings stand: `2004/**`, `./notes.txt`.
[[nodiscard]] bool names_path(std::string_view pattern, std::string_view path);

/// The path from a folder, if it lies below it; both canonical.
[[nodiscard]] std::optional<std::string_view> path_below(std::string_view path,
                                                         std::string_view folder);

}  // namespace cablelint::settings
