// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cel/evaluation.hpp"
#include "marking/cable_marks.hpp"
#include "parse/parsed_cable.hpp"
#include "rule/check/check_options.hpp"
#include "rule/check/hidden_text.hpp"
#include "rule/check/masked_text.hpp"
#include "rule/check/presence.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/rule_set.hpp"
#include "text/source_text.hpp"

namespace cablelint::rule {

/// A finding and what it is about, until it is known which findings replace others.
struct Found {
  Finding finding;
  const CompiledRule* rule = nullptr;
  const void* item = nullptr;
  std::size_t facts = 0;    ///< index of the rule that it counts for
  bool is_failure = false;  ///< that rule could not be evaluated
};

/// What came of making an edit.
enum class EditState : std::uint8_t {
  made,    ///< or there was nothing to be edited
  hidden,  ///< reports may not show the text that it puts in
  failed,  ///< an expression has no value
};

[[nodiscard]] std::vector<std::string> citations_of(const RuleFacts& facts);

/// Drops the findings that a more specific one replaces: about the same item, or about
/// characters that overlap.
void drop_superseded(std::vector<Found>& found, const CompiledRules& body);

/// The check of one document: what is being checked, and memory for the next document.
struct DocumentCheck {
  DocumentCheck(const RuleSet& set, CheckOptions how);

  /// A rule that is switched on, and the conditions under which it applies to a cable at all.
  struct Gate {
    std::uint64_t needs_of_cable = 0;
    std::uint32_t forms = 0;
    Timestamp from;   ///< the first moment of its period
    Timestamp until;  ///< the first moment after its period
    const CompiledRule* rule = nullptr;
  };
  struct Item {
    cel::Value value;
    std::uint64_t there = 0;  ///< bits of the needed paths that are present
  };
  /// The rules for one kind of item.
  struct Group {
    const ItemScope* scope = nullptr;
    Presence presence;  ///< finds which paths that the rules need are present in an item
    std::vector<Gate> gates;
  };

  static constexpr std::size_t max_failures = 10;  ///< failures of a rule until it no longer runs

  const RuleSet& rules;
  CheckOptions options;
  cel::Evaluation evaluation;
  std::vector<Group> groups;
  std::size_t enabled_count = 0;               ///< number of rules in the groups
  std::uint32_t forms_with_marking_rules = 0;  ///< bits of `MessageForm`
  Presence presence_in_cable;

  // What is being checked.
  const SourceText* source = nullptr;
  const Cable* cable = nullptr;
  const void* item = nullptr;
  HiddenText hidden;
  std::vector<marking::Content> ceiling_contents;  ///< of the markings of the ceiling
  std::vector<Found> found;
  std::vector<std::size_t> count_by_rule;
  std::vector<std::size_t> failures_by_rule;
  std::vector<bool> was_run;
  cel::ListView items;            ///< the items of the group whose rules are running
  std::vector<Item> known_items;  ///< those items, read once a rule of the group applies

  // Rules with a condition of their own.
  void run_rules();
  void look_at_items(Group& group);
  void run(const CompiledRule& rule);
  void run_on_item(const CompiledRule& rule, std::uint32_t index);
  void report(const CompiledRule& rule);
  void report_failure(const CompiledRule& rule);
  /// Reports what the grammar found, under the rule that has its id.
  void report_syntax(const parse::SyntaxFinding& syntax);
  void add(Found one);

