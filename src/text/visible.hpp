// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/encoding.hpp"

namespace cablelint {

/// A character as a screen may show it, in UTF-8: a tab is four blanks; controls, and signs that
/// turn the direction of writing, are named, as `<U+001B>`, so that a document cannot write to a
/// terminal.
[[nodiscard]] std::string visible(char32_t c);

/// Text as one line of a terminal may show it: valid UTF-8, each character as above. File names and
/// messages come through here. What a build service would read as a command, `##[`, `##vso[` and
/// `##teamcity[`, is named as well.
[[nodiscard]] std::string visible(std::string_view text);

/// As `visible`, for a file's name at the beginning of a line, where `::` also begins a command:
/// such a name is shown from `./`.
[[nodiscard]] std::string visible_name(std::string_view name);

/// JSON that shows as it is and is not a command: the signs that turn the direction of writing, and
/// the second of two #, are escaped.
[[nodiscard]] std::string inert_json(std::string_view json);

/// The cells of a screen that valid UTF-8 takes up: wide characters two, combining ones none.
[[nodiscard]] std::size_t count_cells(std::string_view utf8);

}  // namespace cablelint
