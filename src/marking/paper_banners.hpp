// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "marking/scheme.hpp"
#include "marking/write_marking.hpp"
#include "model/cable.hpp"

namespace cablelint::marking {

/// A control in which the banner of a paper and the one that it needs differ.
struct ControlOfPaper {
  BannerControl control;
  std::vector<std::size_t> portions;  ///< that force it, by number; none: the banner has it alone
};

/// The banner of a paper beside the one that its portions require, with all controls.
struct PaperBanners {
  std::optional<Banner> present;   ///< nothing: the paper has none
  std::optional<Banner> required;  ///< nothing: no mark can be read
  std::string present_text;
  std::string required_text;  ///< with the words spelled out that the present one spells out
  std::vector<ControlOfPaper> missing;  ///< from the present banner
  std::vector<ControlOfPaper> excess;   ///< in the present banner
};

[[nodiscard]] PaperBanners banners_of_paper(const Cable& paper, const Scheme& scheme);

}  // namespace cablelint::marking
