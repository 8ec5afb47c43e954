// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <optional>
#include <utility>

#include "parse/build/builder.hpp"
#include "parse/build/months.hpp"
#include "parse/build/spelled_level.hpp"
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
      parts.month = month_from(written.substr(begin, at - begin));
    } else {
      ++at;
    }
  }
  return parts;
}

int year_from(int number, std::size_t digits) { return digits == 2 ? full_year(number) : number; }

/// What a date says, in any of the orders in which telegrams write it. 2019/09/29, 20190929,
/// 09/29/2019, 9/29/19, SEPTEMBER 29, 2019 and 29 SEP 19 are one day.
std::optional<Timestamp> date_from(std::string_view written) {
  const DateParts parts = parts_of(written);
  const auto& [first, second, third] = parts.numbers;
  if (parts.month != 0) {
    return date(year_from(second, parts.sizes[1]), parts.month, first);
  }
  if (parts.count == 1) {
    return date(first / 10000, first / 100 % 100, first % 100);
  }
  if (parts.sizes[0] == 4) {
    return date(first, second, third);
  }
  return date(year_from(third, parts.sizes[2]), first, second);
}

}  // namespace

void Builder::eo_number(Span at) { eo_.number = text(at); }

/// The first value says what kind of instruction it is; others go on with it: GDS 11/15/85;
/// 25X1, 09/29/2040.
void Builder::add_value(Span at, DeclassificationKind kind) {
  Declassification& all = declassification_;
  if (all.values.empty()) {
    all.kind = kind;
  }
  const Text value = trimmed(at);
  all.values.push_back({value.span, value, kind});
  all.span = cablelint::join(all.span, value.span);
  all.text = text(all.span);
}

void Builder::decl_date(Span at) {
  add_value(at, DeclassificationKind::date);
  if (!declassification_.date) {
    if (const std::optional<Timestamp> day = date_from(view(at))) {
      declassification_.date = Located<Timestamp>{*day, at};
    }
  }
}

void Builder::decl_not_applicable(Span at) { add_value(at, DeclassificationKind::not_applicable); }
void Builder::decl_oadr(Span at) { add_value(at, DeclassificationKind::oadr); }
void Builder::decl_ground(Span at) { add_value(at, DeclassificationKind::event); }
void Builder::decl_redacted(Span at) { add_value(at, DeclassificationKind::unknown); }
void Builder::decl_event(Span at) { add_value(at, DeclassificationKind::event); }

void Builder::decl_retired(Span at) {
  add_value(at, DeclassificationKind::exemption);
  declassification_.exemptions.push_back(text(at));
}

void Builder::decl_exemption(Span at) {
  add_value(at, DeclassificationKind::exemption);
  const auto skipped = static_cast<std::uint32_t>(view(at).starts_with("1.6") ? 3 : 0);
  declassification_.exemptions.push_back(trimmed({at.begin + skipped, at.size - skipped}));
}

void Builder::schedule_code(Span at) {
  if (!declassification_.schedule) {
    declassification_.schedule = capitals(at);
  }
}

void Builder::schedule_digit(Span at) {
  if (!declassification_.schedule_number) {
    declassification_.schedule_number = number(at);
  }
}

void Builder::decl_schedule(Span at) { add_value(at, DeclassificationKind::schedule); }

void Builder::decl_name(Span at) {
  if (declassification_.schedule && !declassification_.classifier) {
    declassification_.classifier = trimmed(at);
  }
}

void Builder::decl_review(Span at) { declassification_.review = text(at); }

void Builder::dng_level(Span at) {
  downgrade_.level = Located<Level>{level_from_words(view(at)), at};
}

void Builder::dng_date(Span at) {
  if (const std::optional<Timestamp> day = date_from(view(at))) {
    downgrade_.date = Located<Timestamp>{*day, at};
  }
}

void Builder::dng_instruction(Span at) {
  downgrade_.span = trimmed(at).span;
  eo_.downgrade = std::exchange(downgrade_, {});
}

void Builder::eo_line(Span at) {
  recognise();
  if (eo_.number) {
    recognise(/*is_sure=*/true);  // counts twice: with a classification line it is enough
  }
  note_line(HeaderLineKind::eo, at);
  eo_.span = trimmed(at).span;
  const bool is_unread = !unread_.empty() && unread_.begin >= at.begin;
  if (is_unread) {
    declassification_.span = unread_;
    declassification_.text = text(unread_);
  }
  if (!declassification_.span.empty()) {
    eo_.declassification = declassification_;
  }
  if (!cable_.eo) {
    cable_.eo = eo_;
  } else if (!cable_.eo->declassification && !eo_.number) {
    cable_.eo->span = cablelint::join(cable_.eo->span, eo_.span);
    cable_.eo->declassification = eo_.declassification;
  }
  eo_ = {};
  declassification_ = {};
}

}  // namespace cablelint::parse
