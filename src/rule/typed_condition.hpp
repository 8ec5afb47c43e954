// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace cablelint::rule {

namespace typed {
struct Run;
}

/// What typed code says of a rule and one item.
enum class Verdict : std::uint8_t {
  holds,
  fails,
  not_applicable,
  unknown,  ///< something failed: the machine knows what
};

/// `when` and `assert` or `flag` of one rule of the built-in packs, written in C++ when the program
/// is built (build_tool/typed_conditions.hpp). It says what the programs of the rule say.
using TypedCondition = Verdict (*)(typed::Run&);

/// The condition of each rule of the built-in image, in order; nullptr: only the machine runs it.
/// Empty where there is no image.
[[nodiscard]] std::span<const TypedCondition> builtin_conditions();

}  // namespace cablelint::rule
