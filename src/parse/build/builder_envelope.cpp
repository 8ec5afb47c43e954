// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <utility>

#include "parse/build/builder.hpp"
#include "parse/build/months.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

// What plain-language address designators put before the name of a post (posts.tsv of the
// addressees observed).
constexpr std::array<std::string_view, 8> mission_words = {
    "AMEMBASSY ", "AMCONSUL ", "USMISSION ", "USINT ", "USOFFICE ", "USLO ", "EMBASSY ", "REO "};

}  // namespace

void Builder::start_of_message(Span at) {
  note_line(HeaderLineKind::start, at);
  envelope(at).start_of_message = text(at);
}

void Builder::precedence_pair(Span at) { routing_.precedences.assign(1, text(at)); }

void Builder::routing_indicator(Span at) { routing_.routing_indicators.push_back(text(at)); }

void Builder::routing_line(Span at) {
  note_line(HeaderLineKind::routing, at);
  routing_.span = trimmed(at).span;
  envelope(at).routing = std::exchange(routing_, {});
}

void Builder::routing_more(Span at) {
  std::vector<Text> more = std::exchange(routing_, {}).routing_indicators;
  Envelope& all = envelope(at);
  if (!all.routing) {
    all.routing.emplace();
  }
  all.routing->span = join(all.routing->span, trimmed(at).span);
  all.routing->routing_indicators.insert(all.routing->routing_indicators.end(), more.begin(),
                                         more.end());
}

void Builder::de_station(Span at) { de_.routing_indicator = text(at); }
void Builder::de_serial(Span at) { de_.serial = number(at); }
void Builder::de_section(Span at) { de_.section = number(at); }
void Builder::de_julian_day(Span at) { de_.julian_day = number(at); }
void Builder::de_filing_time(Span at) { de_.filing_time = text(at); }

void Builder::de_line(Span at) {
  note_line(HeaderLineKind::de, at);
  de_.span = trimmed(at).span;
  if (!de_.routing_indicator.span.empty()) {
    envelope(at).de = de_;
  }
  de_ = {};
}

void Builder::security_prosign(Span at) { security_.prosign = text(at); }

void Builder::security_letters(Span at) {
  const std::string_view letters = view(at).substr(0, view(at).find('/'));
  security_.letters = {letters, {at.begin, static_cast<std::uint32_t>(letters.size())}};
  const bool is_five_of_a_kind =
      letters.size() == 5 &&
      std::all_of(letters.begin(), letters.end(), [&](char c) { return c == letters.front(); });
  if (is_five_of_a_kind) {
    security_.level = level_from_security_letter(letters.front());
  }
}

void Builder::operating_signal(Span at) { security_.transmission = text(at); }

void Builder::security_line(Span at) {
  note_line(HeaderLineKind::security, at);
  security_.span = trimmed(at).span;
  if (!security_.letters.span.empty()) {
    envelope(at).security = security_;
  }
  security_ = {};
}

void Builder::precedence(Span at) { dtg_.precedences.push_back(text(at)); }
void Builder::dtg_day(Span at) { dtg_.day = number(at); }
void Builder::dtg_clock(Span at) { dtg_clock_ = number(at).value; }
void Builder::dtg_zone(Span at) { dtg_.zone = text(at); }
void Builder::month_name(Span at) { dtg_.month = text(at); }
void Builder::dtg_year(Span at) { dtg_.year = {year_of(at), at}; }

void Builder::dtg_group(Span at) {
  dtg_.text = text(at);
  const auto clock = static_cast<int>(dtg_clock_);
  dtg_.time = moment(static_cast<int>(dtg_.year->value), month_from(dtg_.month->value),
                     static_cast<int>(dtg_.day->value), clock / 100, clock % 100);
}

void Builder::dtg_line(Span at) {
  recognise(/*is_sure=*/dtg_.day.has_value());
  note_line(HeaderLineKind::dtg, at);
  dtg_.span = trimmed(at).span;
  if (dtg_.text.span.empty()) {
    dtg_.text = text(unread_);
  }
  // A line that could be read wins over one that could not.
  const bool is_better =
      cable_.dtg && ((!cable_.dtg->day && dtg_.day) ||
                     (cable_.dtg->precedences.empty() && !dtg_.precedences.empty()));
  if (!cable_.dtg || is_better) {
    cable_.dtg = dtg_;
  }
  dtg_ = {};
}

void Builder::station_name(Span at) {
  station_.name = trimmed(at);
  for (const std::string_view word : mission_words) {
    if (station_.name.value.starts_with(word)) {
      const auto size = static_cast<std::uint32_t>(word.size());
      station_.post = trimmed({station_.name.span.begin + size, station_.name.span.size - size});
    }
  }
}

