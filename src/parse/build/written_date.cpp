// SPDX-License-Identifier: Apache-2.0
#include "parse/build/written_date.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "parse/build/months.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

/// The numbers of a date, and the month where it is a word.
struct DateParts {
  std::array<int, 3> numbers{};
  std::array<std::size_t, 3> sizes{};
  std::size_t count = 0;
  int month = 0;
};

DateParts parts_of(std::string_view written) {
  DateParts parts;
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t begin = at;
    if (is_digit(written[at]) && parts.count < parts.numbers.size()) {
      int& number = parts.numbers[parts.count];
      while (at < written.size() && is_digit(written[at])) {
        number = number * 10 + (written[at++] - '0');
      }
      parts.sizes[parts.count++] = at - begin;
    } else if (is_letter(written[at])) {
      while (at < written.size() && is_letter(written[at])) {
        ++at;
      }
      // The letters of 14th are not a month.
      parts.month = std::max(parts.month, month_from(written.substr(begin, at - begin)));
    } else {
      ++at;
    }
  }
  return parts;
}

int year_from(int number, std::size_t digits) { return digits == 2 ? full_year(number) : number; }

}  // namespace

std::optional<Timestamp> date_from(std::string_view written) {
  const DateParts parts = parts_of(written);
  const auto& [first, second, third] = parts.numbers;
  if (parts.month != 0 && parts.sizes[0] == 4) {
    return date(first, parts.month, second);
  }
  if (parts.month != 0) {
    return date(year_from(second, parts.sizes[1]), parts.month, first);
  }
  if (parts.count == 1) {
    return date(first / 10000, first / 100 % 100, first % 100);
  }
  if (parts.sizes[0] == 4) {
    return date(first, second, third);
  }
  // 14.05.2017: with full stops the day comes first, where it can be no month.
  const bool has_day_first = first > 12 && written.find('.') != npos;
  const auto [month, day] = has_day_first ? std::pair(second, first) : std::pair(first, second);
  return date(year_from(third, parts.sizes[2]), month, day);
}

}  // namespace cablelint::parse
