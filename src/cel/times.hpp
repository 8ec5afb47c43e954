// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cel/value.hpp"

/// Timestamps and durations: their ranges, parts and texts. All of it is UTC in the proleptic
/// Gregorian calendar.
namespace cablelint::cel {

constexpr std::int64_t seconds_a_day = 86400;
constexpr std::int32_t nanos_a_second = 1'000'000'000;

/// From 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z, as google.protobuf.Timestamp.
[[nodiscard]] bool is_timestamp(const Time& time);

/// Within 64 bits of nanoseconds, about 292 years either way: the official suite demands an error
/// for the time between the first and the last timestamp.
[[nodiscard]] bool is_duration(const Time& time);

/// The sum; both are within the range of timestamps or durations.
[[nodiscard]] Time add(const Time& a, const Time& b);
[[nodiscard]] Time negated(const Time& time);

/// A timestamp in parts.
struct CivilTime {
  std::chrono::sys_days day;
  std::chrono::year_month_day date;
  std::chrono::hh_mm_ss<std::chrono::seconds> time;
  std::int32_t nanos = 0;  ///< never negative
};

[[nodiscard]] CivilTime civil(const Time& timestamp);

/// "2009-11-13"
[[nodiscard]] std::optional<Time> parse_date(std::string_view text);
/// RFC 3339: "2009-11-13T07:49:00.5Z" or with an offset such as +01:00.
[[nodiscard]] std::optional<Time> parse_timestamp(std::string_view text);
/// "1h30m", "-1.5s", "10ns".
[[nodiscard]] std::optional<Time> parse_duration(std::string_view text);

/// "2009-11-13"
[[nodiscard]] std::string date_text(const Time& timestamp);
/// RFC 3339 in UTC, with as many digits of the second as it needs.
[[nodiscard]] std::string timestamp_text(const Time& timestamp);
/// In seconds: "5400s", "-1.5s".
[[nodiscard]] std::string duration_text(const Time& duration);

}  // namespace cablelint::cel
