// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "model/cable.hpp"

namespace cablelint::parse {

/// Where the text begins: after the last line of the header, or after the classification line. A
/// paper has no header.
[[nodiscard]] std::uint32_t text_begin(const Cable& cable);

}  // namespace cablelint::parse
