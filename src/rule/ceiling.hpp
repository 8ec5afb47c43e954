// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/level.hpp"

namespace cablelint::rule {

/// The rule that reports what is above the ceiling.
constexpr std::string_view ceiling_rule = "repository/above-ceiling";

/// The highest level that documents may have here, and the highest markings.
struct Ceiling {
  Level level = Level::top_secret;
  std::string origin;  ///< who says so: `FILE:LINE`, `--ceiling`
  /// Ceilings with more than a level, SECRET//REL TO USA, FVEY: a document must be under each.
  std::vector<std::string> markings;
};

/// As settings write it; of several markings `A and B`.
[[nodiscard]] std::string text_of(const Ceiling& ceiling);

}  // namespace cablelint::rule
