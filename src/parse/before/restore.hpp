// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "parse/before/restored_text.hpp"

namespace cablelint::parse {

/// Known tags, references and marks alone: `<XXX>` and `A & B` stay. Lines that a copy joined by
/// `<br>` end there again.
[[nodiscard]] RestoredText restore(std::string_view text);

/// The restored text without the blanks that keep its length: `Caf&#233;s` is `Cafés`.
[[nodiscard]] std::string plain_text(std::string_view text);

}  // namespace cablelint::parse