void Builder::from_line(Span at) {
  recognise();
  note_line(HeaderLineKind::from, at);
  station_.span = trimmed(at).span;
  if (!station_.name.span.empty() && !cable_.originator) {
    cable_.originator = station_;
  }
  station_ = {};
}

void Builder::address_station(Span at) { addressee_.routing_indicator = text(at); }
void Builder::address_name(Span at) { addressee_.name = trimmed(at); }
void Builder::address_precedence(Span at) { addressee_.precedence = text(at); }
void Builder::address_serial(Span at) { addressee_.serial = number(at); }

void Builder::addressee(Span at) {
  if (addressee_.routing_indicator) {
    recognise();
  }
  note_line(HeaderLineKind::address, at);
  addressee_.span = trimmed(at).span;
  addressee_.kind = addressee_kind_;
  addressee_.collective = addressee_.name.value.ends_with("COLLECTIVE");
  cable_.addressees.push_back(std::exchange(addressee_, {}));
}

void Builder::break_sign(Span at) { ending_.break_sign = text(at); }
void Builder::validation_number(Span at) { ending_.serial = number(at); }
void Builder::end_sign(Span at) { ending_.end_of_message = text(at); }

/// BT also stands before the text; what ends a message stands behind it. Of a telegram that is
/// quoted in another the ending is not the message's: the last BT counts.
void Builder::break_line(Span at) {
  Ending signs = std::exchange(ending_, {});
  signs.span = trimmed(at).span;
  if (!cable_.eo && !cable_.subject && cable_.paragraphs.empty()) {
    return;
  }
  if (!cable_.ending || signs.break_sign) {
    cable_.ending = signs;
    return;
  }
  cable_.ending->span = join(cable_.ending->span, signs.span);
  if (signs.serial) {
    cable_.ending->serial = signs.serial;
  }
  if (signs.end_of_message) {
    cable_.ending->end_of_message = signs.end_of_message;
  }
}

namespace {

/// Month and year as far as they can be told from what stands in the place of a date-time group: a
/// word that is a month, and two or four digits at the end.
struct MonthAndYear {
  int month = 0;
  int year = 0;
};

/// The letters or the digits at `at`; empty if neither stand there.
std::string_view word_or_number(std::string_view written, std::size_t at) {
  const auto belongs = is_upper(written[at]) ? is_upper : is_digit;
  std::size_t end = at;
  while (end < written.size() && belongs(written[end])) {
    ++end;
  }
  return written.substr(at, end - at);
}

MonthAndYear month_and_year(std::string_view written) {
  MonthAndYear told;
  for (std::size_t at = 0; at < written.size();) {
    const std::string_view part = word_or_number(written, at);
    const bool is_word = is_upper(written[at]);
    if (is_word && part.size() >= 3 && told.month == 0) {
      told.month = month_from(part);
    } else if (!is_word && (part.size() == 2 || part.size() == 4)) {
      int number = 0;
      std::from_chars(part.data(), part.data() + part.size(), number);
      told.year = part.size() == 2 ? full_year(number) : number;
    }
    at += std::max<std::size_t>(part.size(), 1);
  }
  return told;
}

}  // namespace

void Builder::finish_dated() {
  if (!cable_.dtg) {
    return;
  }
  cable_.dated = cable_.dtg->time;
  if (!cable_.dated && cable_.dtg->day) {
    // The hour alone may be none.
    cable_.dated =
        date(static_cast<int>(cable_.dtg->year->value), month_from(cable_.dtg->month->value),
             static_cast<int>(cable_.dtg->day->value));
  }
  const MonthAndYear told = month_and_year(cable_.dtg->text.value);
  if (cable_.dated || told.year == 0) {
    return;
  }
  const std::optional<Timestamp> new_year = date(told.year, 1, 1);
  const std::optional<DeLine> de = cable_.envelope ? cable_.envelope->de : std::nullopt;
  const std::int64_t filed = de && de->julian_day ? de->julian_day->value : 0;
  if (!new_year) {
    return;
  }
  if (filed >= 1 && filed <= 366) {
    cable_.dated = *new_year + std::chrono::days{filed - 1};
  } else if (told.month == 0 || told.month == 12) {
    cable_.dated = date(told.year, 12, 31);
  } else {
    cable_.dated = *date(told.year, told.month + 1, 1) - std::chrono::days{1};
  }
}

}  // namespace cablelint::parse
