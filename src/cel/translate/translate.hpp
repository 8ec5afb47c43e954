// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "cel/check/type_checker.hpp"
#include "cel/code/code.hpp"

namespace cablelint::cel {

/// The program for a tree that `checker` found nothing wrong with. Constant parts are computed now;
/// what only shows then (a pattern, a date) is added to the checker's problems.
[[nodiscard]] std::unique_ptr<Code> translate(TypeChecker& checker);

}  // namespace cablelint::cel
