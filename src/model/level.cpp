// SPDX-License-Identifier: Apache-2.0
#include "model/level.hpp"

namespace cablelint {
std::optional<Level> level_from_id(std::string_view id) {
  for (const LevelFacts& level : level_table) {
    if (level.id == id) {
      return level.level;
    }
  }
  return std::nullopt;
}

std::optional<Level> level_from_security_letter(char letter) {
  for (const LevelFacts& level : level_table) {
    if (letter != '\0' && level.security_letter == letter) {
      return level.level;
    }
  }
  return std::nullopt;
}

bool dominates(Level a, Level b) { return facts(facts(a).base).rank >= facts(facts(b).base).rank; }

Level join(Level a, Level b) { return facts(b).rank > facts(a).rank ? b : a; }

}  // namespace cablelint
