// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "marking/write_marking.hpp"

namespace cablelint::marking {

/// The controls of `a` that `b` lacks.
[[nodiscard]] std::vector<BannerControl> difference(const Banner& a, const Banner& b,
                                                    const Scheme& scheme);

/// The controls of `a` that none of the others has.
[[nodiscard]] std::vector<BannerControl> difference(const Banner& a, std::span<const Banner> others,
                                                    const Scheme& scheme);

/// Whether two controls may be one: unpublished, and one abbreviates the other, SAR-BP for
/// SAR-BUTTER POPCORN.
[[nodiscard]] bool are_forms_of_one(const BannerControl& one, const BannerControl& other,
                                    const Scheme& scheme);

/// Whether a banner that says `present` protects all that portions say: a list that is narrower
/// than theirs does.
[[nodiscard]] bool is_enough(const Content& present, const Content& required, const Scheme& scheme,
                             const BannerContext& context);

/// The controls of a banner of the scheme's own country above this content alone: foreign portions
/// need no FGI there.
[[nodiscard]] std::vector<BannerControl> required_alone(const Content& content,
                                                        const Scheme& scheme);

/// The portions, by number, because of which a banner has the control. `required`: what each of
/// them requires alone.
[[nodiscard]] std::vector<std::size_t> forced_by(
    const BannerControl& control, std::span<const Content> portions,
    std::span<const std::vector<BannerControl>> required, const Scheme& scheme);

}  // namespace cablelint::marking
