// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/level.hpp"

namespace cablelint::parse {

/// What a word is to a level beside it.
enum class WordKind : std::uint8_t {
  level,         ///< in full
  mark,          ///< as marks abbreviate it
  abbreviation,  ///< in another way
  control,
  owner,   ///< of another country or of an organization
  label,   ///< of a line: what comes after it is a level
  part,    ///< a part of the document that may have a level of its own
  filler,  ///< between the others
  other,
};

struct KnownWord {
  std::string_view word;
  WordKind kind;
  Level level = Level::unclassified;
};

/// A word in capitals; of no level and of kind `other` if it is not among those of phrases.
[[nodiscard]] KnownWord known_word(std::string_view word);

/// Where the level begins whose word SECRET is at `at`: at TOP before it, also at the end of the
/// line above, or at `at`.
[[nodiscard]] std::size_t begin_of_level(std::string_view text, std::size_t at);

}  // namespace cablelint::parse
