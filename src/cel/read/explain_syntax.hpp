// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cel/problem.hpp"

namespace cablelint::cel {

/// The problem that the reading of `text` ended with at byte `at`: what was expected, what was
/// found instead, and what its author may have meant.
[[nodiscard]] Problem explain_syntax(std::string_view text, std::size_t at, std::string expected,
                                     std::size_t last_string_at);

}  // namespace cablelint::cel
