// SPDX-License-Identifier: Apache-2.0
#include "cel/times.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace cablelint::cel {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

constexpr std::int64_t seconds_at(sys_seconds time) { return time.time_since_epoch().count(); }

constexpr std::int64_t first_second = seconds_at(sys_days{1y / 1 / 1});
constexpr std::int64_t last_second = seconds_at(sys_days{10'000y / 1 / 1}) - 1;

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

/// Reads a text piece by piece; any failure stays.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  [[nodiscard]] bool is_at_end() const { return text_.empty(); }
  [[nodiscard]] bool has_failed() const { return has_failed_; }
  [[nodiscard]] bool next_is_digit() const { return !text_.empty() && is_digit(text_.front()); }

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

year_month_day scan_date(Scanner& in) {
  const std::chrono::year year{in.number(4)};
  in.expect("-");
  const std::chrono::month month{static_cast<unsigned>(in.number(2))};
  in.expect("-");
  return year / month / std::chrono::day{static_cast<unsigned>(in.number(2))};
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
  std::chrono::nanoseconds size;
};

constexpr std::array units = {
    Unit{"ns", 1ns}, Unit{"us", 1us}, Unit{"µs", 1us}, Unit{"ms", 1ms},
    Unit{"s", 1s},   Unit{"m", 1min}, Unit{"h", 1h},
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

/// The number that these digits write, negated, since more numbers are below zero than above; 0 for
/// no digits; nothing if they are too many.
std::optional<std::int64_t> scan_negated(Scanner& in) {
  std::int64_t whole = 0;
  bool overflows = false;
  while (in.next_is_digit()) {
    overflows = __builtin_mul_overflow(whole, 10, &whole) || overflows;
    overflows = __builtin_sub_overflow(whole, in.digit(), &whole) || overflows;
  }
  return overflows ? std::nullopt : std::optional(whole);
}

/// The next piece of a duration, such as `1.5h`, in nanoseconds, negated; nothing if they are too
/// many.
std::optional<std::int64_t> scan_piece(Scanner& in) {
  bool has_digits = in.next_is_digit();
  const std::optional<std::int64_t> whole = scan_negated(in);
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
  const std::int64_t unit_nanos = unit->size.count();
  const std::int64_t fraction = unit->size < 1s
                                    ? trillionths * unit_nanos / 1'000'000'000'000
                                    : trillionths * (unit_nanos / nanos_a_second) / 1000;
  std::int64_t nanos = 0;
  const bool overflows = __builtin_mul_overflow(*whole, unit_nanos, &nanos) ||
                         __builtin_sub_overflow(nanos, fraction, &nanos);
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

CivilTime civil(const Time& timestamp) {
  const bool is_before = timestamp.nanos < 0;
  const sys_seconds at{std::chrono::seconds{timestamp.seconds - (is_before ? 1 : 0)}};
  const sys_days day = std::chrono::floor<std::chrono::days>(at);
  return {day, day, std::chrono::hh_mm_ss{at - day},
          timestamp.nanos + (is_before ? nanos_a_second : 0)};
}

std::optional<Time> parse_date(std::string_view text) {
  Scanner in(text);
  const year_month_day date = scan_date(in);
  if (in.has_failed() || !in.is_at_end() || !date.ok() || date.year() < 1y) {
    return std::nullopt;
  }
  return Time{seconds_at(sys_days{date}), 0};
}

std::optional<Time> parse_timestamp(std::string_view text) {
  Scanner in(text);
  const year_month_day date = scan_date(in);
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
  if (in.has_failed() || !in.is_at_end() || !offset || !date.ok() || hour > 23 || minute > 59 ||
      second > 59) {
    return std::nullopt;
  }
  const std::int64_t seconds =
      seconds_at(sys_days{date}) + (hour * 60L + minute) * 60L + second - *offset;
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
  std::int64_t total = 0;  // negated
  while (!in.is_at_end()) {
    const auto piece = scan_piece(in);
    if (in.has_failed() || !piece || __builtin_add_overflow(total, *piece, &total)) {
      return std::nullopt;
    }
  }
  const bool overflows = !is_negative && __builtin_sub_overflow(0, total, &total);
  return overflows ? std::nullopt : std::optional(normalized(0, total));
}

std::string date_text(const Time& timestamp) {
  const year_month_day date = civil(timestamp).date;
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string timestamp_text(const Time& timestamp) {
  const CivilTime at = civil(timestamp);
  return fmt::format("{}T{:02}:{:02}:{:02}{}Z", date_text(timestamp), at.time.hours().count(),
                     at.time.minutes().count(), at.time.seconds().count(), fraction_text(at.nanos));
}

std::string duration_text(const Time& duration) {
  const bool is_negative = duration.seconds < 0 || duration.nanos < 0;
  const Time size = is_negative ? negated(duration) : duration;
  return fmt::format("{}{}{}s", is_negative ? "-" : "", size.seconds, fraction_text(size.nanos));
}

}  // namespace cablelint::cel
