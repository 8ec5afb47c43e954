// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

namespace cablelint {

/// A moment in UTC; a date is its midnight.
using Timestamp = std::chrono::sys_seconds;

/// Midnight of a day; nothing if there is no such day.
[[nodiscard]] std::optional<Timestamp> date(int year, int month, int day);

/// A minute of a day; nothing if there is no such minute.
[[nodiscard]] std::optional<Timestamp> moment(int year, int month, int day, int hour, int minute);

/// The full year of one written with two digits: the cables read here are of 1960 to 2059.
[[nodiscard]] constexpr int full_year(int two_digits) {
  constexpr int century_pivot = 60;
  return two_digits >= century_pivot ? 1900 + two_digits : 2000 + two_digits;
}

}  // namespace cablelint
