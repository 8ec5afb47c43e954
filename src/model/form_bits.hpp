// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "model/cable.hpp"

/// Sets of forms of message.
namespace cablelint {

inline constexpr std::size_t message_form_count = static_cast<std::size_t>(MessageForm::paper) + 1;

constexpr std::uint32_t all_forms = ~std::uint32_t{0};

[[nodiscard]] constexpr std::uint32_t bit_of(MessageForm form) {
  return std::uint32_t{1} << static_cast<unsigned>(form);
}

}  // namespace cablelint
