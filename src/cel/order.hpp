// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>

#include "cel/value.hpp"

namespace cablelint::cel {

/// The value of `key`, or nullptr.
[[nodiscard]] const Value* find(const MapView& map, const Value& key);

/// Any fixed order of values of one type; of texts, numbers and times it is that of `<`.
[[nodiscard]] std::strong_ordering order(const Value& a, const Value& b);

/// Equality as `==` has it: deep; records are equal if they are one object, unless their type
/// compares them otherwise. Both values are of one static type.
[[nodiscard]] bool equal(const Value& a, const Value& b);

}  // namespace cablelint::cel
