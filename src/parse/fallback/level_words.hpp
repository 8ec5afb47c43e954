// SPDX-License-Identifier: Apache-2.0
#pragma once

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

}  // namespace cablelint::parse
