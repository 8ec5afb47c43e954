// SPDX-License-Identifier: Apache-2.0
#include "settings/level_word.hpp"

#include <vector>

#include "text/nearest.hpp"

namespace cablelint::settings {
namespace {

std::string in_large_letters(std::string_view word) {
  std::string made(word);
  for (char& c : made) {
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return made;
}

}  // namespace

std::optional<Level> level_from_word(std::string_view word) {
  return level_from_id(in_large_letters(word));
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
  return did_you_mean(in_large_letters(word), ids);
}

}  // namespace cablelint::settings
