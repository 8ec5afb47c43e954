// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "cel/value.hpp"

namespace cablelint::cel {

/// Owns what values that were read from an image point to, except texts: those stay in the image.
struct ImageMemory {
  std::vector<Value> values;
  std::vector<MapView> maps;
};

}  // namespace cablelint::cel
