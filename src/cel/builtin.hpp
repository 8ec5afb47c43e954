// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "cel/type.hpp"
#include "cel/value.hpp"

namespace cablelint::cel {

class Machine;

/// What the checker has to know of a function beyond its types.
enum class Trait : std::uint8_t {
  none,
  variadic,  ///< the last parameter may be repeated any number of times, at least once
  ordered,   ///< parameter A, the element of the receiver, has `<`
  scalars,   ///< parameter A, the element of the receiver, is neither list nor map nor optional
  pattern,   ///< the last argument is a regular expression, known at load
  dated,     ///< parameter A is a record with `from` and `until`
  fallback,  ///< the last argument is evaluated only where the first has no value
};

/// A function that every expression may call. It answers with an absent value after `fail`.
struct Builtin {
  std::string_view name;
  bool is_method = false;
  std::vector<Type> parameters;
  Type result;
  Value (*call)(Machine& machine, std::span<const Value> arguments) = nullptr;
  std::string_view doc;
  std::string_view example;  ///< a condition that is true
  Trait trait = Trait::none;
  bool at_load = false;  ///< as `Function::at_load`
};

constexpr std::int64_t most_padding = 100;  ///< of `pad`

}  // namespace cablelint::cel
