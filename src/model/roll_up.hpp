// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "model/cable.hpp"

namespace cablelint {

/// The overall marking of a Department of State cable: the level, and whether release to foreign
/// nationals is forbidden. Only these two roll-up rules of CAPCO-2016, D.2, apply to cables.
struct Marking {
  Level level = Level::unclassified;
  bool is_noforn = false;
  friend bool operator==(const Marking&, const Marking&) = default;
};

/// `SECRET//NOFORN`, as a banner shows it.
[[nodiscard]] std::string name(const Marking& marking);

/// A marking that allows both.
[[nodiscard]] Marking join(const Marking& a, const Marking& b);

/// The marking of the classification line and a NOFORN caption; nothing if there is no such line.
[[nodiscard]] std::optional<Marking> header_marking(const Cable& cable);

/// What the portion marks add up to; nothing if no mark can be read.
[[nodiscard]] std::optional<Marking> portions_marking(const Cable& cable);

/// The highest marking anywhere in the cable; a report about the cable must have it, too.
[[nodiscard]] std::optional<Marking> highest_marking(const Cable& cable);

}  // namespace cablelint
