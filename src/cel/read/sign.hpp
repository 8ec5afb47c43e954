// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace cablelint::cel {

/// An operator of an expression.
enum class Sign : std::uint8_t {
  none,
  inverted,
  negative,
  times,
  divided_by,
  modulo,
  plus,
  minus,
  less,
  at_most,
  greater,
  at_least,
  equal,
  different,
  within,
};

/// As it is written.
[[nodiscard]] std::string_view to_string(Sign sign);

}  // namespace cablelint::cel
