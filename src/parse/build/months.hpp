// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::parse {

/// 1 to 12, by the full name or its first three letters, in either case; 0 if the word is not a
/// month.
[[nodiscard]] int month_from(std::string_view word);

}  // namespace cablelint::parse
