// SPDX-License-Identifier: Apache-2.0
// Rules outside, items inside: what a rule asks of the whole cable is asked once.
#include <algorithm>
#include <utility>

#include "rule/check_scratch.hpp"

namespace cablelint::rule {

std::uint64_t Checker::Scratch::bits_there(const NeededPaths& needed) const {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < needed.paths.size(); ++i) {
    bits |= static_cast<std::uint64_t>(has(needed.paths[i])) << i;
  }
  return bits;
}

/// What does not depend on the item: whether the rule is for cables of that time, and whether the
/// cable has what it needs.
bool Checker::Scratch::is_applicable(const CompiledRule& rule) const {
  if ((rule.needs_of_cable & ~there_in_cable) != 0) {
    return false;
  }
  return (!rule.from && !rule.until) ||
         (cable->dated && (!rule.from || *cable->dated >= *rule.from) &&
          (!rule.until || *cable->dated < *rule.until + std::chrono::days{1}));
}

void Checker::Scratch::look_at_items(const ItemScope& scope) {
  const NeededPaths& needed =
      rules.body().needed_of_items[static_cast<std::size_t>(&scope - item_scopes().data())];
  items = scope.items(cable);
  there_in_items.resize(items.size);
  for (std::size_t i = 0; i < items.size; ++i) {
    item = items.element(items.data, i).as_record();
    there_in_items[i] = bits_there(needed);
  }
}

void Checker::Scratch::run(const CompiledRule& rule) {
  if (!is_applicable(rule)) {
    return;
  }
  evaluation.refill();
  for (const Let& let : rule.lets) {
    evaluation.bind_lazily(let.slot, *let.program, !let.is_fixed);
  }
  for (std::size_t i = 0; i < items.size; ++i) {
    if ((rule.needs_of_item & ~there_in_items[i]) != 0) {
      continue;
    }
    const cel::Value value = items.element(items.data, i);
    item = value.as_record();
    evaluation.bind(slot_item, value);
    evaluation.bind(slot_index, cel::Value::integer(static_cast<std::int64_t>(i)));
    evaluation.next_item();
    run_on_item(rule);
    if (evaluation.is_exhausted() || failures_by_rule[rule.facts] >= max_failures) {
      return;  // it has been told
    }
  }
}

void Checker::Scratch::run_on_item(const CompiledRule& rule) {
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

void Checker::Scratch::run_rules() {
  there_in_cable = bits_there(rules.body().needed_of_cable);
  const ItemScope* scope = nullptr;
  for (const CompiledRule& rule : rules.body().rules) {
    if (!rules.rules()[rule.facts].is_enabled) {
      continue;
    }
    if (rule.scope != scope) {
      scope = rule.scope;
      look_at_items(*scope);
    }
    run(rule);
  }
}

Checker::Checker(const RuleSet& rules, CheckOptions options)
    : scratch_(std::make_unique<Scratch>(rules, options)) {}
Checker::~Checker() = default;

CheckResult Checker::check(const SourceText& source, const parse::ParsedCable& parsed) {
  Scratch& s = *scratch_;
  const RuleSet::Body& body = s.rules.body();
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
  const auto enabled = static_cast<std::size_t>(std::ranges::count_if(
      body.rules, [&body](const CompiledRule& rule) { return body.facts[rule.facts].is_enabled; }));
  result.not_applicable = enabled - std::min(enabled, result.rules_run);
  return result;
}

}  // namespace cablelint::rule
