// SPDX-License-Identifier: Apache-2.0
#include "parse/build/eo_builder.hpp"

#include <optional>
#include <utility>

#include "parse/build/spelled_level.hpp"
#include "parse/build/written_date.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

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
  const Text value = draft_.joined(draft_.trimmed(at).span);
  all.values.push_back({value.span, value, kind});
  all.span = join(all.span, value.span);
  all.text = draft_.joined(all.span);
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

/// After a schedule, GDS 11/15/85 (EXAMPLE, PAT), or a date alone. A word in brackets is a remark.
void EoBuilder::decl_name(Span at) {
  const bool is_name =
      declassification_.schedule || (declassification_.date && draft_.view(at).find(',') != npos);
  if (is_name && !declassification_.classifier) {
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
  draft_.recognize();
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
  draft_.recognize();
  if (line_.number) {
    draft_.recognize(/*is_sure=*/true);  // counts twice: with a classification
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
