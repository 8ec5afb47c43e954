// SPDX-License-Identifier: Apache-2.0
#include "text/counted.hpp"

#include <fmt/format.h>

namespace cablelint {

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

}  // namespace cablelint
