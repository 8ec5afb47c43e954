// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parse/fallback/level_phrase.hpp"

namespace cablelint::parse {

/// Text where a mark should be, at the beginning of a paragraph, that seems to name a level:
/// (S.), ((S)), (SECRT), SECRET:, a letter in a circle.
struct LeadingMark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  LevelPhrase phrase;
  bool has_brackets = false;
};

/// At the beginning of `text`, perhaps after blanks.
[[nodiscard]] std::optional<LeadingMark> leading_mark(std::string_view text);

}  // namespace cablelint::parse
