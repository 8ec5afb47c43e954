// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "model/level.hpp"

namespace cablelint::parse {

/// The level that a header or a mark spells or abbreviates, blanks between the letters or not. The
/// grammar hands over nothing else.
[[nodiscard]] Level level_from_words(std::string_view written);

}  // namespace cablelint::parse
