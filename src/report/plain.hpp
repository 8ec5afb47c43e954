// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cablelint::report {

/// Text as one line of a terminal may show it: valid UTF-8; control characters, and signs that turn
/// the direction of writing, are named. File names and messages come through here.
[[nodiscard]] std::string plain(std::string_view text);

/// `1 error`, `2 errors`.
[[nodiscard]] std::string counted(std::size_t count, std::string_view one);

}  // namespace cablelint::report
