// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "model/level.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {

/// The brackets of marks, right or wrong ones.
inline constexpr ByteSet mark_openers("([{<");
inline constexpr ByteSet mark_closers(")]}>");

/// The level of the letters of a mark alone: TS, SBU.
[[nodiscard]] std::optional<Level> level_of_letters(std::string_view letters);

}  // namespace cablelint::parse
