// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <chrono>

#include "parse/after/passes.hpp"
#include "parse/build/months.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

/// Month and year, as far as what there is instead of a date-time group shows them: a word that is
/// a month, and two or four digits at the end.
struct MonthAndYear {
  int month = 0;
  int year = 0;
};

/// The letters or the digits at `at`; empty if there are neither.
std::string_view word_or_number(std::string_view written, std::size_t at) {
  const auto belongs = is_upper(written[at]) ? is_upper : is_digit;
  std::size_t end = at;
  while (end < written.size() && belongs(written[end])) {
    ++end;
  }
  return written.substr(at, end - at);
}

MonthAndYear month_and_year(std::string_view written) {
  constexpr int first_year = 1950;
  constexpr int last_year = 2099;
  MonthAndYear found;
  bool is_sure = false;
  for (std::size_t at = 0; at < written.size();) {
    const std::string_view part = word_or_number(written, at);
    const bool is_word = is_upper(written[at]);
    if (is_word && part.size() >= 3 && found.month == 0) {
      found.month = month_from(part);
    } else if (!is_word && (part.size() == 2 || part.size() == 4)) {
      int number = 0;
      std::from_chars(part.data(), part.data() + part.size(), number);
      const bool is_year = part.size() == 2 || (number >= first_year && number <= last_year);
      // Directly after the month it is the year; what follows may be the number of a message.
      if (is_year && !is_sure) {
        found.year = part.size() == 2 ? full_year(number) : number;
        is_sure = found.month != 0;
      }
    }
    at += std::max<std::size_t>(part.size(), 1);
  }
  return found;
}

}  // namespace

void find_date(Draft& draft) {
  Cable& cable = draft.cable;
  if (cable.is_swapped) {
    return;  // the group is that of the other message
  }
  if (!cable.dtg) {
    if (draft.copy_day) {
      cable.dated = draft.copy_day;
    } else if (cable.mrn) {
      cable.dated =
          date(static_cast<int>(cable.mrn->year), 12, 31);  // SMART; a scan lost the group
    }
    return;
  }
  cable.dated = cable.dtg->time;
  if (!cable.dated && cable.dtg->day) {
    // The hour alone may be invalid.
    cable.dated =
        date(static_cast<int>(cable.dtg->year->value), month_from(cable.dtg->month->value),
             static_cast<int>(cable.dtg->day->value));
  }
  const MonthAndYear found = month_and_year(cable.dtg->text.value);
  if (cable.dated || found.year == 0) {
    return;
  }
  const std::optional<Timestamp> new_year = date(found.year, 1, 1);
  const std::optional<DeLine> de = cable.envelope ? cable.envelope->de : std::nullopt;
  const std::int64_t filed = de && de->julian_day ? de->julian_day->value : 0;
  if (!new_year) {
    return;
  }
  if (filed >= 1 && filed <= 366) {
    cable.dated = *new_year + std::chrono::days{filed - 1};
  } else if (found.month == 0 || found.month == 12) {
    cable.dated = date(found.year, 12, 31);
  } else {
    cable.dated = *date(found.year, found.month + 1, 1) - std::chrono::days{1};
  }
}

}  // namespace cablelint::parse
