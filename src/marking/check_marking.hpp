// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "marking/marking.hpp"
#include "marking/scheme.hpp"

namespace cablelint::marking {

/// All that is wrong with a marking that was read: how it is written, the order of its controls,
/// and which of them may be used with its level and with each other. By place.
[[nodiscard]] std::vector<Problem> problems_of(const Marking& marking, const Scheme& scheme,
                                               std::optional<Timestamp> dated = std::nullopt);

/// The release list that a portion mark leaves to a banner, `(S//REL)`, and the banner does not
/// have or there is none; nothing: the mark has its own list, or the banner has it.
[[nodiscard]] std::optional<Problem> missing_list(const Marking& portion, const Scheme& scheme,
                                                  const Marking* banner);

}  // namespace cablelint::marking
