// SPDX-License-Identifier: Apache-2.0
// `int`, `string`, `bool`, `timestamp`, `duration`, `date` (langdef, "List of Standard
// Definitions").
#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "cel/run/machine.hpp"
#include "cel/standard/standard_parts.hpp"
#include "cel/times.hpp"

namespace cablelint::cel {
namespace {

using Arguments = std::span<const Value>;

Value same(Machine&, Arguments arguments) { return arguments[0]; }

Value int_of_string(Machine& machine, Arguments arguments) {
  const std::string_view text = arguments[0].as_string();
  std::int64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  return error == std::errc() && stop == end ? Value::integer(value)
                                             : machine.fail(Reason::conversion, 0, 0, "int");
}

Value int_of_timestamp(Machine&, Arguments arguments) {
  const Time time = arguments[0].as_time();
  return Value::integer(time.nanos < 0 ? time.seconds - 1 : time.seconds);
}

Value string_of_int(Machine& machine, Arguments arguments) {
  std::array<char, 24> digits{};
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), arguments[0].as_int());
  return machine.keep_text({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

Value string_of_bool(Machine&, Arguments arguments) {
  return Value::string(arguments[0].as_bool() ? "true" : "false");
}

Value string_of_timestamp(Machine& machine, Arguments arguments) {
  return machine.keep_text(timestamp_text(arguments[0].as_time()));
}

Value string_of_duration(Machine& machine, Arguments arguments) {
  return machine.keep_text(duration_text(arguments[0].as_time()));
}

Value bool_of_string(Machine& machine, Arguments arguments) {
  constexpr std::array<std::string_view, 5> yes = {"1", "t", "true", "TRUE", "True"};
  constexpr std::array<std::string_view, 5> no = {"0", "f", "false", "FALSE", "False"};
  const std::string_view text = arguments[0].as_string();
  if (std::ranges::find(yes, text) != yes.end()) {
    return Value::boolean(true);
  }
  return std::ranges::find(no, text) != no.end() ? Value::boolean(false)
                                                 : machine.fail(Reason::conversion, 0, 0, "bool");
}

Value timestamp_of_string(Machine& machine, Arguments arguments) {
  const auto time = parse_timestamp(arguments[0].as_string());
  return time ? Value::timestamp(*time)
              : machine.fail(Reason::conversion, 0, 0,
                             "timestamp of the years 1 to 9999, such as 2009-11-13T07:49:00Z");
}

Value timestamp_of_int(Machine& machine, Arguments arguments) {
  const Time time{arguments[0].as_int(), 0};
  return is_timestamp(time) ? Value::timestamp(time) : machine.fail(Reason::timestamp_range);
}

Value duration_of_string(Machine& machine, Arguments arguments) {
  const auto time = parse_duration(arguments[0].as_string());
  return time
             ? Value::duration(*time)
             : machine.fail(Reason::conversion, 0, 0, "duration of up to 292 years, such as 1h30m");
}

Value date(Machine& machine, Arguments arguments) {
  const auto time = parse_date(arguments[0].as_string());
  return time ? Value::timestamp(*time)
              : machine.fail(Reason::conversion, 0, 0, "date, such as 2009-11-13");
}

}  // namespace

void add_conversions(std::vector<Builtin>& table) {
  const Type whole = Type::integer();
  const Type text = Type::string();
  const Type truth = Type::boolean();
  const Type time = Type::timestamp();
  const Type span = Type::duration();
  table.push_back({"int", false, {whole}, whole, same, "The number itself", "int(7) == 7"});
  table.push_back({"int",
                   false,
                   {text},
                   whole,
                   int_of_string,
                   "Parses a whole number in decimal digits",
                   "int('-42') == -42"});
  table.push_back({"int",
                   false,
                   {time},
                   whole,
                   int_of_timestamp,
                   "Seconds since 1970-01-01, UTC",
                   "int(date('1970-01-02')) == 86400"});
  table.push_back(
      {"string", false, {text}, text, same, "The text itself", "string('PGOV') == 'PGOV'"});
  table.push_back({"string",
                   false,
                   {whole},
                   text,
                   string_of_int,
                   "The number in decimal digits",
                   "string(42) == '42'"});
  table.push_back({"string",
                   false,
                   {truth},
                   text,
                   string_of_bool,
                   "The text `true` or `false`",
                   "string(1 < 2) == 'true'"});
  table.push_back({"string",
                   false,
                   {time},
                   text,
                   string_of_timestamp,
                   "The time in the form of RFC 3339",
                   "string(date('2009-11-13')) == '2009-11-13T00:00:00Z'"});
  table.push_back({"string",
                   false,
                   {span},
                   text,
                   string_of_duration,
                   "The duration in seconds",
                   "string(duration('1h30m')) == '5400s'"});
  table.push_back(
      {"bool", false, {truth}, truth, same, "The truth value itself", "bool(true) == true"});
  table.push_back({"bool",
                   false,
                   {text},
                   truth,
                   bool_of_string,
                   "True for `true`, `t` and `1`, false for `false`, `f` and `0`",
                   "bool('true') == true"});
  table.push_back({"timestamp",
                   false,
                   {time},
                   time,
                   same,
                   "The time itself",
                   "timestamp(date('2009-11-13')) == date('2009-11-13')"});
  table.push_back({"timestamp",
                   false,
                   {text},
                   time,
                   timestamp_of_string,
                   "Parses a time in the form of RFC 3339",
                   "timestamp('2009-11-13T08:00:00Z') == date('2009-11-13') + duration('8h')"});
  table.push_back({"timestamp",
                   false,
                   {whole},
                   time,
                   timestamp_of_int,
                   "The time a number of seconds after 1970-01-01, UTC",
                   "timestamp(86400) == date('1970-01-02')"});
  table.push_back({"duration",
                   false,
                   {span},
                   span,
                   same,
                   "The duration itself",
                   "duration(duration('1h')) == duration('60m')"});
  table.push_back({"duration",
                   false,
                   {text},
                   span,
                   duration_of_string,
                   "Parses a duration with units: h, m, s, ms, us, ns",
                   "duration('1h30m') == duration('5400s')"});
  table.push_back({"date",
                   false,
                   {text},
                   time,
                   date,
                   "The beginning of a day, UTC; the text must be a literal or a parameter",
                   "date('2009-11-13') == timestamp('2009-11-13T00:00:00Z')",
                   Trait::none,
                   true});
}

}  // namespace cablelint::cel
