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

/// "; did you mean `SECRET`?", or nothing.
[[nodiscard]] std::string did_you_mean_level(std::string_view word);

/// The level that a scalar names; reports which there are.
[[nodiscard]] std::optional<Level> read_level(const yaml::Node& node, yaml::LoadErrors& errors);

/// What a ceiling says: a level, and perhaps controls after it, SECRET//REL TO USA, FVEY.
struct CeilingWords {
  Level level = Level::top_secret;
  std::string marking;  ///< all of it; empty: a level alone
};

/// Nothing if there is no level before the first `//`.
[[nodiscard]] std::optional<CeilingWords> ceiling_from_words(std::string_view words);

/// The ceiling that a scalar gives; reports which levels there are.
[[nodiscard]] std::optional<CeilingWords> read_ceiling(const yaml::Node& node,
                                                       yaml::LoadErrors& errors);

}  // namespace cablelint::settings
