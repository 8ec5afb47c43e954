// SPDX-License-Identifier: Apache-2.0
#include "cel/read/sign.hpp"

#include <array>
#include <string_view>

namespace cablelint::cel {

std::string_view to_string(Sign sign) {
  constexpr auto names = std::to_array<std::string_view>(
      {"", "!", "-", "*", "/", "%", "+", "-", "<", "<=", ">", ">=", "==", "!=", "in"});
  return names.at(static_cast<std::size_t>(sign));
}

}  // namespace cablelint::cel
