// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/mark_signs.hpp"

#include <algorithm>
#include <array>

namespace cablelint::parse {

std::optional<Level> level_of_letters(std::string_view letters) {
  struct Letters {
    std::string_view written;
    Level level;
  };
  constexpr std::array<Letters, 7> all = {{{"TS", Level::top_secret},
                                           {"S", Level::secret},
                                           {"C", Level::confidential},
                                           {"U", Level::unclassified},
                                           {"SBU", Level::sbu},
                                           {"FOUO", Level::fouo},
                                           {"CUI", Level::cui}}};
  const auto* const found = std::ranges::find(all, letters, &Letters::written);
  return found == all.end() ? std::nullopt : std::optional(found->level);
}

}  // namespace cablelint::parse
