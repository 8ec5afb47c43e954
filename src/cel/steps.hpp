// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace cablelint::cel {

/// What work beyond that of nodes costs of the budget: a step for so many bytes of texts that are
/// copied or searched.
constexpr std::uint64_t bytes_a_step = 16;

}  // namespace cablelint::cel
