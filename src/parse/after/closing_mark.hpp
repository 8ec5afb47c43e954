// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::parse {

/// The mark that ends a paragraph, "Text. (C)"; empty if none does. Capitals alone: "minister(s)"
/// and "item (c)" are words.
[[nodiscard]] std::string_view closing_mark(std::string_view paragraph);

}  // namespace cablelint::parse
