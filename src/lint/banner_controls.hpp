// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "marking/scheme.hpp"
#include "model/cable.hpp"
#include "text/source_text.hpp"

namespace cablelint::lint {

/// A control in which the header of a cable and its portions differ.
struct ControlOfBanner {
  std::string control;             ///< as headers have it: ORCON
  std::vector<std::size_t> lines;  ///< of the portions that force it; none: the header has it alone
};

struct BannerControls {
  std::vector<ControlOfBanner> missing;  ///< in the header
  std::vector<ControlOfBanner> excess;   ///< of the classification line: captions need no portion
};

/// By the words and the rewrites of a scheme; the header is the classification line and the
/// captions. Lists of countries are not compared: cables write them in any form.
[[nodiscard]] BannerControls banner_controls(const SourceText& source, const Cable& cable,
                                             const marking::Scheme& scheme);

}  // namespace cablelint::lint
