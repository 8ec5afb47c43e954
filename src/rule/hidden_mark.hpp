// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cablelint::rule {

/// What is shown in place of hidden text of a document.
inline constexpr std::string_view hidden_mark = "[…]";

}  // namespace cablelint::rule
