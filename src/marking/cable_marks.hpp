// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "marking/content.hpp"
#include "marking/marking.hpp"
#include "marking/portion_sum.hpp"
#include "marking/scheme.hpp"
#include "marking/write_marking.hpp"
#include "model/cable.hpp"

/// The marks of a cable in the words of a scheme.
namespace cablelint::marking {

/// Whether there is more to a mark than a level of one to three letters, such as (C).
[[nodiscard]] bool says_more_than_level(const Portion& portion);

/// A mark as it is written, with spans in the document; nothing if it was read for what it seems to
/// say, goes over the end of a line, or is too long to be one.
[[nodiscard]] std::optional<Marking> written_marking(const Portion& portion, const Scheme& scheme,
                                                     std::optional<Timestamp> dated);

/// What the classification line and the captions say together; nothing without such a line. A
/// caption that is not a control of the scheme says nothing.
[[nodiscard]] std::optional<Marking> header_marking(const Cable& cable, const Scheme& scheme);

/// A control in which the header of a cable and its portions differ.
struct ControlOfCable {
  BannerControl control;
  std::string_view rule;              ///< which reports it
  std::vector<std::size_t> portions;  ///< that force it, by number; none: the header has it alone
};

/// What the header of a cable lacks, and what it has too much.
struct CableRollUp {
  std::vector<ControlOfCable> missing;
  std::vector<ControlOfCable> excess;  ///< of the classification line: captions need no portion
  bool is_joint_with_own = false;      ///< a joint header over classified portions of the country
};

/// Empty without a header. Where the lists of the scheme are free, whom the cable may be released
/// to is not compared, except for what forbids release to all.
[[nodiscard]] CableRollUp roll_up(const Cable& cable, const Scheme& scheme);

/// The controls of the header of a cable, and those that its portions require, beside the levels.
struct ControlsOfCable {
  std::string present;  ///< `//NOFORN`; empty: none
  std::string required;
  std::vector<ForcedControl> forced;  ///< the required ones, and the portions that force them
};

/// Empty without a header.
[[nodiscard]] ControlsOfCable controls_of(const Cable& cable, const Scheme& scheme);

/// What the portion says, however it is written.
[[nodiscard]] Content content_of(const Portion& portion, const Scheme& scheme,
                                 const Marking* header = nullptr);

/// What the portion says, for callers that must be certain; nothing if a word is not understood.
[[nodiscard]] std::optional<Content> understood_content(const Portion& portion,
                                                        const Scheme& scheme,
                                                        const std::optional<Marking>& header);
[[nodiscard]] std::optional<Content> understood_content(const std::optional<Marking>& marking,
                                                        const Scheme& scheme);

/// A level without controls.
[[nodiscard]] Content plain_content(Level level, const Scheme& scheme);

}  // namespace cablelint::marking
