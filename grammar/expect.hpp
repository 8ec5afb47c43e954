// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "grammar/notation.hpp"

/// How the grammar says what is wrong. A production that must follow is wrapped in `expect<>`;
/// where it does not match, `unmet<>` skips what is there instead, and an action records the
/// finding that `expectation<>` names. Nothing is thrown, and reading goes on in the same line.
namespace cablelint::grammar {

/// The rule that reports that a production is missing, and what was expected.
struct Expectation {
  std::string_view rule;
  std::string_view expected;
};

/// One for each production that may be expected.
template <class Rule>
inline constexpr Expectation expectation{};

/// What is there instead of `Rule`: as much as `Skip` matches, perhaps nothing.
template <class Rule, class Skip>
struct unmet : Skip {
  static_assert(!expectation<Rule>.rule.empty(), "an expected production has a message");
};

template <class Rule, class Skip>
struct expect : sor<Rule, unmet<Rule, Skip>> {};

}  // namespace cablelint::grammar
