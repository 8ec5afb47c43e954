// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "model/cable.hpp"

namespace cablelint {

/// What a telegram of the Department of State is marked with as a whole: the level, and whether
/// foreign nationals are shut out. Of the roll-up rules (CAPCO-2016, D.2) telegrams apply these
/// two.
struct Marking {
  Level level = Level::unclassified;
  bool is_noforn = false;
  friend bool operator==(const Marking&, const Marking&) = default;
};

/// `SECRET//NOFORN`, as a banner shows it.
[[nodiscard]] std::string name(const Marking& marking);

/// A marking under which both may stand.
[[nodiscard]] Marking join(const Marking& a, const Marking& b);

/// What the classification line says, with its caption NOFORN; nothing if there is no such line.
[[nodiscard]] std::optional<Marking> header_marking(const Cable& cable);

/// What the portion marks add up to; nothing if no mark can be read.
[[nodiscard]] std::optional<Marking> portions_marking(const Cable& cable);

/// The highest marking that stands anywhere in it, which a report about it has to bear too.
[[nodiscard]] std::optional<Marking> highest_marking(const Cable& cable);

}  // namespace cablelint
