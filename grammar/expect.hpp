// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "grammar/notation.hpp"

/// How the grammar says what is wrong. A production that must stand at a place is wrapped in
/// `expect<>`; where it does not match, `unmet<>` steps over what stands there and an action
/// records the finding that `expectation<>` names. Nothing is thrown, and reading goes on in the
/// same line.
namespace cablelint::grammar {

/// The rule that reports that a production is missing, and what to say was expected.
struct Expectation {
  std::string_view rule;
  std::string_view expected;
};

/// Stands beside each production that may be expected.
template <class Rule>
inline constexpr Expectation expectation{};

/// What stands in the place of `Rule`: as much as `Skip` matches, perhaps nothing.
template <class Rule, class Skip>
struct unmet : Skip {
  static_assert(!expectation<Rule>.rule.empty(), "an expected production has a message");
};

template <class Rule, class Skip>
struct expect : sor<Rule, unmet<Rule, Skip>> {};

}  // namespace cablelint::grammar
