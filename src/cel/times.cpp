// SPDX-License-Identifier: Apache-2.0
#include "cel/times.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cablelint::cel {
namespace {

constexpr std::int64_t first_second = -62'135'596'800;  // 0001-01-01T00:00:00Z
constexpr std::int64_t last_second = 253'402'300'799;   // 9999-12-31T23:59:59Z

/// Seconds and nanoseconds of one sign.
Time normalized(std::int64_t seconds, std::int64_t nanos) {
  seconds += nanos / nanos_a_second;
  nanos %= nanos_a_second;
  if (seconds > 0 && nanos < 0) {
    --seconds;
    nanos += nanos_a_second;
  } else if (seconds < 0 && nanos > 0) {
    ++seconds;
    nanos -= nanos_a_second;
  }
  return {seconds, static_cast<std::int32_t>(nanos)};
}

bool is_leap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

/// Reads a text piece by piece; any failure stays.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  [[nodiscard]] bool is_at_end() const { return text_.empty(); }
  [[nodiscard]] bool has_failed() const { return has_failed_; }
  [[nodiscard]] bool next_is_digit() const {
    return !text_.empty() && text_.front() >= '0' && text_.front() <= '9';
  }

  bool skip(std::string_view expected) {
    const bool is_there = text_.starts_with(expected);
    text_.remove_prefix(is_there ? expected.size() : 0);
    return is_there;
  }

  void expect(std::string_view expected) { has_failed_ = !skip(expected) || has_failed_; }

  int number(std::size_t digits) {
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      value = value * 10 + digit();
    }
    return value;
  }

  int digit() {
    if (!next_is_digit()) {
      has_failed_ = true;
      return 0;
    }
    const int value = text_.front() - '0';
    text_.remove_prefix(1);
    return value;
  }

 private:
  std::string_view text_;
  bool has_failed_ = false;
};

std::int32_t scan_fraction(Scanner& in) {
  std::int32_t nanos = 0;
  std::int32_t unit = nanos_a_second;
  do {
    unit /= 10;
    nanos += in.digit() * unit;
  } while (in.next_is_digit() && !in.has_failed());
  return nanos;
}

Date scan_date(Scanner& in) {
  Date date;
  date.year = in.number(4);
  in.expect("-");
  date.month = in.number(2);
  in.expect("-");
  date.day = in.number(2);
  return date;
}

