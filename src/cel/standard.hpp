// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "cel/builtin.hpp"

namespace cablelint::cel {

/// All of them: CEL's standard functions and extensions as far as the subset goes, and ours.
[[nodiscard]] std::span<const Builtin> standard_functions();

}  // namespace cablelint::cel
