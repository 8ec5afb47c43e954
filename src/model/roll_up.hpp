// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "model/cable.hpp"

namespace cablelint {

/// The overall marking of a Department of State cable: the level, and whether
/// foreign nationals are shut out. Of the roll-up rules (CAPCO-2016, D.2) these apply to cables
/// two.
struct Marking {
  Level level = Level::unclassified;
  bool is_noforn = false;
  friend bool operator==(const Marking&, const Marking&) = default;
};

/// `SECRET//NOFORN`, as a banner shows it.
[[nodiscard]] std::string name(const Marking& marking);

/// A marking that allows both.
[[nodiscard]] Marking join(const Marking& a, const Marking& b);

/// What the classification line says, with its caption NOFORN; nothing if there is no such line.
[[nodiscard]] std::optional<Marking> header_marking(const Cable& cable);

/// What the portion marks add up to; nothing if no mark can be read.
[[nodiscard]] std::optional<Marking> portions_marking(const Cable& cable);

/// The highest marking anywhere in it, which a report about it must also have.
[[nodiscard]] std::optional<Marking> highest_marking(const Cable& cable);

}  // namespace cablelint
