// SPDX-License-Identifier: Apache-2.0
// Rules outside, items inside: what a rule asks about the cable is asked once.
#include "rule/check/document_check.hpp"

#include <algorithm>
#include <utility>

#include "model/form_bits.hpp"
#include "rule/check/typed_run.hpp"

namespace cablelint::rule {

namespace {

/// The bits of the forms whose messages have a rule.
std::uint32_t forms_with(const RuleFacts& facts) {
  std::uint32_t forms = facts.is_enabled ? all_forms : 0;
  for (const auto& [form, severity] : facts.on_for) {
    forms |= bit_of(form);
  }
  return forms;
}

}  // namespace

DocumentCheck::DocumentCheck(const RuleSet& set, CheckOptions how)
    : rules(set), options(how), presence_in_cable(set.compiled().needed_of_cable) {
  const CompiledRules& body = set.compiled();
  for (const CompiledRule& rule : body.rules) {
    const std::uint32_t forms = rule.forms & forms_with(body.facts[rule.facts]);
    if (forms == 0) {
      continue;
    }
    ++enabled_count;
    if (groups.empty() || groups.back().scope != rule.scope) {
      const auto scope = static_cast<std::size_t>(rule.scope - item_scopes().data());
      groups.push_back({rule.scope, Presence(body.needed_of_items[scope]), {}});
    }
    // A cable without a date is before all times but those of rules for all of them.
    const bool is_for_all_times = !rule.from && !rule.until;
    const Timestamp from =
        is_for_all_times ? Timestamp::min() : Timestamp::min() + std::chrono::seconds{1};
    groups.back().gates.push_back(
        {rule.needs_of_cable, forms, rule.from.value_or(from),
         rule.until ? *rule.until + std::chrono::days{1} : Timestamp::max(), &rule});
    for (const Let& let : rule.lets) {
      evaluation.bind_lazily(let.slot, *let.program, !let.is_fixed);
    }
  }
  for (const RuleFacts& facts : body.facts) {
    forms_with_marking_rules |= facts.reporter == Reporter::markings ? forms_with(facts) : 0;
  }
}

void DocumentCheck::run_rules() {
  const std::uint64_t there_in_cable = presence_in_cable.bits(cable);
  const Timestamp dated = cable->dated.value_or(Timestamp::min());
  const std::uint32_t form = bit_of(cable->form);
  for (Group& group : groups) {
    items = group.scope->items(cable);
    if (items.size == 0) {
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
      if (evaluation.steps_spent() > options.max_steps_of(source->bytes().size())) {
        return;
      }
      run(*gate.rule);
    }
  }
}

void DocumentCheck::look_at_items(Group& group) {
  known_items.resize(items.size);
  for (std::uint32_t i = 0; i < items.size; ++i) {
    const cel::Value value = items.element(items.data, i);
    known_items[i] = {value, group.presence.bits(value.as_record())};
  }
}

void DocumentCheck::run(const CompiledRule& rule) {
  evaluation.refill();
  for (std::uint32_t i = 0; i < items.size; ++i) {
    const Item& next = known_items[i];
    if ((rule.needs_of_item & ~next.there) != 0) {
      continue;
    }
    item = next.value.as_record();
    evaluation.next_item(slot_item, next.value, i);
    run_on_item(rule, i);
    if (evaluation.is_exhausted() || failures_by_rule[rule.facts] >= max_failures) {
      return;  // it has been reported
    }
  }
}

void DocumentCheck::run_on_item(const CompiledRule& rule, std::uint32_t index) {
  const bool has_needs =
      std::ranges::all_of(rule.further_needs, [this](const Path& path) { return has(path); });
  const Verdict said = has_needs ? verdict(rule, index) : Verdict::not_applicable;
  if (said == Verdict::not_applicable) {
    return;
  }
  was_run[rule.facts] = true;
  if (said == Verdict::unknown) {
    report_failure(rule);
  } else if ((said == Verdict::holds) == rule.is_flag) {
    report(rule);
  }
}

/// Where typed code has no verdict the machine has one, or says why there is none.
Verdict DocumentCheck::verdict(const CompiledRule& rule, std::uint32_t index) {
  if (rule.typed_condition != nullptr && options.uses_typed_conditions) {
    if (const Verdict said = typed_verdict(rule, index); said != Verdict::unknown) {
      return said;
    }
  }
  const std::optional<bool> applies = rule.when ? evaluation.test(*rule.when) : true;
  if (applies == false) {
    return Verdict::not_applicable;
  }
  const std::optional<bool> holds = applies ? evaluation.test(*rule.condition) : std::nullopt;
  return !holds ? Verdict::unknown : *holds ? Verdict::holds : Verdict::fails;
}

Verdict DocumentCheck::typed_verdict(const CompiledRule& rule, std::uint32_t index) {
  typed::Run run{.cable = *cable,
                 .item = item,
                 .index = index,
                 .as_of = {options.as_of.time_since_epoch().count(), 0},
                 .rule = rule,
                 .evaluation = evaluation,
                 .most_steps = evaluation.steps_left()};
  const Verdict said = rule.typed_condition(run);
  evaluation.spend(std::min(evaluation.steps_left(), run.steps_spent));
  return said;
}

}  // namespace cablelint::rule
