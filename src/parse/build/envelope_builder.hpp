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
  void routing_line(Span at);
  void routing_more(Span at);
  void janap_letters(Span at);
  void janap_line(Span at);
  void de_line(Span at);
  void security_letters(Span at);
  void security_line(Span at);

  void dtg_clock(Span at) { dtg_clock_ = draft_.number(at).value; }
  void dtg_group(Span at);
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
  // Labels such as Date: and From: in the head of a viewer are not part of the message.
  void smart_date_line(Span at);
  void smart_from_line(Span at);
  void smart_addressee(Span at);
  void addressee(Span at);

  void break_line(Span at);

 private:
  enum class Prosign : std::uint8_t { start, routing, janap, de, security };

  /// The cable's envelope, to which the line at `at` belongs.
  [[nodiscard]] Envelope& envelope(Span at);
  /// The addressee of this kind that a head repeats; nullptr: it is there for the first time.
  [[nodiscard]] Addressee* known_addressee();
  /// Counts the first line of a kind: one alone, such as that of the stations, may be a list of
  /// words, three times.
  void recognize(Prosign kind, bool is_sure = true);

  [[nodiscard]] bool is_smart() const {
    return draft_.cable.format == CableFormat::smart || draft_.print_head;
  }

  Draft& draft_;
  std::array<bool, 5> has_prosign_{};
  RoutingLine& routing_ = draft_.being_read<RoutingLine>();
  DeLine& de_ = draft_.being_read<DeLine>();
  SecurityLine& security_ = draft_.being_read<SecurityLine>();
  Dtg& dtg_ = draft_.being_read<Dtg>();
  std::int64_t dtg_clock_ = 0;
  Station station_;
  AddresseeKind addressee_kind_ = AddresseeKind::action;
  Addressee& addressee_ = draft_.being_read<Addressee>();
  std::optional<Text> offices_;  ///< of the station or addressee
  /// Where those of each kind are listed, by name, and by routing indicator and name: of messages
  /// whose head may repeat them.
  std::array<std::unordered_map<std::string_view, std::size_t>, 3> addressees_;
  JanapLine& janap_ = draft_.being_read<JanapLine>();
  Ending& ending_ = draft_.being_read<Ending>();
};

}  // namespace cablelint::parse
