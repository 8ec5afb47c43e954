// SPDX-License-Identifier: Apache-2.0
#include "parse/build/eo_builder.hpp"

#include <array>
#include <optional>
#include <utility>

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

/// The day that a date means, in each of the orders in which cables write it. 2019/09/29, 20190929,
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

std::optional<Located<Timestamp>> located_date(const Text& written) {
  const std::optional<Timestamp> day = date_from(written.value);
  return day ? std::optional(Located<Timestamp>{*day, written.span}) : std::nullopt;
}

}  // namespace

void EoBuilder::add_value(Span at, DeclassificationKind kind) {
  Declassification& all = declassification_;
  if (all.values.empty()) {
    all.kind = kind;
  }
  const Text value = draft_.trimmed(at);
  all.values.push_back({value.span, value, kind});
  all.span = join(all.span, value.span);
  all.text = draft_.text(all.span);
}

void EoBuilder::decl_date(Span at) {
  add_value(at, DeclassificationKind::date);
  if (!declassification_.date) {
    declassification_.date = located_date(draft_.text(at));
  }
}

void EoBuilder::decl_retired(Span at) {
  add_value(at, DeclassificationKind::exemption);
  declassification_.exemptions.push_back(draft_.text(at));
}

void EoBuilder::decl_exemption(Span at) {
  add_value(at, DeclassificationKind::exemption);
  const std::uint32_t skipped = draft_.view(at).starts_with("1.6") ? 3 : 0;
  declassification_.exemptions.push_back(draft_.trimmed({at.begin + skipped, at.size - skipped}));
}

void EoBuilder::schedule_code(Span at) {
  if (!declassification_.schedule) {
    declassification_.schedule = draft_.capitals(at);
  }
}

void EoBuilder::schedule_digit(Span at) {
  if (!declassification_.schedule_number) {
    declassification_.schedule_number = draft_.number(at);
  }
}

void EoBuilder::decl_name(Span at) {
  if (declassification_.schedule && !declassification_.classifier) {
    declassification_.classifier = draft_.trimmed(at);
  }
}

void EoBuilder::dng_level(Span at) {
  downgrade_.level = Located<Level>{level_from_words(draft_.view(at)), at};
}

void EoBuilder::dng_date(Span at) {
  if (const auto date = located_date(draft_.text(at))) {
    downgrade_.date = date;
  }
}

void EoBuilder::dng_instruction(Span at) {
  downgrade_.span = draft_.trimmed(at).span;
  line_.downgrade = std::exchange(downgrade_, {});
}

void EoBuilder::complete_instruction(Span at) {
  const bool is_unread = !draft_.unread.empty() && draft_.unread.begin >= at.begin;
  if (is_unread) {
    declassification_.span = draft_.unread;
    declassification_.text = draft_.text(draft_.unread);
  }
  line_.span = draft_.trimmed(at).span;
  if (!declassification_.span.empty()) {
    line_.declassification = declassification_;
  }
}

/// Below Classified By: the E.O. line comes first if it has an instruction of its own.
void EoBuilder::declassify_line(Span at) {
  draft_.recognise();
  complete_instruction(at);
  std::optional<EoLine>& known = draft_.cable.eo;
  if (!known) {
    known = line_;
  } else if (!known->declassification) {
    known->declassification = line_.declassification;
  }
  line_ = {};
  declassification_ = {};
}

void EoBuilder::eo_line(Span at) {
  draft_.recognise();
  if (line_.number) {
    draft_.recognise(/*is_sure=*/true);  // counts twice: with a classification
                                         // line it is enough
  }
  draft_.note_line(HeaderLineKind::eo, at);
  complete_instruction(at);
  std::optional<EoLine>& known = draft_.cable.eo;
  if (!known) {
    known = line_;
  } else if (!known->declassification && !line_.number) {
    known->span = join(known->span, line_.span);
    known->declassification = line_.declassification;
  }
  line_ = {};
  declassification_ = {};
}

}  // namespace cablelint::parse
