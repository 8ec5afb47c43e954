// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "cel/evaluation.hpp"
#include "rule/check/checked_document.hpp"
#include "rule/check/finding_list.hpp"
#include "rule/check/finding_writer.hpp"
#include "rule/check/presence.hpp"
#include "rule/compiled_rule.hpp"

namespace cablelint::rule {

/// The rules with a condition of their own. Rules outside, items inside: what a rule asks about
/// the cable is asked once.
class ConditionChecks {
 public:
  ConditionChecks(CheckedDocument& document, cel::Evaluation& evaluation, FindingList& findings);

  /// Binds what all rules read of the document.
  void reset();
  void run();
  /// How many rules are switched on.
  [[nodiscard]] std::size_t enabled_count() const { return enabled_count_; }

 private:
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

  void add(const CompiledRule& rule, std::uint32_t forms);
  void look_at_items(Group& group);
  void run(const CompiledRule& rule);
  void take(const CompiledRule& rule, Verdict said);
  [[nodiscard]] Verdict verdict(const CompiledRule& rule, std::uint32_t index);
  [[nodiscard]] Verdict typed_verdict(const CompiledRule& rule, std::uint32_t index);
  [[nodiscard]] bool has(const Path& path) const;
  [[nodiscard]] bool has_needs(const CompiledRule& rule, const Item& item) const;
  void report(const CompiledRule& rule);
  void report_failure(const CompiledRule& rule);

  CheckedDocument& document_;
  cel::Evaluation& evaluation_;
  FindingList& findings_;
  FindingWriter writer_;
  std::vector<Group> groups_;
  std::size_t enabled_count_ = 0;
  Presence presence_in_cable_;
  std::vector<std::size_t> failures_by_rule_;
  cel::ListView items_;            ///< the items of the group whose rules are running
  std::vector<Item> known_items_;  ///< those items, read once a rule of the group applies
  const void* item_ = nullptr;     ///< the one that a rule is running on
  bool is_applicable_ = false;     ///< the `when` of that rule holds for all of them
};

}  // namespace cablelint::rule
