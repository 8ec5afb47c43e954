// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <utility>

#include "parse/ascii.hpp"
#include "parse/builder.hpp"
#include "parse/spelled_level.hpp"

namespace cablelint::parse {
namespace {

/// What a date says, in any of the orders in which telegrams write it. 2019/09/29, 20190929,
/// 09/29/2019 and 9/29/19 are one day.
std::optional<Timestamp> date_from(std::string_view written) {
  int parts[3] = {0, 0, 0};
  std::size_t sizes[3] = {0, 0, 0};
  std::size_t part = 0;
  for (const char c : written) {
    if (!is_digit(c)) {
      ++part;
    } else if (part < 3) {
      parts[part] = parts[part] * 10 + (c - '0');
      ++sizes[part];
    }
  }
  if (part == 0) {
    return date(parts[0] / 10000, parts[0] / 100 % 100, parts[0] % 100);
  }
  if (sizes[0] == 4) {
    return date(parts[0], parts[1], parts[2]);
  }
  return date(sizes[2] == 2 ? full_year(parts[2]) : parts[2], parts[0], parts[1]);
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
  }
  eo_ = {};
  declassification_ = {};
}

}  // namespace cablelint::parse
