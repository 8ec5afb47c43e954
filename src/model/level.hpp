// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cablelint {

/// What a mark says of the damage that disclosure would do, handling marks included.
enum class Level : std::uint8_t {
  unclassified,
  efto,        ///< UNCLAS EFTO, "encrypted for transmission only": 5 FAH-2 H-222
  fouo,        ///< (U//FOUO)
  cui,         ///< controlled unclassified information: 32 CFR 2002
  sbu,         ///< sensitive but unclassified: since 26 January 1995
  lou,         ///< limited official use: until 30 September 1995 (2000 STATE 018029)
  restricted,  ///< foreign, and of the United States until 15 December 1953 (E.O. 10501)
  confidential,
  secret,
  top_secret,
};

/// What is known of a level. Levels compare by `rank`; those of one rank are equal in order.
struct LevelFacts {
  Level level;
  std::string_view id;    ///< `TOP SECRET`; the name in JSON and in `level('…')`
  std::string_view name;  ///< spelled out, for messages
  int rank;
  Level base;            ///< the classification under a handling mark: SBU is UNCLASSIFIED
  char security_letter;  ///< of format line 4, such as `C` in ZNY CCCCC; NUL if none is usual
};

/// All levels, from the lowest to the highest.
// Letters of format line 4: ACP 127(G) 124, 203. E is of the supplement of the United States
// (tpub.com/incco/5.htm), for what is encrypted although it is unclassified; LOU traveled so
// (2000 STATE 018029).
// clang-format off
inline constexpr std::array<LevelFacts, 10> level_table = {{
    {Level::unclassified, "UNCLASSIFIED", "UNCLASSIFIED",                         0, Level::unclassified, 'U'},
    {Level::efto,         "EFTO",         "UNCLASSIFIED EFTO",                   10, Level::unclassified, 'E'},
    {Level::fouo,         "FOUO",         "FOR OFFICIAL USE ONLY",               10, Level::unclassified, '\0'},
    {Level::cui,          "CUI",          "CONTROLLED UNCLASSIFIED INFORMATION", 10, Level::unclassified, '\0'},
    {Level::sbu,          "SBU",          "SENSITIVE BUT UNCLASSIFIED",          10, Level::unclassified, '\0'},
    {Level::lou,          "LOU",          "LIMITED OFFICIAL USE",                10, Level::unclassified, '\0'},
    {Level::restricted,   "RESTRICTED",   "RESTRICTED",                          15, Level::restricted,   'R'},
    {Level::confidential, "CONFIDENTIAL", "CONFIDENTIAL",                        20, Level::confidential, 'C'},
    {Level::secret,       "SECRET",       "SECRET",                              30, Level::secret,       'S'},
    {Level::top_secret,   "TOP SECRET",   "TOP SECRET",                          40, Level::top_secret,   'T'},
}};
// clang-format on

[[nodiscard]] constexpr std::span<const LevelFacts> all_levels() { return level_table; }
[[nodiscard]] constexpr const LevelFacts& facts(Level level) {
  return level_table[static_cast<std::size_t>(level)];
}

[[nodiscard]] std::optional<Level> level_from_id(std::string_view id);

/// The level that five letters of format line 4 mean: U, R, C, S or T (ACP 127(G) 124, 203), or E.
[[nodiscard]] std::optional<Level> level_from_security_letter(char letter);

/// Whether a document marked `a` may contain information marked `b`: SBU is allowed under
/// UNCLASSIFIED.
[[nodiscard]] bool dominates(Level a, Level b);

/// The higher of two; of two of one rank the first.
[[nodiscard]] Level join(Level a, Level b);

}  // namespace cablelint
