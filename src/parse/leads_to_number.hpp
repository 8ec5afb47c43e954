// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::parse {

/// Whether the last word of `before` goes on with a number that is not a paragraph's: "PARAGRAPH",
/// "MARCH", "BETWEEN".
[[nodiscard]] bool leads_to_number(std::string_view before);

}  // namespace cablelint::parse
