// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/level.hpp"

namespace cablelint::rule {

/// The rule that reports what is above the ceiling.
constexpr std::string_view ceiling_rule = "repository/above-ceiling";

/// The highest level that documents may have here.
struct Ceiling {
  Level level = Level::top_secret;
  std::string origin;  ///< who says so: `FILE:LINE`, `--ceiling`
};

}  // namespace cablelint::rule
