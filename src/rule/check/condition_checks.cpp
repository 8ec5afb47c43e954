// SPDX-License-Identifier: Apache-2.0
#include "rule/check/condition_checks.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "model/form_bits.hpp"
#include "rule/check/typed_run.hpp"

namespace cablelint::rule {
namespace {

constexpr std::size_t max_failures = 10;  ///< of a rule, until it no longer runs

}  // namespace

ConditionChecks::ConditionChecks(CheckedDocument& document, cel::Evaluation& evaluation,
                                 FindingList& findings)
    : document_(document),
      evaluation_(evaluation),
      findings_(findings),
      writer_(document, evaluation),
      presence_in_cable_(document.rules.compiled().needed_of_cable) {
  const CompiledRules& body = document.rules.compiled();
  for (const CompiledRule& rule : body.rules) {
    const std::uint32_t forms = rule.forms & forms_with(body.facts[rule.facts]);
    if (forms != 0) {
      add(rule, forms);
    }
  }
}

void ConditionChecks::add(const CompiledRule& rule, std::uint32_t forms) {
  ++enabled_count_;
  if (groups_.empty() || groups_.back().scope != rule.scope) {
    const auto scope = static_cast<std::size_t>(rule.scope - item_scopes().data());
    groups_.push_back(
        {rule.scope, Presence(document_.rules.compiled().needed_of_items[scope]), {}});
  }
  // A cable without a date is before all times but those of rules for all of them.
  const bool is_for_all_times = !rule.from && !rule.until;
  const Timestamp from =
      is_for_all_times ? Timestamp::min() : Timestamp::min() + std::chrono::seconds{1};
  groups_.back().gates.push_back(
      {rule.needs_of_cable, forms, rule.from.value_or(from),
       rule.until ? *rule.until + std::chrono::days{1} : Timestamp::max(), &rule});
  for (const Let& let : rule.lets) {
    evaluation_.bind_lazily(let.slot, *let.program, !let.is_fixed);
  }
}

void ConditionChecks::reset() {
  const CompiledRules& body = document_.rules.compiled();
  failures_by_rule_.assign(body.facts.size(), 0);
  evaluation_.reset();
  evaluation_.bind(slot_cable, cel::Value::record(document_.cable, cable_record().type));
  evaluation_.bind(slot_as_of,
                   cel::Value::timestamp({document_.options.as_of.time_since_epoch().count(), 0}));
  evaluation_.bind(slot_params, body.params);
  evaluation_.bind(slot_vocab, body.vocab);
}

void ConditionChecks::run() {
  const std::uint64_t there_in_cable = presence_in_cable_.bits(document_.cable);
  const Timestamp dated = document_.cable->dated.value_or(Timestamp::min());
  const std::uint32_t form = bit_of(document_.cable->form);
  for (Group& group : groups_) {
    items_ = group.scope->items(document_.cable);
    if (items_.size == 0) {
      continue;
    }
    bool knows_items = false;
    for (const Gate& gate : group.gates) {
      if ((gate.needs_of_cable & ~there_in_cable) != 0 || (gate.forms & form) == 0 ||
          dated < gate.from || dated >= gate.until) {
        continue;
      }
      if (!knows_items) {
        look_at_items(group);
        knows_items = true;
      }
      if (evaluation_.steps_spent() >
          document_.options.max_steps_of(document_.source->bytes().size())) {
        return;
      }
      run(*gate.rule);
    }
  }
}

void ConditionChecks::look_at_items(Group& group) {
  known_items_.resize(items_.size);
  for (std::uint32_t i = 0; i < items_.size; ++i) {
    const cel::Value value = items_.element(items_.data, i);
    known_items_[i] = {value, group.presence.bits(value.as_record())};
  }
}

void ConditionChecks::run(const CompiledRule& rule) {
  evaluation_.refill();
  is_applicable_ = false;
  for (std::uint32_t i = 0; i < items_.size; ++i) {
    const Item& next = known_items_[i];
    item_ = next.value.as_record();
    if (!has_needs(rule, next)) {
      continue;
    }
    evaluation_.next_item(slot_item, next.value, i);
    const Verdict said = verdict(rule, i);
    if (said != Verdict::not_applicable) {
      is_applicable_ = is_applicable_ || (rule.is_when_fixed && said != Verdict::unknown);
      take(rule, said);
    } else if (rule.is_when_fixed) {
      return;
    }
    if (evaluation_.is_exhausted() || failures_by_rule_[rule.facts] >= max_failures) {
      return;  // it has been reported
    }
  }
}

bool ConditionChecks::has_needs(const CompiledRule& rule, const Item& item) const {
  return (rule.needs_of_item & ~item.there) == 0 &&
         std::ranges::all_of(rule.further_needs, [this](const Path& path) { return has(path); });
}

void ConditionChecks::take(const CompiledRule& rule, Verdict said) {
  findings_.note_run(rule.facts);
  if (said == Verdict::unknown) {
    report_failure(rule);
  } else if ((said == Verdict::holds) == rule.is_flag) {
    report(rule);
  }
}

/// Where typed code has no verdict the machine has one, or says why there is none.
Verdict ConditionChecks::verdict(const CompiledRule& rule, std::uint32_t index) {
  if (rule.typed_condition != nullptr && document_.options.uses_typed_conditions) {
    if (const Verdict said = typed_verdict(rule, index); said != Verdict::unknown) {
      return said;
    }
  }
  const std::optional<bool> applies =
      rule.when && !is_applicable_ ? evaluation_.test(*rule.when) : true;
  if (applies == false) {
    return Verdict::not_applicable;
  }
  const std::optional<bool> holds = applies ? evaluation_.test(*rule.condition) : std::nullopt;
  return !holds ? Verdict::unknown : *holds ? Verdict::holds : Verdict::fails;
}

Verdict ConditionChecks::typed_verdict(const CompiledRule& rule, std::uint32_t index) {
  typed::Run run{.cable = *document_.cable,
                 .item = item_,
                 .index = index,
                 .as_of = {document_.options.as_of.time_since_epoch().count(), 0},
                 .rule = rule,
                 .evaluation = evaluation_,
                 .is_applicable = is_applicable_,
                 .most_steps = evaluation_.steps_left()};
  const Verdict said = rule.typed_condition(run);
  evaluation_.spend(std::min(evaluation_.steps_left(), run.steps_spent));
  return said;
}

bool ConditionChecks::has(const Path& path) const {
  const void* object = path.from_cable ? static_cast<const void*>(document_.cable) : item_;
  for (const Path::Step& step : path.steps) {
    const cel::Field& field = step.record->type.fields[step.field];
    const cel::Value value = field.get(object, field.slot);
    if (value.is_absent()) {
      return false;
    }
    object = value.kind() == cel::Kind::record ? value.as_record() : nullptr;
  }
  return true;
}

void ConditionChecks::report(const CompiledRule& rule) {
  const std::vector<Span> where = writer_.places(rule, item_, findings_.wanted(rule.facts));
  std::optional<Finding> finding = writer_.write(rule, item_, where.front());
  if (!finding) {
    report_failure(rule);
    return;
  }
  for (const Span match : std::span(where).first(where.size() - 1)) {
    finding->where = match;
    findings_.add({*finding, item_, rule.facts, false});
    finding->fix.reset();  // the first has it: the changes would be the same
  }
  finding->where = where.back();
  findings_.add({std::move(*finding), item_, rule.facts, false});
}

void ConditionChecks::report_failure(const CompiledRule& rule) {
  Finding finding = writer_.failure_of(rule, item_);
  const bool is_exhausted = evaluation_.is_exhausted();
  failures_by_rule_[rule.facts] += is_exhausted ? max_failures : 1;
  findings_.add({std::move(finding), item_, rule.facts, true});
}

}  // namespace cablelint::rule
