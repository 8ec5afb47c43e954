// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace cablelint::cel {

/// An operator or a literal, as the reference lists it.
struct Notation {
  std::string_view written;
  std::string_view doc;
  std::string_view example;  ///< a condition that is true
};

/// From those that bind tightest to those that bind least.
[[nodiscard]] std::span<const Notation> operators();
[[nodiscard]] std::span<const Notation> literals();

}  // namespace cablelint::cel
