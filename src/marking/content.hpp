// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "marking/marking.hpp"
#include "marking/scheme.hpp"

namespace cablelint::marking {

/// A control below its category, and all that it belongs to: `sci`, `SI`, `SI-G`, `ABCD`.
using ControlPath = std::vector<std::string>;

using Codes = std::set<std::string, std::less<>>;

/// What a marking says of the information, in a form that adds up: a lattice, with `join`. The one
/// that says nothing, of unclassified information without controls, is `Content{}`.
struct Content {
  Level level = Level::unclassified;
  std::set<MarkingKind> kinds;
  std::set<ControlPath> controls;
  Codes owners;               ///< of foreign and joint information
  Codes sources;              ///< FGI CAN
  bool is_concealed = false;  ///< FGI without a source

  // Whom it may go to. Groups that may be read as their members are here with these.
  std::optional<Codes> released;  ///< nothing: nobody has asked
  std::optional<Codes> shown;
  bool is_deferred = true;  ///< all that says something leaves it to an official
  bool has_list = false;    ///< something names countries
  // Something says nothing of it:
  bool has_unmarked = false;  ///< classified, without other controls
  bool has_caveated = false;  ///< classified, with other controls
  bool has_unclassified =
      false;  ///< unclassified, with controls that classified information has too

  friend bool operator==(const Content&, const Content&) = default;
};

/// What both say together: associative, commutative, idempotent, with `Content{}` as identity.
[[nodiscard]] Content join(const Content& a, const Content& b);

/// `banner` gives what a portion mark leaves to it: REL, EYES and the owners of //JOINT S.
[[nodiscard]] Content content_of(const Marking& marking, const Scheme& scheme,
                                 const Marking* banner = nullptr);

/// Whether a control is among them, at any depth.
[[nodiscard]] bool has_control(const std::set<ControlPath>& controls, std::string_view id);

/// The codes of the list of a control; of the owners, if it is none.
[[nodiscard]] Codes codes_of(const Marking& marking, std::optional<std::uint32_t> list);

}  // namespace cablelint::marking
