// SPDX-License-Identifier: Apache-2.0
#include "model/calendar.hpp"

namespace cablelint {

std::optional<Timestamp> date(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || day < 1) {
    return std::nullopt;
  }
  const std::chrono::year_month_day civil{std::chrono::year{year},
                                          std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(day)}};
  if (!civil.ok()) {
    return std::nullopt;
  }
  return std::chrono::sys_days{civil};
}

std::optional<Timestamp> moment(int year, int month, int day, int hour, int minute) {
  const std::optional<Timestamp> midnight = date(year, month, day);
  if (!midnight || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
    return std::nullopt;
  }
  return *midnight + std::chrono::hours{hour} + std::chrono::minutes{minute};
}

}  // namespace cablelint
