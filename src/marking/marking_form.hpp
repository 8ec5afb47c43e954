// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace cablelint::marking {

/// At the head of a page, or in the parentheses before a portion.
enum class MarkingForm : std::uint8_t { banner, portion };

}  // namespace cablelint::marking
