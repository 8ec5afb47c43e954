// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/level.hpp"
#include "yaml/yaml_tree.hpp"

/// Levels as people name them to the program: by their ids, in large or small letters.
namespace cablelint::settings {

[[nodiscard]] std::optional<Level> level_from_word(std::string_view word);

/// `levels: UNCLASSIFIED, ...`, for help.
[[nodiscard]] std::string known_levels();

/// `; did you mean SECRET?`, or nothing.
[[nodiscard]] std::string did_you_mean_level(std::string_view word);

/// The level that a scalar names; reports which there are.
[[nodiscard]] std::optional<Level> read_level(const yaml::Node& node, yaml::LoadErrors& errors);

}  // namespace cablelint::settings
