// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "parse/build/draft.hpp"

namespace cablelint::parse {

/// Format lines 1 to 8 and 13 to 16 of ACP 127: routing, date-time group, addresses and ending.
class EnvelopeBuilder {
 public:
  explicit EnvelopeBuilder(Draft& draft) : draft_(draft) {}

  void start_of_message(Span at);
  void precedence_pair(Span at) { routing_.precedences.assign(1, draft_.text(at)); }
  void routing_indicator(Span at) { routing_.routing_indicators.push_back(draft_.text(at)); }
  void routing_line(Span at);
  void routing_more(Span at);
  void janap_precedence(Span at) { janap_.precedence = draft_.text(at); }
  void janap_station(Span at) { janap_.routing_indicator = draft_.text(at); }
  void janap_serial(Span at) { janap_.serial = draft_.number(at); }
  void janap_day(Span at) { janap_.julian_day = draft_.number(at); }
  void janap_time(Span at) { janap_.filing_time = draft_.text(at); }
  void janap_letters(Span at);
  void janap_line(Span at);
  void de_station(Span at) { de_.routing_indicator = draft_.text(at); }
  void de_serial(Span at) { de_.serial = draft_.number(at); }
  void de_section(Span at) { de_.section = draft_.number(at); }
  void de_julian_day(Span at) { de_.julian_day = draft_.number(at); }
  void de_filing_time(Span at) { de_.filing_time = draft_.text(at); }
  void de_line(Span at);
  void security_prosign(Span at) { security_.prosign = draft_.text(at); }
  void security_letters(Span at);
  void operating_signal(Span at) { security_.transmission = draft_.text(at); }
  void security_line(Span at);

  void precedence(Span at) { dtg_.precedences.push_back(draft_.text(at)); }
  void dtg_day(Span at) { dtg_.day = draft_.number(at); }
  void dtg_clock(Span at) { dtg_clock_ = draft_.number(at).value; }
  void dtg_zone(Span at) { dtg_.zone = draft_.text(at); }
  void month_name(Span at) { dtg_.month = draft_.text(at); }
  void dtg_year(Span at) { dtg_.year = draft_.year(at); }
  void dtg_group(Span at);
  void dtg_number(Span at) { dtg_.number = draft_.text(at); }
  void dtg_line(Span at);
  void later_date(Span at);

  void station_name(Span at);
  void message_from(Span at);
  void message_name(Span at) { addressee_.name = draft_.joined(draft_.trimmed(at).span); }
  void message_addressee(Span at);
  void message_station(Span at) { station_.name = draft_.joined(draft_.trimmed(at).span); }
  void station_office(Span at) { offices_ = draft_.trimmed(at); }
  void from_line(Span at);
  void address_action(Span) { addressee_kind_ = AddresseeKind::action; }
  void address_info(Span) { addressee_kind_ = AddresseeKind::info; }
  void address_exempt(Span) { addressee_kind_ = AddresseeKind::exempt; }
  void address_station(Span at) { addressee_.routing_indicator = draft_.text(at); }
  void address_name(Span at) { addressee_.name = draft_.trimmed(at); }
  void address_precedence(Span at) { addressee_.precedence = draft_.text(at); }
  // Labels such as Date: and From: in the head of a viewer are not part of the message.
  void smart_date_line(Span at);
  void smart_from_line(Span at);
  void smart_addressee(Span at);
  void smart_address_name(Span at) { addressee_.name = draft_.joined(at); }
  void smart_priority(Span at) { addressee_.precedence = draft_.capitals(at); }
  void address_serial(Span at) { addressee_.serial = draft_.number(at); }
  void addressee(Span at);

  void break_sign(Span at) { ending_.break_sign = draft_.text(at); }
  void validation_number(Span at) { ending_.serial = draft_.number(at); }
  void end_sign(Span at) { ending_.end_of_message = draft_.text(at); }
  void break_line(Span at);

 private:
  enum class Prosign : std::uint8_t { start, routing, janap, de, security };

  /// The cable's envelope, to which the line at `at` belongs.
  [[nodiscard]] Envelope& envelope(Span at);
  /// The addressee of this kind that a head repeats; nullptr: it is there for the first time.
  [[nodiscard]] Addressee* known_addressee();
  /// Counts the first line of a kind: one alone, such as that of the stations, may be a list of
  /// words, three times.
  void recognise(Prosign kind, bool is_sure = true);

  [[nodiscard]] bool is_smart() const {
    return draft_.cable.format == CableFormat::smart || draft_.print_head;
  }

  Draft& draft_;
  std::array<bool, 5> has_prosign_{};
  RoutingLine routing_;
  DeLine de_;
  SecurityLine security_;
  Dtg dtg_;
  std::int64_t dtg_clock_ = 0;
  Station station_;
  AddresseeKind addressee_kind_ = AddresseeKind::action;
  Addressee addressee_;
  std::optional<Text> offices_;  ///< of the station or addressee
  /// Where those of each kind are listed, by name, and by routing indicator and name: of messages
  /// whose head may repeat them.
  std::array<std::unordered_map<std::string_view, std::size_t>, 3> addressees_;
  JanapLine janap_;
  Ending ending_;
};

}  // namespace cablelint::parse
