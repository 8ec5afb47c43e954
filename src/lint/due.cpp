// SPDX-License-Identifier: Apache-2.0
#include "lint/due.hpp"

#include <utility>

namespace cablelint::lint {
namespace {

DueState state_of(const Cable& cable, Timestamp as_of, int soon_days) {
  const Declassification* const instruction =
      cable.eo && cable.eo->declassification ? &*cable.eo->declassification : nullptr;
  if (instruction != nullptr && instruction->date) {
    const Timestamp date = instruction->date->value;
    return date < as_of                                   ? DueState::due
           : date <= as_of + std::chrono::days{soon_days} ? DueState::soon
                                                          : DueState::later;
  }
  // A cable that lost its classification line and shows its level in no other way is not less
  // classified for that.
  const bool is_unclassified =
      cable.overall ? facts(facts(*cable.overall).base).rank == 0 : instruction == nullptr;
  if (is_unclassified) {
    return DueState::not_classified;
  }
  switch (instruction == nullptr ? DeclassificationKind::unknown : instruction->kind) {
    case DeclassificationKind::event:
      return DueState::event;
    case DeclassificationKind::exemption:
      return DueState::exempt;
    case DeclassificationKind::oadr:
    case DeclassificationKind::schedule:
      return DueState::schedule;
    case DeclassificationKind::date:  // not a day of the calendar
    case DeclassificationKind::not_applicable:
    case DeclassificationKind::source_list:
    case DeclassificationKind::unknown:
      return DueState::undated;
  }
  return DueState::undated;
}

}  // namespace

std::string_view name(DueState state) {
  switch (state) {
    case DueState::due:
      return "due";
    case DueState::soon:
      return "soon";
    case DueState::later:
      return "later";
    case DueState::event:
      return "event";
    case DueState::exempt:
      return "exempt";
    case DueState::schedule:
      return "schedule";
    case DueState::undated:
      return "undated";
    case DueState::not_classified:
      return "not-classified";
  }
  return {};
}

DueEntry due_entry(std::string file, const Cable& cable, Timestamp as_of, int soon_days) {
  DueEntry entry;
  entry.file = std::move(file);
  entry.mrn = cable.mrn ? std::string(cable.mrn->id) : std::string();
  if (cable.overall) {
    entry.classification = facts(*cable.overall).id;
  }
  entry.highest = highest_marking(cable);
  entry.state = state_of(cable, as_of, soon_days);
  if (cable.eo && cable.eo->declassification && cable.eo->declassification->date) {
    entry.date = cable.eo->declassification->date->value;
  }
  return entry;
}

}  // namespace cablelint::lint
