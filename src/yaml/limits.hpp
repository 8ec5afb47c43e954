// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace cablelint::yaml {

inline constexpr std::uint64_t max_file_bytes = std::uint64_t{1} << 20U;

/// What to do about a scalar that was read as a map or a list.
inline constexpr const char* needs_quotes = "a text that begins with { or [ needs quotes";

}  // namespace cablelint::yaml
