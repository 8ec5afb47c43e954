// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/cable.hpp"
#include "model/overall_marking.hpp"

namespace cablelint::lint {

/// The place of a document in the calendar of declassification. A date that has passed makes a
/// document due for review; what is declassified, an authority decides (CAPCO-2016, E.6).
enum class DueState : std::uint8_t {
  due,             ///< the date has passed
  soon,            ///< it comes within the days asked for
  later,           ///< it comes after them
  event,           ///< an event, whose day is not known here
  exempt,          ///< an exemption without a date
  schedule,        ///< OADR or a schedule of E.O. 11652 or 12065: no date is given
  undated,         ///< classified, and no instruction can be read
  not_classified,  ///< nothing is to be declassified
};

[[nodiscard]] std::string_view name(DueState state);

/// From when on a date counts as due soon, unless another number of days is asked for.
inline constexpr int default_soon_days = 365;

/// One document in the calendar.
struct DueEntry {
  std::string file;
  std::string mrn;  ///< message reference number; may be empty
  std::string classification;
  std::optional<OverallMarking> highest;  ///< of all markings in it
  DueState state = DueState::undated;
  std::optional<Timestamp> date;
};

/// `soon_days`: how many days from `as_of` on are soon.
[[nodiscard]] DueEntry due_entry(std::string file, const Cable& cable, Timestamp as_of,
                                 int soon_days);

}  // namespace cablelint::lint
