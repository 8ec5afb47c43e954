// SPDX-License-Identifier: Apache-2.0
#include "text/counted.hpp"

namespace cablelint {

std::string counted(std::size_t count, std::string_view one) {
  return std::to_string(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}

}  // namespace cablelint
