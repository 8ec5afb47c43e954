// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/level.hpp"
#include "text/span.hpp"

namespace cablelint::parse {

/// A level that a sentence or a stamp says of the document or of a part of it.
struct StatedLevel {
  Span at;  ///< the words of the level
  Level level = Level::unclassified;
};

/// Those after `begin`: "This paper is classified SECRET", "CLASSIFICATION CHANGED TO: SECRET", "By
/// compilation it is classified SECRET", of levels from CONFIDENTIAL on, in capitals.
[[nodiscard]] std::vector<StatedLevel> stated_levels(std::string_view text, std::uint32_t begin);

}  // namespace cablelint::parse
