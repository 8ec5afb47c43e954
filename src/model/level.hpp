// SPDX-License-Identifier: Apache-2.0
#pragma once

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
  lou,         ///< limited official use: until 1 October 1995 (2000 STATE 018029)
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
[[nodiscard]] std::span<const LevelFacts> all_levels();
[[nodiscard]] const LevelFacts& facts(Level level);

[[nodiscard]] std::optional<Level> level_from_id(std::string_view id);

/// The level that five letters of format line 4 stand for: U, E, C, S or T (ACP 127).
[[nodiscard]] std::optional<Level> level_from_security_letter(char letter);

/// Whether information marked `b` may stand under a header marked `a`: SBU may stand under
/// UNCLASSIFIED.
[[nodiscard]] bool dominates(Level a, Level b);

/// The higher of two; of two of one rank the first.
[[nodiscard]] Level join(Level a, Level b);

}  // namespace cablelint
