// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "parse/ascii.hpp"
#include "parse/builder.hpp"

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

void Builder::decl_date(Span at) {
  // A date may also stand behind a schedule or an exemption: GDS 11/15/85; 25X1, 09/29/2040.
  if (declassification_.text.span.empty()) {
    declassification_.kind = DeclassificationKind::date;
  }
  if (!declassification_.date) {
    if (const std::optional<Timestamp> day = date_from(view(at))) {
      declassification_.date = Located<Timestamp>{*day, at};
    }
  }
  extend_declassification(at);
}

void Builder::decl_not_applicable(Span) {
  declassification_.kind = DeclassificationKind::not_applicable;
}

void Builder::decl_oadr(Span) { declassification_.kind = DeclassificationKind::oadr; }

void Builder::decl_retired(Span at) {
  declassification_.kind = DeclassificationKind::exemption;
  declassification_.exemptions.push_back(text(at));
}

void Builder::decl_schedule(Span) { declassification_.kind = DeclassificationKind::schedule; }

void Builder::decl_exemption(Span at) {
  const std::string_view written = view(at);
  const auto skipped = static_cast<std::uint32_t>(written.starts_with("1.6") ? 3 : 0);
  declassification_.exemptions.push_back(trimmed({at.begin + skipped, at.size - skipped}));
  extend_declassification(at);
}

void Builder::extend_declassification(Span at) {
  Declassification& all = declassification_;
  if (!all.text.span.empty()) {
    all.span = cablelint::join(all.span, at);
    all.text = text(all.span);
  }
}

void Builder::decl_exemptions(Span) { declassification_.kind = DeclassificationKind::exemption; }
void Builder::decl_redacted(Span) { declassification_.kind = DeclassificationKind::unknown; }
void Builder::decl_event(Span) { declassification_.kind = DeclassificationKind::event; }

void Builder::decl_value(Span at) {
  declassification_.text = trimmed(at);
  declassification_.span = declassification_.text.span;
}

void Builder::eo_line(Span at) {
  recognise();
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
