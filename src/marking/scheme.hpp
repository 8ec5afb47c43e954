// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "marking/marking_form.hpp"
#include "marking/separator.hpp"
#include "model/calendar.hpp"
#include "model/level.hpp"

/// The words of a country's control markings and what follows from them: plain data, which packs
/// declare under `schemes` (rules/schemes). Nothing here is of one country.
namespace cablelint::marking {

/// A level as markings write it.
struct LevelWord {
  Level level = Level::unclassified;
  std::string banner;  ///< `TOP SECRET`
  std::string portion;
  std::vector<std::string> owners;  ///< whose level it is, where the words say so: COSMIC is NATO's
  bool is_foreign = false;          ///< stands after other countries' codes alone
};

/// Which words that are not published may stand in a place.
struct Open {
  std::uint8_t least = 0;  ///< characters
  std::uint8_t most = 0;   ///< 0: no other word may
  bool is_letters = false;
  std::vector<std::string> among;   ///< the only ones
  std::vector<std::string> levels;  ///< as of a term, of what stands there
  std::vector<std::string> requires_terms;
  std::vector<std::string> excludes;
  std::string cite;
};

/// A part of a marking, after `//`.
struct Category {
  std::string id;
  std::string name;  ///< for messages: "SCI control system"
  std::string lead;  ///< a word that opens it, in full and short
  std::string short_lead;
  bool is_tree = false;    ///< control-compartment sub-compartment
  bool is_codes = false;   ///< countries and organizations
  bool is_sorted = false;  ///< numbers before letters; otherwise in order of the terms
  Open open;               ///< of its controls
  std::optional<Timestamp> commas_until;  ///< the last day of commas between its controls
  std::string cite;
};

/// How the codes that belong to a term are written.
enum class ListForm : std::uint8_t { none, commas, strokes_before };

/// A control, as the register of the scheme has it.
struct Term {
  std::string id;  ///< `NF`, `SI-G`
  std::uint32_t category = 0;
  std::vector<std::string> under;  ///< the controls of which it is a compartment
  std::string title;               ///< NOT RELEASABLE TO FOREIGN NATIONALS
  std::string banner;              ///< NOFORN
  std::string portion;             ///< NF
  std::string bare;                ///< in place of form and list: REL
  ListForm list = ListForm::none;
  std::vector<std::string> levels;  ///< of a portion, as its mark abbreviates them
  std::vector<std::string> requires_terms;
  std::vector<std::string> excludes;
  Open below;  ///< what may stand under it beside other terms
  bool needs_below = false;
  std::string instead;      ///< what replaced it
  bool is_routing = false;  ///< of the way of a document: it says nothing of what is in it
  std::optional<Timestamp> from;
  std::optional<Timestamp> until;
  std::string cite;
};

/// An organization or a group of countries.
struct Group {
  std::string code;
  std::vector<std::string> members;  ///< if it may be read as these
  std::optional<Timestamp> until;
};

/// The terms that say whom a portion may be released to; empty where the scheme has none.
struct ReleaseTerms {
  std::string none;   ///< NF: to nobody else
  std::string list;   ///< REL: to those
  std::string defer;  ///< RELIDO: an official decides
  std::string show;   ///< DISPLAY: shown, not given
  std::string eyes;   ///< EYES: the old form of a list
  bool is_free =
      false;  ///< lists are in any form and with names for codes: nothing follows of them
  /// From that day, an unmarked portion without other controls is left to an official as well.
  std::optional<Timestamp> unmarked_is_deferred_from;
};

/// Whether a control says whom a portion may be released to.
[[nodiscard]] bool is_of_release(const ReleaseTerms& terms, std::string_view id);

/// What goes for markings of several owners.
struct JointTerms {
  std::vector<std::string> requires_terms;
  std::vector<std::string> excludes;
  std::string cite;
};

/// What stands above what in a banner.
struct Rewrite {
  std::vector<std::string> when;  ///< all of them: terms, or `classified`, `released`
  std::vector<std::string> any;   ///< and at least one of these
  std::vector<std::string> drop;
  std::vector<std::string> add;
  std::string into;  ///< takes what stood under the dropped
  std::string rule;  ///< reports a control that is there although it should be dropped
  std::string cite;
};

/// Which rule reports some faults in place of the usual one.
struct FaultReporter {
  std::string of;                   ///< the usual rule
  std::string category;             ///< of the control; empty: any
  std::optional<MarkingForm> form;  ///< of the marking
  std::string begins;               ///< how the id of the control, or of the level, begins
  std::vector<std::string> terms;   ///< the control, and the one that it needs or excludes
  std::string by;                   ///< empty: no rule does
};

/// What a fault is about, as far as it is about something.
struct FaultPlace {
  std::optional<std::uint32_t> category;
  std::optional<MarkingForm> form;
  std::string_view control;
  std::string_view companion;
};

/// Of a document's designation indicator: one of these is in it.
struct Designation {
  std::vector<std::string> words;
  std::string rule;  ///< reports that none is
};

struct Scheme {
  std::string id;
  std::string source;
  std::string manual;  ///< of which places are cited: CAPCO-2016
  std::vector<std::pair<std::string, std::string>> cites;  ///< places by the name of a rule
  std::string home;                                        ///< the code of the country itself
  Separators separators;
  std::vector<LevelWord> levels;
  std::vector<Category> categories;
  std::vector<Term> terms;
  ReleaseTerms release;
  JointTerms joint;
  std::vector<Rewrite> rewrites;
  std::vector<FaultReporter> reporters;  ///< the first that fits counts
  Designation designation;
  std::vector<std::string> countries;
  std::vector<Group> groups;

  /// `place` of the manual, or the one for a rule if that is empty: `CAPCO-2016, A.6 p.15`.
  [[nodiscard]] std::string citation(std::string_view place, std::string_view rule) const;
  /// The rule that reports a fault which `usual` reports elsewhere: a view into either, perhaps
  /// empty.
  [[nodiscard]] std::string_view reporter(std::string_view usual, const FaultPlace& place) const;
  /// By id; nullptr if there is none.
  [[nodiscard]] const Term* find(std::string_view name) const;
  /// By id or any of its forms, in capital or small letters; a compartment also with its control:
  /// `SI-GAMMA`.
  [[nodiscard]] const Term* find_written(std::string_view form) const;
  [[nodiscard]] const Group* find_group(std::string_view code) const;
  [[nodiscard]] bool is_country(std::string_view code) const;
  [[nodiscard]] bool is_code(std::string_view code) const;
  /// Its words for a level of its own, for a banner or a portion.
  [[nodiscard]] const LevelWord* own_level(Level level) const;
  /// Whether a banner writes the level so.
  [[nodiscard]] bool has_level_word(Level level, std::string_view word) const;
  /// Whether it has the level, or a control in its place.
  [[nodiscard]] bool knows(Level level) const;
  /// The abbreviation of a portion mark, by which terms name levels; of SBU that of UNCLASSIFIED.
  [[nodiscard]] std::string_view letter(Level level) const;
};

/// Whether `code` stands before `other` in a list: countries, then groups, each from A to Z.
[[nodiscard]] bool is_listed_before(const Scheme& scheme, std::string_view code,
                                    std::string_view other);
/// The same of a list that begins with the scheme's own country.
[[nodiscard]] bool is_released_before(const Scheme& scheme, std::string_view code,
                                      std::string_view other);

/// Whether words without an order of their own are in order: numbers first, then letters.
[[nodiscard]] bool is_sorted_before(std::string_view word, std::string_view other);

}  // namespace cablelint::marking
