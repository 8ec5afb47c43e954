// SPDX-License-Identifier: Apache-2.0
#include "marking/read_marking.hpp"

#include "marking/reading.hpp"
#include "marking/split_marking.hpp"

namespace cablelint::marking {

std::optional<Marking> read_marking(std::string_view text, const Scheme& scheme,
                                    const Circumstances& known) {
  const std::optional<Pieces> pieces = split_marking(text, known.offset);
  return pieces ? std::optional(Reading(scheme, known, *pieces).read()) : std::nullopt;
}

}  // namespace cablelint::marking
