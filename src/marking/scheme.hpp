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
  bool is_foreign = false;          ///< used only after the code of another country
};

/// The unpublished words that are accepted in one place of a marking: as controls of a category, or
/// as compartments of a control.
struct Open {
  std::uint8_t least = 0;  ///< the least number of characters of such a word
  std::uint8_t most = 0;   ///< the greatest number; 0: no unpublished word is accepted
  bool is_letters = false;
  std::vector<std::string> among;   ///< if not empty, the only words accepted
  std::vector<std::string> levels;  ///< levels of portions in which such words are used
  std::vector<std::string> requires_terms;
  std::vector<std::string> excludes;
  std::string cite;
};

/// A part of a marking between two `//`: the controls of one kind.
struct Category {
  std::string id;
  std::string name;        ///< for messages: "SCI control system"
  std::string lead;        ///< the word that begins it, in full: SPECIAL ACCESS REQUIRED
  std::string short_lead;  ///< the word that begins it, abbreviated: SAR
  bool is_tree = false;    ///< its controls have compartments: control-compartment sub-compartment
  bool is_codes = false;   ///< it holds codes of countries and organizations
  bool is_sorted = false;  ///< numbers before letters; otherwise in the order of the terms
  Open open;               ///< its unpublished controls
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
  std::string bare;                ///< a portion's reference to the list of the banner: REL
  ListForm list = ListForm::none;
  std::vector<std::string> levels;  ///< levels with which it is used, as portion marks write them
  std::vector<std::string> requires_terms;
  std::vector<std::string> excludes;
  Open below;  ///< its unpublished compartments
  bool needs_below = false;
  std::string instead;      ///< the id of the term that replaced it
  bool is_routing = false;  ///< about the distribution of a document, not its content: NODIS
  std::optional<Timestamp> from;
  std::optional<Timestamp> until;
  std::string cite;
};

/// An organization or a group of countries.
struct Group {
  std::string code;
  std::vector<std::string> members;  ///< its countries, if the code may be read as a list of them
  std::optional<Timestamp> until;
};

/// The terms, by id, that say to whom a portion may be released; empty where the scheme has none.
struct ReleaseTerms {
  std::string none;      ///< NF: to no other country
  std::string list;      ///< REL: to the listed countries
  std::string defer;     ///< RELIDO: an official decides
  std::string show;      ///< DISPLAY: may be shown to the listed countries, not given
  std::string eyes;      ///< EYES: the old form of a list
  bool is_free = false;  ///< lists have any form, with names instead of codes, and are not compared
  /// The first day from which the release of a portion without controls is left to an official.
  std::optional<Timestamp> unmarked_is_deferred_from;
};

/// Whether a control says whom a portion may be released to.
[[nodiscard]] bool is_of_release(const ReleaseTerms& terms, std::string_view id);

/// The rules for joint markings, which have several owners.
struct JointTerms {
  std::vector<std::string> requires_terms;  ///< controls that they must have
  std::vector<std::string> excludes;        ///< controls that they must not have
  std::string cite;
};

/// Replaces controls in a banner: if all of `when` and one of `any` are present, `drop` is removed
/// and `add` is added.
struct Rewrite {
  std::vector<std::string> when;  ///< ids of terms, or `classified`, `released`
  std::vector<std::string> any;   ///< ids of terms; empty: no further condition
  std::vector<std::string> drop;
  std::vector<std::string> add;
  std::string into;  ///< the term that receives the compartments of the dropped ones
  std::string rule;  ///< the rule that reports a control that should have been dropped
  std::string cite;
};

/// The rule that reports certain faults instead of the usual one.
struct FaultReporter {
  std::string of;                   ///< the usual rule
  std::string category;             ///< the category of the control; empty: any
  std::optional<MarkingForm> form;  ///< the form of the marking; nothing: any
  std::string begins;               ///< a prefix of the id of the control or level
  std::vector<std::string> terms;   ///< the control, and the one that it requires or excludes
  std::string by;                   ///< the rule that reports them; empty: no rule does
};

/// What a fault is about; absent or empty where it is not about a control.
struct FaultPlace {
  std::optional<std::uint32_t> category;
  std::optional<MarkingForm> form;
  std::string_view control;
  std::string_view companion;
};

/// The labels by which a document names the agency that designated it; it must contain one of them.
struct Designation {
  std::vector<std::string> words;
  std::string rule;  ///< the rule that reports that it has none
};

struct Scheme {
  std::string id;
  std::string source;
  std::string manual;  ///< the manual whose places are cited: CAPCO-2016
  std::vector<std::pair<std::string, std::string>> cites;  ///< rule ids with places of the manual
  std::string home;  ///< the code of the country that uses the scheme
  Separators separators;
  std::vector<LevelWord> levels;
  std::vector<Category> categories;
  std::vector<Term> terms;
  ReleaseTerms release;
  JointTerms joint;
  std::vector<Rewrite> rewrites;
  std::vector<FaultReporter> reporters;  ///< the first that matches is used
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
  /// The words of this country, not of others, for a level.
  [[nodiscard]] const LevelWord* own_level(Level level) const;
  /// Whether a banner may write the level as `word`.
  [[nodiscard]] bool has_level_word(Level level, std::string_view word) const;
  /// Whether the scheme has words for the level, or a control instead of it.
  [[nodiscard]] bool knows(Level level) const;
  /// The abbreviation in a portion mark, by which terms name levels; for SBU that of UNCLASSIFIED.
  [[nodiscard]] std::string_view letter(Level level) const;
};

/// Whether `code` comes before `other` in a list: countries, then groups, each from A to Z.
[[nodiscard]] bool is_listed_before(const Scheme& scheme, std::string_view code,
                                    std::string_view other);
/// Whether `code` comes before `other` in a list that begins with the scheme's own country.
[[nodiscard]] bool is_released_before(const Scheme& scheme, std::string_view code,
                                      std::string_view other);

/// Whether words without an order of their own are in order: numbers first, then letters.
[[nodiscard]] bool is_sorted_before(std::string_view word, std::string_view other);

}  // namespace cablelint::marking
