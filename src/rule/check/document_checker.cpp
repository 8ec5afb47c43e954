// SPDX-License-Identifier: Apache-2.0
// Rules outside, items inside: what a rule asks about the cable is asked once.
#include <algorithm>
#include <utility>

#include "rule/check/check_scratch.hpp"

namespace cablelint::rule {

DocumentChecker::Scratch::Scratch(const RuleSet& set, CheckOptions how)
    : rules(set), options(how), presence_in_cable(set.compiled().needed_of_cable) {
  const CompiledRules& body = set.compiled();
  for (const CompiledRule& rule : body.rules) {
    if (!body.facts[rule.facts].is_enabled) {
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
        {rule.needs_of_cable, rule.from.value_or(from),
         rule.until ? *rule.until + std::chrono::days{1} : Timestamp::max(), &rule});
    for (const Let& let : rule.lets) {
      evaluation.bind_lazily(let.slot, *let.program, !let.is_fixed);
    }
  }
}

void DocumentChecker::Scratch::run_rules() {
  const std::uint64_t there_in_cable = presence_in_cable.bits(cable);
  const Timestamp dated = cable->dated.value_or(Timestamp::min());
  for (Group& group : groups) {
    items = group.scope->items(cable);
    if (items.size == 0) {
      continue;
    }
    bool knows_items = false;
    for (const Gate& gate : group.gates) {
      if ((gate.needs_of_cable & ~there_in_cable) != 0 || dated < gate.from ||
          dated >= gate.until) {
        continue;
      }
      if (!knows_items) {
        look_at_items(group);
        knows_items = true;
      }
      run(*gate.rule);
    }
  }
}

void DocumentChecker::Scratch::look_at_items(Group& group) {
  known_items.resize(items.size);
  for (std::uint32_t i = 0; i < items.size; ++i) {
    const cel::Value value = items.element(items.data, i);
    known_items[i] = {value, group.presence.bits(value.as_record())};
  }
}

void DocumentChecker::Scratch::run(const CompiledRule& rule) {
  evaluation.refill();
  for (std::uint32_t i = 0; i < items.size; ++i) {
    const Item& next = known_items[i];
    if ((rule.needs_of_item & ~next.there) != 0) {
      continue;
    }
    item = next.value.as_record();
    evaluation.next_item(slot_item, next.value, i);
    run_on_item(rule);
    if (evaluation.is_exhausted() || failures_by_rule[rule.facts] >= max_failures) {
      return;  // it has been reported
    }
  }
}

void DocumentChecker::Scratch::run_on_item(const CompiledRule& rule) {
  const bool has_needs =
      std::ranges::all_of(rule.further_needs, [this](const Path& path) { return has(path); });
  if (!has_needs) {
    return;
  }
  const std::optional<bool> applies = rule.when ? evaluation.test(*rule.when) : true;
  if (applies == false) {
    return;
  }
  was_run[rule.facts] = was_run[rule.facts] || applies.has_value();
  const std::optional<bool> holds = applies ? evaluation.test(*rule.condition) : std::nullopt;
  if (!holds) {
    report_failure(rule);
  } else if (*holds == rule.is_flag) {
    report(rule);
  }
}

DocumentChecker::DocumentChecker(const RuleSet& rules, CheckOptions options)
    : scratch_(std::make_unique<Scratch>(rules, options)) {}
DocumentChecker::~DocumentChecker() = default;

CheckResult DocumentChecker::check(const SourceText& source, const parse::ParsedCable& parsed) {
  Scratch& s = *scratch_;
  const CompiledRules& body = s.rules.compiled();
  s.source = &source;
  s.cable = &parsed.cable;
  s.hidden.reset(parsed.cable);
  s.found.clear();
  s.count_by_rule.assign(body.facts.size(), 0);
  s.failures_by_rule.assign(body.facts.size(), 0);
  s.was_run.assign(body.facts.size(), false);
  s.evaluation.reset();
  s.evaluation.bind(slot_cable, cel::Value::record(&parsed.cable, cable_record().type));
  s.evaluation.bind(slot_as_of,
                    cel::Value::timestamp({s.options.as_of.time_since_epoch().count(), 0}));
  s.evaluation.bind(slot_params, body.params);
  s.evaluation.bind(slot_vocab, body.vocab);
  for (const parse::SyntaxFinding& syntax : parsed.findings) {
    s.report_syntax(syntax);
  }
  s.run_rules();
  s.check_ceiling();
  CheckResult result;
  drop_superseded(s.found);
  s.drop_excepted(result);
  if (s.options.wants_records) {
    result.record = s.record();
  }
  for (Found& one : s.found) {
    result.findings.push_back(std::move(one.finding));
  }
  sort_findings(result.findings);
  result.rules_run = static_cast<std::size_t>(std::ranges::count(s.was_run, true));
  result.not_applicable = s.enabled_count - std::min(s.enabled_count, result.rules_run);
  return result;
}

}  // namespace cablelint::rule
