// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::parse {

/// Views into the words that were taken apart; empty: not named, or it is not clear which is which.
struct PersonAndPosition {
  std::string_view person;
  std::string_view position;
};

/// "Political Counselor Pat Example", "PAT EXAMPLE, AMBASSADOR", "AF/C - PAT EXAMPLE": the person
/// and the position of a Classified By line, distinguished by the words that positions are made of.
[[nodiscard]] PersonAndPosition person_and_position(std::string_view words);

/// Without the full stop of the sentence, unless it ends a short form such as "a.i.".
[[nodiscard]] std::string_view without_full_stop(std::string_view words);

}  // namespace cablelint::parse