  // Rules on control markings.
  /// Checks all marks of the document with the scheme for it, if a rule on markings is on.
  void check_markings();
  /// Checks the header, the banners and each portion mark by itself.
  void check_marks(const marking::Scheme& scheme);
  /// Reports a document with CUI that does not name its agency.
  void check_designation(const marking::Scheme& scheme);
  /// Reports paragraphs without a mark between marked ones.
  void check_unmarked(const marking::Scheme& scheme);
  void check_portion(const Portion& portion, const marking::Scheme& scheme);
  void check_banner(const PageBanner& banner, const marking::Scheme& scheme);
  /// Reports the problems of a mark that has been read.
  void check_mark(const marking::Marking& mark, const marking::Scheme& scheme);
  /// Reports REL in a portion mark when the banner has no list that it could refer to.
  void check_bare_list(const marking::Marking& mark, const marking::Scheme& scheme);
  /// Checks the controls on the classification line.
  void check_header(const marking::Scheme& scheme);
  /// Compares the controls of the header with those that the portions require.
  void check_roll_up(const marking::Scheme& scheme);
  void report_missing(const marking::ControlOfCable& missing, const marking::Scheme& scheme);
  void add_marking_finding(const RuleFacts& facts, Finding finding);

  // The ceiling, the highest marking that documents may have.
  void check_ceiling();
  void report_above_ceiling(const Located<Level>& level, std::string_view words);
  void check_ceiling_markings();
  /// Reports a mark with `content` that is above the markings of the ceiling. Without content it is
  /// not certain what the mark says; that is also reported.
  void report_beyond_ceiling(Level level, Span where,
                             const std::optional<marking::Content>& content);

  [[nodiscard]] Verdict verdict(const CompiledRule& rule, std::uint32_t index);
  [[nodiscard]] Verdict typed_verdict(const CompiledRule& rule, std::uint32_t index);
  [[nodiscard]] bool has(const Path& path) const;
  /// The scheme for one of the document's marks: CUI has its own words next to a classification.
  [[nodiscard]] const marking::Scheme& scheme_of(std::optional<Level> level,
                                                 const std::vector<Caveat>& caveats,
                                                 const marking::Scheme& of_document) const;
  /// The facts of a rule; nullptr if it is switched off.
  [[nodiscard]] const RuleFacts* enabled(std::string_view rule) const;
  [[nodiscard]] Finding finding_of(const RuleFacts& facts, Span where, std::string message,
                                   const std::string& cite) const;
  /// A fix that writes `text` at `where`, without text that reports may not show.
  [[nodiscard]] std::optional<Fix> correction(const std::optional<std::string>& text, Span where);
  /// The control as messages may show it: an unpublished compartment has no name.
  [[nodiscard]] std::string shown(const marking::BannerControl& control) const;
  /// The place of the field that the path names; `part` is where it begins, if not at the cable.
  [[nodiscard]] std::optional<Span> place(const Path& path, const void* part) const;
  /// The place of the first candidate that is present, or those of its matches; at most `most`.
  /// Empty if no candidate is present.
  [[nodiscard]] std::vector<Span> places(const std::vector<Candidate>& candidates,
                                         std::size_t most);
  /// The places of a rule's finding, at least one and at most `most`.
  [[nodiscard]] std::vector<Span> places(const CompiledRule& rule, std::size_t most);
  [[nodiscard]] std::optional<std::string> text(const CompiledRule& rule, const Message& message);
  [[nodiscard]] bool add_pieces(const Message::Part& part, MaskedText& shown);
  [[nodiscard]] bool shows_choices(const CompiledRule& rule) const;
  [[nodiscard]] bool may_show(const Message::Part& part) const;
  [[nodiscard]] bool may_show(std::string_view text);
  [[nodiscard]] bool add_related(const CompiledRule& rule, Finding& finding);
  [[nodiscard]] bool add_fix(const CompiledRule& rule, Finding& finding);
  [[nodiscard]] EditState add_edits(const CompiledRule& rule, Fix& fix);
  [[nodiscard]] EditState add_edit(const CompiledRule& rule, const void* part, Fix& fix);
  void drop_excepted(CheckResult& result);
  [[nodiscard]] DocumentRecord record();
  [[nodiscard]] bool is_excepted_here(const Exception& exception);
  [[nodiscard]] Span with_separator(Span at, const Fix& fix) const;
  [[nodiscard]] Span first_line() const;
};

}  // namespace cablelint::rule
