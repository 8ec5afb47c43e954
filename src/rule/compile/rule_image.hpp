// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "rule/rule_set.hpp"

namespace cablelint::rule {

/// Compiled rules as bytes: the build compiles the built-in packs once, and the program starts
/// without reading YAML. Only the build that wrote an image can read it.
[[nodiscard]] std::string write_image(const RuleSet& rules);

/// `image` begins at a multiple of 8 bytes and outlives the rules.
[[nodiscard]] RuleSet read_image(std::string_view image);

/// The image of the built-in packs; empty in the tool of the build that makes it.
[[nodiscard]] std::string_view builtin_image();

}  // namespace cablelint::rule
