// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "model/calendar.hpp"

namespace cablelint::parse {

/// The day that a line of a copy or an archive gives: "2008-08-12 15:26", "Date: 8/12/2008 15:26",
/// "June 03, 2003", "Tue Aug 12 00:00:00 +0200 2008". `year`: its four digits; nothing if the line
/// has no day of that year.
[[nodiscard]] std::optional<Timestamp> day_in(std::string_view line, std::string_view year);

[[nodiscard]] int year_of(Timestamp day);

}  // namespace cablelint::parse
