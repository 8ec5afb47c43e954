// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "model/level.hpp"

namespace cablelint::parse {

/// The level before a published control that is joined to it: SREL, TSFGI, SNOFORN.
struct GluedMark {
  Level level = Level::unclassified;
  bool is_sure = false;  ///< false: the letters may abbreviate something else, SOC, TSPR
};

/// What letters in capitals say that are those of a level and of a control; nothing of other words
/// and of those that have these letters by chance: CRD, SSCI.
[[nodiscard]] std::optional<GluedMark> glued_mark(std::string_view capitals);

}  // namespace cablelint::parse
