// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace cablelint::parse {

struct Message {
  Span span;
  bool is_joined = false;  ///< to the one before it, without VZCZC or NNNN between them
};

/// The messages of a text that holds several: one begins with the line VZCZC or after NNNN, the end
/// of the one before (format lines 1 and 16 of ACP 127), if that has a subject; or with a second
/// classification line, E.O. line and SUBJECT. At least one; together they are all of `body`.
[[nodiscard]] std::vector<Message> messages_in(std::string_view text, Span body);

/// Where the head of a message begins below other text, which the grammar would take for the text
/// of a message without a head; npos if there is none.
[[nodiscard]] std::size_t message_below_text(std::string_view text, Span body);

}  // namespace cablelint::parse
