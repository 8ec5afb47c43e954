// SPDX-License-Identifier: Apache-2.0
#include "text/counted.hpp"

#include <fmt/format.h>

namespace cablelint {

std::string plural(std::size_t count, std::string_view one) {
  return fmt::format("{}{}", one, count == 1 ? "" : "s");
}

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}", count, plural(count, one));
}

}  // namespace cablelint
