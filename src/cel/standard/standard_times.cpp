// SPDX-License-Identifier: Apache-2.0
// Parts of timestamps and durations, and the calendar. All of it in UTC.
#include <fmt/format.h>

#include <array>
#include <chrono>

#include "cel/run/machine.hpp"
#include "cel/standard/standard_parts.hpp"
#include "cel/times.hpp"

namespace cablelint::cel {
namespace {

using Arguments = std::span<const Value>;

/// A function that gives one part of a timestamp.
template <auto part>
Value part_of_timestamp(Machine&, Arguments arguments) {
  return Value::integer(part(civil(arguments[0].as_time())));
}

/// Complete units of a duration, toward zero.
template <std::int64_t seconds_a_unit>
Value whole_units(Machine&, Arguments arguments) {
  return Value::integer(arguments[0].as_time().seconds / seconds_a_unit);
}

Value milliseconds_of_duration(Machine&, Arguments arguments) {
  return Value::integer(arguments[0].as_time().nanos / 1'000'000);
}

/// So many days later, at the same time of day.
Value days_later(Machine& machine, const Time& time, std::int64_t days) {
  const Time moved = add(time, {days * seconds_a_day, 0});
  return is_timestamp(moved) ? Value::timestamp(moved) : machine.fail(Reason::timestamp_range);
}

constexpr std::int64_t most_months = 120'000;  // beyond that every timestamp leaves its range

Value months_later(Machine& machine, const Time& time, std::int64_t months) {
  if (months < -most_months || months > most_months) {
    return machine.fail(Reason::timestamp_range);
  }
  const CivilTime at = civil(time);
  std::chrono::year_month_day date = at.date + std::chrono::months{months};
  if (!date.ok()) {
    date = date.year() / date.month() / std::chrono::last;
  }
  return days_later(machine, time, (std::chrono::sys_days{date} - at.day).count());
}

/// 29 February goes to 28 February where the year has no leap day.
Value add_years(Machine& machine, Arguments arguments) {
  const std::int64_t years = arguments[1].as_int();
  const bool is_far = years < -most_months || years > most_months;
  return is_far ? machine.fail(Reason::timestamp_range)
                : months_later(machine, arguments[0].as_time(), years * 12);
}

/// The last day of a month that is shorter than the day's number.
Value add_months(Machine& machine, Arguments arguments) {
  return months_later(machine, arguments[0].as_time(), arguments[1].as_int());
}

Value add_days(Machine& machine, Arguments arguments) {
  constexpr std::int64_t most = 3'660'000;  // beyond that, too
  const std::int64_t days = arguments[1].as_int();
  if (days < -most || days > most) {
    return machine.fail(Reason::timestamp_range);
  }
  return days_later(machine, arguments[0].as_time(), days);
}

Value ymd(Machine& machine, Arguments arguments) {
  return machine.keep_text(date_text(arguments[0].as_time()));
}

/// As a date-time group: "130749Z NOV 09".
Value dtg(Machine& machine, Arguments arguments) {
  constexpr std::array months = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                 "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
  const CivilTime at = civil(arguments[0].as_time());
  const unsigned month = static_cast<unsigned>(at.date.month());
  return machine.keep_text(fmt::format(
      "{:02}{:02}{:02}Z {} {:02}", static_cast<unsigned>(at.date.day()), at.time.hours().count(),
      at.time.minutes().count(), months.at(month - 1), static_cast<int>(at.date.year()) % 100));
}

// The parts that CEL asks for, by their names in it where there are any.
namespace part {
// clang-format off
constexpr auto year         = [](const CivilTime& at) { return int{at.date.year()}; };
constexpr auto month        = [](const CivilTime& at) { return unsigned{at.date.month()} - 1; };
constexpr auto date         = [](const CivilTime& at) { return unsigned{at.date.day()}; };
constexpr auto day_of_month = [](const CivilTime& at) { return unsigned{at.date.day()} - 1; };
constexpr auto day_of_week  = [](const CivilTime& at) { return std::chrono::weekday{at.day}.c_encoding(); };
constexpr auto day_of_year  = [](const CivilTime& at) {
  return (at.day - std::chrono::sys_days{at.date.year() / 1 / 1}).count();
};
constexpr auto julian_day   = [](const CivilTime& at) { return day_of_year(at) + 1; };
constexpr auto hours        = [](const CivilTime& at) { return at.time.hours().count(); };
constexpr auto minutes      = [](const CivilTime& at) { return at.time.minutes().count(); };
constexpr auto seconds      = [](const CivilTime& at) { return at.time.seconds().count(); };
constexpr auto milliseconds = [](const CivilTime& at) { return at.nanos / 1'000'000; };
// clang-format on
}  // namespace part

}  // namespace

void add_time_functions(std::vector<Builtin>& table) {
  const Type whole = Type::integer();
  const Type text = Type::string();
  const Type time = Type::timestamp();
  const Type span = Type::duration();
  constexpr bool method = true;  // as in `time.getHours()`
  constexpr bool function = false;
  // clang-format off
  table.push_back({"getFullYear", method, {time}, whole, part_of_timestamp<part::year>,
                   "The year, UTC", "date('2009-11-13').getFullYear() == 2009"});
  table.push_back({"getMonth", method, {time}, whole, part_of_timestamp<part::month>,
                   "The month, UTC: 0 is January", "date('2009-11-13').getMonth() == 10"});
  table.push_back({"getDate", method, {time}, whole, part_of_timestamp<part::date>,
                   "The day of the month, UTC, from 1", "date('2009-11-13').getDate() == 13"});
  table.push_back({"getDayOfMonth", method, {time}, whole, part_of_timestamp<part::day_of_month>,
                   "The day of the month, UTC, from 0",
                   "date('2009-11-13').getDayOfMonth() == 12"});
  table.push_back({"getDayOfWeek", method, {time}, whole, part_of_timestamp<part::day_of_week>,
                   "The day of the week, UTC: 0 is Sunday",
                   "date('2009-11-13').getDayOfWeek() == 5"});
  table.push_back({"getDayOfYear", method, {time}, whole, part_of_timestamp<part::day_of_year>,
                   "The day of the year, UTC, from 0", "date('2009-02-01').getDayOfYear() == 31"});
  table.push_back({"getHours", method, {time}, whole, part_of_timestamp<part::hours>,
                   "The hour of the day, UTC",
                   "timestamp('2009-11-13T08:30:15.250Z').getHours() == 8"});
  table.push_back({"getMinutes", method, {time}, whole, part_of_timestamp<part::minutes>,
                   "The minute of the hour, UTC",
                   "timestamp('2009-11-13T08:30:15.250Z').getMinutes() == 30"});
  table.push_back({"getSeconds", method, {time}, whole, part_of_timestamp<part::seconds>,
                   "The second of the minute, UTC",
                   "timestamp('2009-11-13T08:30:15.250Z').getSeconds() == 15"});
  table.push_back({"getMilliseconds", method, {time}, whole, part_of_timestamp<part::milliseconds>,
                   "The milliseconds within the second",
                   "timestamp('2009-11-13T08:30:15.250Z').getMilliseconds() == 250"});
  table.push_back({"getHours", method, {span}, whole, whole_units<3600>,
                   "The complete hours of a duration", "duration('90m').getHours() == 1"});
  table.push_back({"getMinutes", method, {span}, whole, whole_units<60>,
                   "The complete minutes of a duration", "duration('90m').getMinutes() == 90"});
  table.push_back({"getSeconds", method, {span}, whole, whole_units<1>,
                   "The complete seconds of a duration", "duration('1m30s').getSeconds() == 90"});
  table.push_back({"getMilliseconds", method, {span}, whole, milliseconds_of_duration,
                   "The milliseconds of a duration after its complete seconds",
                   "duration('1.5s').getMilliseconds() == 500"});
  table.push_back({"addYears", method, {time, whole}, time, add_years,
                   "The same day a number of years later; "
                   "February 29 becomes February 28 in other years",
                   "date('2008-02-29').addYears(1) == date('2009-02-28')"});
  table.push_back({"addMonths", method, {time, whole}, time, add_months,
                   "The same day a number of months later, or the last day of a shorter month",
                   "date('2009-01-31').addMonths(1) == date('2009-02-28')"});
  table.push_back({"addDays", method, {time, whole}, time, add_days,
                   "The time a number of days later",
                   "date('2009-11-13').addDays(30) == date('2009-12-13')"});
  table.push_back({"julianDay", method, {time}, whole, part_of_timestamp<part::julian_day>,
                   "The day of the year, UTC, from 1, as in filing times",
                   "date('2009-02-01').julianDay() == 32"});
  table.push_back({"ymd", method, {time}, text, ymd,
                   "The day as year, month and day", "date('2009-11-13').ymd() == '2009-11-13'"});
  table.push_back({"dtg", method, {time}, text, dtg,
                   "The time as a date-time group",
                   "timestamp('2009-11-13T07:49:00Z').dtg() == '130749Z NOV 09'"});
  // clang-format on
  const Type entry = Type::type_parameter(0);
  // The fields are known where the entry's type is: see Op::is_current.
  table.push_back({"current",
                   function,
                   {entry, time},
                   Type::boolean(),
                   nullptr,
                   "Whether a record with `from` and `until`, such as an entry of a vocabulary, "
                   "is valid at a time",
                   "current(vocab.executive_orders['12958'], date('2009-11-13')) == true",
                   Trait::dated});
}

}  // namespace cablelint::cel
