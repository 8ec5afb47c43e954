// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "marking/marking.hpp"
#include "marking/scheme.hpp"

namespace cablelint::marking {

/// Reads a banner or a portion mark, with or without parentheses. Any separator is read where
/// another belongs, and said to be wrong. Nothing if the text has not even the shape of a marking.
[[nodiscard]] std::optional<Marking> read_marking(std::string_view text, const Scheme& scheme,
                                                  const Circumstances& known = {});

}  // namespace cablelint::marking
