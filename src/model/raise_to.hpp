// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "model/level.hpp"

namespace cablelint {

/// Joins a level to the highest so far, of which there may be none yet.
inline void raise_to(Level level, std::optional<Level>& highest) {
  highest = highest ? join(*highest, level) : level;
}

}  // namespace cablelint
