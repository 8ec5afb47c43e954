// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "model/cable.hpp"

namespace cablelint::parse {

/// Whose message `text` is, by the lines of its head: `cable` if none of them says so.
[[nodiscard]] MessageForm form_of_message(std::string_view text);

}  // namespace cablelint::parse
