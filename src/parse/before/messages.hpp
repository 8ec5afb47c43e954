// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace cablelint::parse {

/// Where the messages of a text that holds several stand: one begins with the line VZCZC or behind
/// NNNN, the end of the one before (format lines 1 and 16 of ACP 127), if that has a subject. At
/// least one; together they are all of `body`.
[[nodiscard]] std::vector<Span> messages_in(std::string_view text, Span body);

}  // namespace cablelint::parse
