// SPDX-License-Identifier: Apache-2.0
#include "parse/build/envelope_builder.hpp"

#include <algorithm>
#include <utility>

#include "parse/build/mission_words.hpp"
#include "parse/build/months.hpp"

namespace cablelint::parse {
namespace {

/// The level of as many equal letters as there have to be.
std::optional<Level> level_of_letters(std::string_view letters, std::size_t count) {
  const bool are_alike = letters.size() == count &&
                         letters.find_first_not_of(letters.front()) == std::string_view::npos;
  return are_alike ? level_from_security_letter(letters.front()) : std::nullopt;
}

}  // namespace

void EnvelopeBuilder::recognize(Prosign kind, bool is_sure) {
  if (!std::exchange(has_prosign_.at(static_cast<std::size_t>(kind)), true)) {
    draft_.recognize(is_sure);
  }
}

Envelope& EnvelopeBuilder::envelope(Span at) {
  draft_.last_head_begin = at.begin;
  std::optional<Envelope>& envelope = draft_.cable.envelope;
  if (!envelope) {
    envelope.emplace();
  }
  envelope->span = join(envelope->span, draft_.trimmed(at).span);
  return *envelope;
}

/// What seems to be a part of the message above its first line is the copy's.
void EnvelopeBuilder::start_of_message(Span at) {
  Cable& cable = draft_.cable;
  if (!cable.envelope && !(cable.classification && cable.classification->serial)) {
    cable.passing.clear();
    draft_.forget_lines();
  }
  draft_.note_line(HeaderLineKind::start, at);
  recognize(Prosign::start);
  envelope(at).start_of_message = draft_.text(at);
}

void EnvelopeBuilder::routing_line(Span at) {
  draft_.note_line(HeaderLineKind::routing, at);
  recognize(Prosign::routing, /*is_sure=*/!routing_.routing_indicators.empty());
  routing_.span = draft_.trimmed(at).span;
  envelope(at).routing = std::exchange(routing_, {});
}

/// Words with R look like stations where no line of them began.
void EnvelopeBuilder::routing_more(Span at) {
  std::vector<Text> more = std::exchange(routing_, {}).routing_indicators;
  Envelope& all = envelope(at);
  if (!all.routing) {
    all.routing.emplace();
  }
  all.routing->span = join(all.routing->span, draft_.trimmed(at).span);
  all.routing->routing_indicators.insert(all.routing->routing_indicators.end(), more.begin(),
                                         more.end());
}

void EnvelopeBuilder::janap_letters(Span at) {
  janap_.letters = draft_.text(at);
  janap_.level = level_of_letters(janap_.letters.value, 4);
}

void EnvelopeBuilder::janap_line(Span at) {
  recognize(Prosign::janap);
  janap_.span = draft_.trimmed(at).span;
  envelope(at).janap = std::exchange(janap_, {});
}

void EnvelopeBuilder::de_line(Span at) {
  draft_.note_line(HeaderLineKind::de, at);
  recognize(Prosign::de);
  de_.span = draft_.trimmed(at).span;
  if (!de_.routing_indicator.span.empty()) {
    envelope(at).de = de_;
  }
  de_ = {};
}

void EnvelopeBuilder::security_letters(Span at) {
  const std::string_view written = draft_.view(at);
  const std::string_view letters = written.substr(0, written.find('/'));
  security_.letters = {letters, {at.begin, static_cast<std::uint32_t>(letters.size())}};
  security_.level = level_of_letters(letters, 5);
}

void EnvelopeBuilder::security_line(Span at) {
  draft_.note_line(HeaderLineKind::security, at);
  recognize(Prosign::security);
  security_.span = draft_.trimmed(at).span;
  if (!security_.letters.span.empty()) {
    envelope(at).security = security_;
  }
  security_ = {};
}

void EnvelopeBuilder::dtg_group(Span at) {
  dtg_.text = draft_.text(at);
  if (dtg_.zone && dtg_.zone->value == "2") {
    dtg_.zone->value = "Z";  // as scans read it
  }
  const auto clock = static_cast<int>(dtg_clock_);
  dtg_.time = moment(static_cast<int>(dtg_.year->value), month_from(dtg_.month->value),
                     static_cast<int>(dtg_.day->value), clock / 100, clock % 100);
}

void EnvelopeBuilder::dtg_line(Span at) {
  draft_.recognize(/*is_sure=*/dtg_.day.has_value());
  draft_.note_line(HeaderLineKind::dtg, at);
  dtg_.span = draft_.trimmed(at).span;
  for (Text& precedence : dtg_.precedences) {
    precedence.value = precedence.value == "0" ? "O" : precedence.value;  // as scans read it
  }
  if (dtg_.text.span.empty()) {
    dtg_.text = draft_.text(draft_.unread);
  }
  // A line that could be read wins over one that could not.
  std::optional<Dtg>& known = draft_.cable.dtg;
  const bool is_better = !known || (!known->day && dtg_.day) ||
                         (known->precedences.empty() && !dtg_.precedences.empty());
  if (is_better) {
    known = dtg_;
  }
  dtg_ = {};
}

/// A copy that lost the envelope of the first section has those of others, unlike a cable that
/// quotes another one.
void EnvelopeBuilder::later_date(Span at) {
  if (!draft_.cable.dtg && draft_.section.value_or(1) > 1) {
    dtg_.span = at;
    draft_.cable.dtg = dtg_;
  }
  dtg_ = {};
}

void EnvelopeBuilder::station_name(Span at) {
  station_.name = draft_.trimmed(at);
  if (const auto size = static_cast<std::uint32_t>(mission_size(station_.name.value)); size != 0) {
    station_.post =
        draft_.trimmed({station_.name.span.begin + size, station_.name.span.size - size});
  }
}

void EnvelopeBuilder::from_line(Span at) {
  draft_.recognize();
  draft_.note_line(HeaderLineKind::from, at);
  station_.span = draft_.trimmed(at).span;
  station_.offices = std::exchange(offices_, {});
  Cable& cable = draft_.cable;
  const bool is_again =
      cable.originator && cable.originator->name.value == station_.name.value && !cable.subject;
  if (is_again && cable.form == MessageForm::cable) {
    // A dump of an archive has the envelope and the head again: they are the cable's own.
    cable.addressees.clear();
    cable.captions.clear();
    cable.passing.clear();
  } else if (!station_.name.span.empty() && !cable.originator) {
    cable.originator = station_;
  }
  station_ = {};
}

void EnvelopeBuilder::addressee(Span at) {
  if (addressee_.routing_indicator) {
    draft_.recognize();
  }
  draft_.note_line(HeaderLineKind::address, at);
  addressee_.span = draft_.trimmed(at).span;
  addressee_.kind = addressee_kind_;
  addressee_.offices = std::exchange(offices_, {});
  addressee_.collective = addressee_.name.value.ends_with("COLLECTIVE");
  draft_.cable.addressees.push_back(std::exchange(addressee_, {}));
}

/// The head of the drafter repeats that of the transmission, and adds offices.
void EnvelopeBuilder::message_from(Span at) {
  const std::optional<Station>& known = draft_.cable.originator;
  if (known && known->name.value == station_.name.value && !known->offices) {
    draft_.cable.originator.reset();
  }
  from_line(at);
}

/// The same name has two routing indicators if it is sent there over two stations.
Addressee* EnvelopeBuilder::known_addressee() {
  auto& known = addressees_.at(static_cast<std::size_t>(addressee_kind_));
  const std::optional<Text>& station = addressee_.routing_indicator;
  std::vector<Addressee>& all = draft_.cable.addressees;
  const auto [by_name, is_new] = known.emplace(addressee_.name.value, all.size());
  if (!station) {
    return is_new ? nullptr : &all[by_name->second];
  }
  const Span routed = join(station->span, addressee_.name.span);
  const auto [by_station, is_new_station] = known.emplace(draft_.view(routed), all.size());
  if (!is_new_station) {
    return &all[by_station->second];
  }
  const bool is_other = is_new || all[by_name->second].routing_indicator;
  return is_other ? nullptr : &all[by_name->second];
}

void EnvelopeBuilder::message_addressee(Span at) {
  Addressee* const known = known_addressee();
  if (known == nullptr) {
    addressee(at);
  } else if (!known->offices) {
    known->offices = offices_;
  }
  offices_.reset();
  addressee_ = {};
}

void EnvelopeBuilder::smart_date_line(Span at) {
  if (is_smart()) {
    dtg_line(at);
  }
  dtg_ = {};
}

void EnvelopeBuilder::smart_from_line(Span at) {
  if (is_smart()) {
    from_line(at);
  }
  station_ = {};
}

void EnvelopeBuilder::smart_addressee(Span at) {
  if (is_smart()) {
    addressee(at);
  }
  addressee_ = {};
}

/// A BT before the text ends nothing. Nor does the ending of a cable that is quoted in this one:
/// the last BT counts.
void EnvelopeBuilder::break_line(Span at) {
  Cable& cable = draft_.cable;
  Ending signs = std::exchange(ending_, {});
  signs.span = draft_.trimmed(at).span;
  if (!cable.eo && !cable.subject && cable.paragraphs.empty()) {
    return;
  }
  if (!cable.ending || signs.break_sign) {
    cable.ending = signs;
    return;
  }
  cable.ending->span = join(cable.ending->span, signs.span);
  if (signs.serial) {
    cable.ending->serial = signs.serial;
  }
  if (signs.end_of_message) {
    cable.ending->end_of_message = signs.end_of_message;
  }
}

}  // namespace cablelint::parse
