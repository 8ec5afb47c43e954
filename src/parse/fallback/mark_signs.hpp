// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/byte_set.hpp"

namespace cablelint::parse {

/// The brackets of marks, right or wrong ones.
inline constexpr ByteSet mark_openers("([{<");
inline constexpr ByteSet mark_closers(")]}>");

}  // namespace cablelint::parse
