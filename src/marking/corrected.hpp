// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>

#include "marking/marking.hpp"
#include "marking/scheme.hpp"

namespace cablelint::marking {

/// Whether a fault is one of form, order or repetition, which `corrected` fixes.
[[nodiscard]] bool is_correctable(Fault fault);

/// The marking as the scheme writes it, without parentheses: in its order, separators and forms,
/// and without what other controls replace. Nothing if there is nothing to correct, or if something
/// in it is not certain: what it says stays the same.
[[nodiscard]] std::optional<std::string> corrected(const Marking& marking,
                                                   std::span<const Problem> problems,
                                                   const Scheme& scheme);

}  // namespace cablelint::marking
