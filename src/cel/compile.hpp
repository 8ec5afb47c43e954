// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "cel/compilation.hpp"
#include "cel/schema.hpp"
#include "cel/scope.hpp"

namespace cablelint::cel {

/// Reads, checks and translates `text`. Never throws because of the text. `schema` and all record
/// types must outlive the program.
[[nodiscard]] Compilation compile(std::string_view text, const Schema& schema, const Scope& scope,
                                  const Limits& limits = {});

}  // namespace cablelint::cel
