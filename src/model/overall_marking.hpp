// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "model/cable.hpp"

namespace cablelint {

/// The overall marking of a Department of State cable: the level, and whether release to foreign
/// nationals is forbidden. Only these two roll-up rules of CAPCO-2016, D.2, apply to cables.
struct OverallMarking {
  Level level = Level::unclassified;
  bool is_noforn = false;
  friend bool operator==(const OverallMarking&, const OverallMarking&) = default;
};

/// `SECRET//NOFORN`, as a banner shows it.
[[nodiscard]] std::string name(const OverallMarking& marking);

/// A marking that allows both.
[[nodiscard]] OverallMarking join(const OverallMarking& a, const OverallMarking& b);

/// The marking of the classification line and a NOFORN caption; nothing if there is no such line.
[[nodiscard]] std::optional<OverallMarking> header_marking(const Cable& cable);

/// What the portion marks add up to; nothing if no mark can be read.
[[nodiscard]] std::optional<OverallMarking> portions_marking(const Cable& cable);

/// The highest marking anywhere in the cable; a report about the cable must have it, too.
[[nodiscard]] std::optional<OverallMarking> highest_marking(const Cable& cable);

}  // namespace cablelint
