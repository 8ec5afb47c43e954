// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cablelint {

/// `1 error`, `2 errors`.
[[nodiscard]] std::string counted(std::size_t count, std::string_view one);

}  // namespace cablelint
