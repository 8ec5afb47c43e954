// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "marking/roll_up.hpp"

namespace cablelint::marking {

/// Which controls a banner spells out: those that the present one spells out.
using SpelledOut = std::set<std::string, std::less<>>;

[[nodiscard]] SpelledOut spelled_out_in(const Marking& banner);

/// `TOP SECRET//SI-G/TK//ORCON/NOFORN`; of a portion mark `TS//SI-G/TK//OC/NF`.
[[nodiscard]] std::string text_of(const Banner& banner, const Scheme& scheme,
                                  const SpelledOut& spelled_out = {},
                                  MarkingForm form = MarkingForm::banner);

/// A control of a banner, with what decides about it.
struct BannerControl {
  std::string id;    ///< `NF`; of a compartment its path, `SI-G ABCD`; of foreign sources `FGI`
  std::string text;  ///< as the banner has it: `REL TO USA, GBR`
  friend auto operator<=>(const BannerControl&, const BannerControl&) = default;
};

/// The controls of a banner, in their order.
[[nodiscard]] std::vector<BannerControl> controls_of(const Banner& banner, const Scheme& scheme);

/// The list of a control: `USA, GBR, FVEY`.
[[nodiscard]] std::string list_text(const Codes& codes, const Scheme& scheme, ListForm form);

}  // namespace cablelint::marking
