// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "marking/portion_sum.hpp"
#include "marking/scheme.hpp"
#include "model/cable.hpp"

namespace cablelint::marking {

/// The banner of a paper beside the one that its portions require, with all controls.
struct PaperBanners {
  std::optional<Banner> present;   ///< nothing: the paper has none
  std::optional<Banner> required;  ///< nothing: no mark can be read
  std::string present_text;
  std::string required_text;  ///< with the words spelled out that the present one spells out
  std::vector<ForcedControl> forced;   ///< the required controls
  bool is_enough = true;               ///< the present banner protects all that portions say
  std::vector<ForcedControl> missing;  ///< from the present banner
  std::vector<ForcedControl> excess;   ///< in the present banner, and no portion forces it
};

[[nodiscard]] PaperBanners banners_of_paper(const Cable& paper, const Scheme& scheme);

}  // namespace cablelint::marking
