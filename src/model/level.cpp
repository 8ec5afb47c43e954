// SPDX-License-Identifier: Apache-2.0
#include "model/level.hpp"

#include <array>

namespace cablelint {
namespace {

// Letters of format line 4: tpub.com/incco/5.htm (ACP 127). E stands for what is transmitted
// encrypted although it is unclassified; LOU travelled so (2000 STATE 018029).
// clang-format off
constexpr std::array<LevelFacts, 10> levels = {{
    {Level::unclassified, "UNCLASSIFIED", "UNCLASSIFIED",                         0, Level::unclassified, 'U'},
    {Level::efto,         "EFTO",         "UNCLASSIFIED EFTO",                   10, Level::unclassified, 'E'},
    {Level::fouo,         "FOUO",         "FOR OFFICIAL USE ONLY",               10, Level::unclassified, '\0'},
    {Level::cui,          "CUI",          "CONTROLLED UNCLASSIFIED INFORMATION", 10, Level::unclassified, '\0'},
    {Level::sbu,          "SBU",          "SENSITIVE BUT UNCLASSIFIED",          10, Level::unclassified, '\0'},
    {Level::lou,          "LOU",          "LIMITED OFFICIAL USE",                10, Level::unclassified, '\0'},
    {Level::restricted,   "RESTRICTED",   "RESTRICTED",                          15, Level::restricted,   '\0'},
    {Level::confidential, "CONFIDENTIAL", "CONFIDENTIAL",                        20, Level::confidential, 'C'},
    {Level::secret,       "SECRET",       "SECRET",                              30, Level::secret,       'S'},
    {Level::top_secret,   "TOP SECRET",   "TOP SECRET",                          40, Level::top_secret,   'T'},
}};
// clang-format on

}  // namespace

std::span<const LevelFacts> all_levels() { return levels; }

const LevelFacts& facts(Level level) { return levels.at(static_cast<std::size_t>(level)); }

std::optional<Level> level_from_id(std::string_view id) {
  for (const LevelFacts& level : levels) {
    if (level.id == id) {
      return level.level;
    }
  }
  return std::nullopt;
}

std::optional<Level> level_from_security_letter(char letter) {
  for (const LevelFacts& level : levels) {
    if (letter != '\0' && level.security_letter == letter) {
      return level.level;
    }
  }
  return std::nullopt;
}

bool dominates(Level a, Level b) { return facts(facts(a).base).rank >= facts(facts(b).base).rank; }

Level join(Level a, Level b) { return facts(b).rank > facts(a).rank ? b : a; }

}  // namespace cablelint
