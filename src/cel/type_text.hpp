// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cel/type.hpp"

namespace cablelint::cel {

/// As a message names it: `list(Tag)`.
[[nodiscard]] std::string to_string(const Type& type);

/// How a function is called, by types: `string.charAt(int)`. The first parameter of a method is its
/// receiver.
[[nodiscard]] std::string signature(std::string_view name, std::span<const Type> parameters,
                                    bool is_method);

/// The type that `text` writes: `list(map(string, int))`. Record types have no text.
[[nodiscard]] std::optional<Type> parse_type(std::string_view text);

}  // namespace cablelint::cel
