// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cablelint {

/// `error` or `errors`.
[[nodiscard]] std::string plural(std::size_t count, std::string_view one);
/// `1 error`, `2 errors`.
[[nodiscard]] std::string counted(std::size_t count, std::string_view one);

}  // namespace cablelint
