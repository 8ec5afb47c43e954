// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace cablelint::rule {

/// The one of `known` that `word` was probably meant to be: at most two letters put in, left out,
/// changed or swapped. Empty if there is none.
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string> known);

/// `; did you mean X?`, or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string> known);

}  // namespace cablelint::rule
