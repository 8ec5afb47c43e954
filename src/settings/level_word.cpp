// SPDX-License-Identifier: Apache-2.0
#include "settings/level_word.hpp"

#include <fmt/format.h>

#include <vector>

#include "text/ascii.hpp"
#include "text/nearest.hpp"

namespace cablelint::settings {

std::optional<Level> level_from_word(std::string_view word) {
  return level_from_id(upper_case(word));
}

std::string known_levels() {
  std::string list;
  for (const LevelFacts& level : all_levels()) {
    list += (list.empty() ? "levels: " : ", ") + std::string(level.id);
  }
  return list;
}

std::string did_you_mean_level(std::string_view word) {
  std::vector<std::string> ids;
  for (const LevelFacts& level : all_levels()) {
    ids.emplace_back(level.id);
  }
  return did_you_mean(upper_case(word), ids);
}

std::optional<CeilingWords> ceiling_from_words(std::string_view words) {
  const std::size_t strokes = words.find("//");
  const std::optional<Level> level = level_from_word(trim(words.substr(0, strokes)));
  if (!level) {
    return std::nullopt;
  }
  return CeilingWords{*level, strokes == npos ? std::string() : upper_case(words)};
}

std::optional<CeilingWords> read_ceiling(const yaml::Node& node, yaml::LoadErrors& errors) {
  std::optional<CeilingWords> ceiling =
      node.is_scalar() ? ceiling_from_words(node.value) : std::nullopt;
  if (!ceiling) {
    errors.error(node.place(),
                 fmt::format("unknown level `{}`{}", node.value, did_you_mean_level(node.value)),
                 known_levels() + "; or a marking that begins with one");
  }
  return ceiling;
}

std::optional<Level> read_level(const yaml::Node& node, yaml::LoadErrors& errors) {
  const std::optional<Level> level = node.is_scalar() ? level_from_word(node.value) : std::nullopt;
  if (!level) {
    errors.error(node.place(),
                 fmt::format("unknown level `{}`{}", node.value, did_you_mean_level(node.value)),
                 known_levels());
  }
  return level;
}

}  // namespace cablelint::settings