bool is_real(const Date& date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

/// The offset from UTC in seconds: `Z`, `+HH:MM`, `-HH:MM`; nothing if it is none.
std::optional<int> scan_offset(Scanner& in) {
  if (in.skip("Z") || in.skip("z")) {
    return 0;
  }
  const bool is_west = in.skip("-");
  if (!is_west) {
    in.expect("+");
  }
  const int hours = in.number(2);
  in.expect(":");
  const int minutes = in.number(2);
  const int seconds = (hours * 60 + minutes) * 60;
  return hours > 23 || minutes > 59 ? std::nullopt : std::optional(is_west ? -seconds : seconds);
}

/// Units of a duration, longer names before those that they begin with.
struct Unit {
  std::string_view name;
  std::int64_t nanos;
};

constexpr std::array units = {
    Unit{"ns", 1},
    Unit{"us", 1'000},
    Unit{"µs", 1'000},
    Unit{"ms", 1'000'000},
    Unit{"s", 1'000'000'000},
    Unit{"m", 60'000'000'000},
    Unit{"h", 3'600'000'000'000},
};

/// The digits after a point as a number of millionths of millionths; what follows them is cut off.
std::int64_t scan_trillionths(Scanner& in) {
  std::int64_t value = 0;
  int digits = 0;
  do {
    const int digit = in.digit();
    if (digits < 12) {
      value = value * 10 + digit;
      ++digits;
    }
  } while (in.next_is_digit() && !in.has_failed());
  for (; digits < 12; ++digits) {
    value *= 10;
  }
  return value;
}

/// The number that these digits write, 0 for none; nothing if they are too many.
std::optional<std::int64_t> scan_whole(Scanner& in) {
  std::int64_t whole = 0;
  bool overflows = false;
  while (in.next_is_digit()) {
    overflows = __builtin_mul_overflow(whole, 10, &whole) || overflows;
    overflows = __builtin_add_overflow(whole, in.digit(), &whole) || overflows;
  }
  return overflows ? std::nullopt : std::optional(whole);
}

/// The next piece of a duration, such as `1.5h`, in nanoseconds; nothing if they are too many.
std::optional<std::int64_t> scan_piece(Scanner& in) {
  bool has_digits = in.next_is_digit();
  const std::optional<std::int64_t> whole = scan_whole(in);
  std::int64_t trillionths = 0;
  if (in.skip(".")) {
    has_digits = true;
    trillionths = scan_trillionths(in);
  }
  const auto* const unit =
      std::ranges::find_if(units, [&in](const Unit& each) { return in.skip(each.name); });
  if (unit == std::end(units) || !has_digits || !whole) {
    return std::nullopt;
  }
  const std::int64_t fraction = unit->nanos < nanos_a_second
                                    ? trillionths * unit->nanos / 1'000'000'000'000
                                    : trillionths * (unit->nanos / nanos_a_second) / 1000;
  std::int64_t nanos = 0;
  const bool overflows = __builtin_mul_overflow(*whole, unit->nanos, &nanos) ||
                         __builtin_add_overflow(nanos, fraction, &nanos);
  return overflows ? std::nullopt : std::optional(nanos);
}

std::string fraction_text(std::int32_t nanos) {
  if (nanos == 0) {
    return "";
  }
  std::string digits = fmt::format(".{:09}", nanos);
  digits.erase(digits.find_last_not_of('0') + 1);
  return digits;
}

}  // namespace

bool is_timestamp(const Time& time) {
  return time.seconds <= last_second &&
         (time.seconds > first_second || (time.seconds == first_second && time.nanos >= 0));
}

bool is_duration(const Time& time) {
  constexpr Time least{-9'223'372'036, -854'775'808};
  constexpr Time most{9'223'372'036, 854'775'807};
  return least <= time && time <= most;
}

Time add(const Time& a, const Time& b) {
  return normalized(a.seconds + b.seconds, std::int64_t{a.nanos} + b.nanos);
}

Time negated(const Time& time) { return {-time.seconds, -time.nanos}; }

int days_in_month(std::int64_t year, int month) {
  constexpr std::array days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// Years begin in March here, so that the leap day is their last; eras have 400 years.
std::int64_t days_from_epoch(const Date& date) {
  const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month = (date.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

CivilTime civil(const Time& timestamp) {
  std::int64_t seconds = timestamp.seconds;
  std::int32_t nanos = timestamp.nanos;
  if (nanos < 0) {
    --seconds;
    nanos += nanos_a_second;
  }
  std::int64_t days = seconds / seconds_a_day;
  std::int64_t rest = seconds % seconds_a_day;
  if (rest < 0) {
    --days;
    rest += seconds_a_day;
  }
  CivilTime made;
  const std::int64_t shifted = days + 719'468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
  const std::int64_t day_of_era = shifted - era * 146'097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day + 2) / 153;
  made.date.day = static_cast<int>(day - (153 * month + 2) / 5 + 1);
  made.date.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  made.date.year = year_of_era + era * 400 + (made.date.month <= 2 ? 1 : 0);
  made.day_of_year = static_cast<int>(days - days_from_epoch({made.date.year, 1, 1}));
  made.day_of_week = static_cast<int>(((days + 4) % 7 + 7) % 7);  // 1970-01-01 was a Thursday
  made.hour = static_cast<int>(rest / 3600);
  made.minute = static_cast<int>(rest / 60 % 60);
  made.second = static_cast<int>(rest % 60);
  made.nanos = nanos;
  return made;
}

std::optional<Time> parse_date(std::string_view text) {
  Scanner in(text);
  const Date date = scan_date(in);
  if (in.has_failed() || !in.is_at_end() || !is_real(date) || date.year < 1) {
    return std::nullopt;
  }
  return Time{days_from_epoch(date) * seconds_a_day, 0};
}

std::optional<Time> parse_timestamp(std::string_view text) {
  Scanner in(text);
  const Date date = scan_date(in);
  if (!in.skip("t")) {
    in.expect("T");
  }
  const int hour = in.number(2);
  in.expect(":");
  const int minute = in.number(2);
  in.expect(":");
  const int second = in.number(2);
  const std::int32_t nanos = in.skip(".") ? scan_fraction(in) : 0;
  const std::optional<int> offset = scan_offset(in);
  if (in.has_failed() || !in.is_at_end() || !offset || !is_real(date) || hour > 23 || minute > 59 ||
      second > 59) {
    return std::nullopt;
  }
  const std::int64_t seconds =
      days_from_epoch(date) * seconds_a_day + (hour * 60L + minute) * 60L + second - *offset;
  const Time time = normalized(seconds, nanos);
  return is_timestamp(time) ? std::optional(time) : std::nullopt;
}

std::optional<Time> parse_duration(std::string_view text) {
  Scanner in(text);
  const bool is_negative = in.skip("-");
  if (!is_negative) {
    in.skip("+");
  }
  if (in.is_at_end()) {
    return std::nullopt;
  }
  if (text.ends_with('0') && in.skip("0") && in.is_at_end()) {
    return Time{};
  }
  std::int64_t total = 0;
  while (!in.is_at_end()) {
    const auto piece = scan_piece(in);
    if (in.has_failed() || !piece ||
        __builtin_add_overflow(total, is_negative ? -*piece : *piece, &total)) {
      return std::nullopt;
    }
  }
  return normalized(0, total);
}

std::string timestamp_text(const Time& timestamp) {
  const CivilTime at = civil(timestamp);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}Z", at.date.year, at.date.month,
                     at.date.day, at.hour, at.minute, at.second, fraction_text(at.nanos));
}

std::string duration_text(const Time& duration) {
  const bool is_negative = duration.seconds < 0 || duration.nanos < 0;
  const Time size = is_negative ? negated(duration) : duration;
  return fmt::format("{}{}{}s", is_negative ? "-" : "", size.seconds, fraction_text(size.nanos));
}

}  // namespace cablelint::cel
