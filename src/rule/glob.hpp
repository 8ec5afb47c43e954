// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::rule {

/// Whether a path, with `/` between its parts, fits a pattern: `*` stands for any characters but
/// `/`,
/// `?` for one of them, `**` for any at all. Takes no longer than both sizes multiplied.
[[nodiscard]] bool fits_glob(std::string_view path, std::string_view pattern);

}  // namespace cablelint::rule
