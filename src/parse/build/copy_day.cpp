// SPDX-License-Identifier: Apache-2.0
#include "parse/build/copy_day.hpp"

#include <charconv>
#include <chrono>
#include <cstddef>

#include "parse/build/months.hpp"
#include "parse/build/written_date.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

bool is_number_at(std::string_view line, std::size_t at, std::size_t size) {
  const bool begins = at == 0 || !is_digit(line[at - 1]);
  const bool ends = at + size == line.size() || !is_digit(line[at + size]);
  return begins && ends;
}

/// Where the digits and strokes before `at` begin: of 8/12/2008.
std::size_t stroked_begin(std::string_view line, std::size_t at) {
  while (at > 0 && (is_digit(line[at - 1]) || line[at - 1] == '/')) {
    --at;
  }
  return at;
}

/// The first number of one or two digits, and the month that a word names.
std::optional<Timestamp> day_in_words(std::string_view line, int year) {
  int month = 0;
  int day = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto belongs = is_digit(line[at]) ? is_digit : is_letter;
    std::size_t end = at;
    while (end < line.size() && belongs(line[end])) {
      ++end;
    }
    const std::string_view part = line.substr(at, end - at);
    if (!part.empty() && is_digit(part[0]) && part.size() < 3 && day == 0) {
      std::from_chars(part.data(), part.data() + part.size(), day);
    } else if (part.size() >= 3 && is_letter(part[0]) && month == 0) {
      month = month_from(part);
    }
    at = end == at ? at + 1 : end;
  }
  return month == 0 ? std::nullopt : date(year, month, day);
}

}  // namespace

std::optional<Timestamp> day_in(std::string_view line, std::string_view year) {
  constexpr std::size_t iso = 10;  // 2008-08-12
  int number = 0;
  std::from_chars(year.data(), year.data() + year.size(), number);
  bool has_year = false;
  for (std::size_t at = line.find(year); at != npos; at = line.find(year, at + 1)) {
    if (!is_number_at(line, at, year.size())) {
      continue;
    }
    has_year = true;
    const std::string_view rest = line.substr(at, iso);
    if (rest.size() == iso && rest[4] == '-' && rest[7] == '-') {
      return date_from(rest);
    }
    if (const std::size_t begin = stroked_begin(line, at); begin + 4 <= at) {
      return date_from(line.substr(begin, at + year.size() - begin));
    }
  }
  return has_year ? day_in_words(line, number) : std::nullopt;
}

int year_of(Timestamp day) {
  return static_cast<int>(
      std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(day)).year());
}

}  // namespace cablelint::parse
