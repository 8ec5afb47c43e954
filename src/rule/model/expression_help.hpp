// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::rule {

/// What to do about a fault of an expression for which the language itself has no advice: it does
/// not know of packs, of vocabularies and of the commands that list them.
[[nodiscard]] std::string_view help_for(std::string_view message);

}  // namespace cablelint::rule
