// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "marking/form_match.hpp"
#include "marking/marking.hpp"
#include "marking/scheme.hpp"
#include "marking/split_marking.hpp"

namespace cablelint::marking {

/// The reading of one marking, from left to right. What a word is follows from the words; what
/// separates it from the one before only decides where the words leave a choice, and is checked
/// afterwards.
class Reading {
 public:
  /// All must outlive it.
  Reading(const Scheme& scheme, const Circumstances& known, const Pieces& pieces)
      : scheme_(scheme), known_(known), pieces_(pieces) {}

  /// The marking; the last call.
  [[nodiscard]] Marking read();

 private:
  using Role = Token::Role;
  using Index = std::uint32_t;

  // read_head.cpp
  void read_head();
  /// JOINT, also misspelled.
  bool read_joint();
  /// How many codes come before a level; nothing if there is no level after them.
  [[nodiscard]] std::optional<std::size_t> count_owners() const;
  /// How many words before a level mean JOINT, which they misspell or divide, JO-INT.
  [[nodiscard]] std::size_t misspelled_joint() const;
  /// Reads the codes of the owners and their level.
  void read_owned_level(std::size_t owners);
  void read_owner();
  void check_concealed(std::size_t owners);
  void read_level();
  /// Whether a level comes later, after strokes.
  [[nodiscard]] bool has_late_level() const;
  void report_no_level();
  void take_level(const LevelMatch& level);
  /// Some levels are of others alone, and some owners have words of their own: //NATO SECRET.
  void check_owners_level(const LevelWord& word, Span where);
  void read_owners();
  /// `//` comes before the level of others, and only there.
  void check_lead();
  /// //USA SECRET.
  [[nodiscard]] bool codes_are_home() const;

  // read_controls.cpp
  void read_next();
  /// A control of its own.
  void read_item();
  /// Words that mean nothing are one finding.
  void read_unknown(Fault fault, std::string message);
  /// Whether a control or the word for a category is here.
  [[nodiscard]] bool is_known_here() const;
  bool read_known();
  /// Whether a word without compartments continues with a hyphen: OC-USGVO, misspelled.
  [[nodiscard]] bool begins_longer(const TermMatch& term) const;
  /// Whether a word here may be a name, or an abbreviation of a cable, and is not a misspelled
  /// control.
  [[nodiscard]] bool is_named_freely() const;
  bool read_near();
  bool read_near_lead();
  void take_term(const TermMatch& match, bool is_misspelled = false);
  bool read_second_level();
  /// The first level, after a control.
  bool read_late_level();

  // read_lists.cpp
  /// Names of countries, or their codes, up to the next stroke: Rel to Latvia and UK.
  void take_free_list(Index number);
  /// REL before a list is not a short form of the banner's list.
  void open_list(Index number);
  bool read_code(bool after_comma);
  /// The last of a list before July 2005: REL TO USA, CAN AND GBR (CAPCO-2016 I Table 8).
  bool read_and();
  /// Whether AND joins two codes, and is not that of Andorra: a comma follows a code of a list.
  [[nodiscard]] bool is_and_before_code() const;
  /// A country where a control should be, REL TO USA/GBR; of free lists any word.
  bool read_stray_code();
  void take_code(Separator wanted);
  void check_code(const Token& token);
  /// USA/CAN/GBR EYES ONLY.
  bool read_list_before();
  /// A country, an organization, the word that conceals them, or a word that has the place of one.
  [[nodiscard]] bool is_source(std::size_t piece) const;
  [[nodiscard]] std::optional<Index> code_category(std::string_view word) const;

  // read_compartments.cpp
  bool read_compartment();
  [[nodiscard]] bool begins_control() const;
  /// What comes below a compartment: G ABCD, SIGMA 14 18.
  bool read_under();
  /// Programs have names of several words: SAR-BUTTER POPCORN.
  bool read_name();
  void take_under(Index above, const Open* open, Separator wanted);
  /// A published compartment without its control: (S//CNWDI).
  bool read_orphan();
  void report_orphan(const TermMatch& match);
  void report_compartment(const Open& open, const Category& category);
  Token& add_compartment(const TermMatch& match);

  // read_unpublished.cpp
  bool read_lead();
  void take_lead(Index category, std::size_t count);
  void check_lead_form(const Category& category);
  /// Where an unpublished control may be: in the category that continues, or the first that has
  /// some.
  [[nodiscard]] std::optional<Index> open_category() const;
  bool read_unpublished();
  /// Reports the published control that the word here probably means.
  void report_meant();
  /// Two controls without a stroke between them: OCNF.
  bool read_glued();
  /// Whether other words follow that are not controls.
  [[nodiscard]] bool begins_text() const;
  /// At its level.
  [[nodiscard]] bool may_be_unpublished(const Open& open) const;
  void take_unpublished(Index category);

  // reading.cpp
  [[nodiscard]] std::string written(const Token& token) const;
  void report_form(const Token& token, const std::string& wanted, FaultPlace about);
  void check_form(Index number, const Term& term);
  static std::string misspelled(std::string_view meant);
  /// Before a control, which a category begins or continues.
  void expect_item_separator(Index category);
  void expect_separator(Separator wanted);
  void check_inside();
  void report_separator(Fault fault, std::string_view right);
  [[nodiscard]] const Piece& here() const;
  [[nodiscard]] std::span<const Piece> rest() const;
  [[nodiscard]] std::span<const Piece> rest(std::size_t from) const;
  [[nodiscard]] Index last() const;
  [[nodiscard]] Span span_of(std::size_t count) const;
  /// The next `count` pieces as a token.
  Token& add(Role role, std::size_t count);
  /// Neither a list nor compartments go on.
  void close();
  [[nodiscard]] bool blank_before(std::size_t piece) const;
  void report(Fault fault, Span span, std::string message, std::string replacement = {},
              std::string_view place = {});

  const Scheme& scheme_;
  const Circumstances& known_;
  const Pieces& pieces_;
  Marking marking_;
  std::size_t at_ = 0;
  std::optional<Index> category_;     ///< the category of the control before
  std::optional<Index> control_;      ///< whose compartments go on
  std::optional<Index> compartment_;  ///< under which words go on
  std::optional<Index> list_;         ///< whose codes go on
  FaultPlace about_;                  ///< the fault that is being reported
};

}  // namespace cablelint::marking
