// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/schema.hpp"

namespace cablelint::rule {

/// The functions that conditions have besides those of the language: `level('SECRET')`,
/// `highest(levels, level)`, `current(entry, time)`.
[[nodiscard]] std::vector<cel::Function> domain_functions();

}  // namespace cablelint::rule
