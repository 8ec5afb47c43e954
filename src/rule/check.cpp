// SPDX-License-Identifier: Apache-2.0
// Items outside, rules inside.
#include <algorithm>
#include <utility>

#include "rule/check_scratch.hpp"

namespace cablelint::rule {
namespace {

/// What one rule may cost in one document, however many items it looks at.
constexpr std::uint64_t max_steps = 1'000'000;

}  // namespace

std::optional<bool> Checker::Scratch::truth(const cel::Program& program) {
  const cel::Value* const value = evaluation.run(program);
  return value == nullptr ? std::nullopt : std::optional(value->as_bool());
}

std::uint64_t Checker::Scratch::bits_there(const NeededPaths& needed) const {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < needed.paths.size(); ++i) {
    bits |= static_cast<std::uint64_t>(has(needed.paths[i])) << i;
  }
  return bits;
}

bool Checker::Scratch::is_applicable(const CompiledRule& rule) const {
  const bool is_there =
      (rule.needs_of_cable & ~there_in_cable) == 0 && (rule.needs_of_item & ~there_in_item) == 0;
  if (!is_there) {
    return false;
  }
  if (rule.from || rule.until) {
    const bool is_in_time = cable->dtg && cable->dtg->time &&
                            (!rule.from || *cable->dtg->time >= *rule.from) &&
                            (!rule.until || *cable->dtg->time < *rule.until + std::chrono::days{1});
    if (!is_in_time) {
      return false;
    }
  }
  return std::ranges::all_of(rule.further_needs, [this](const Path& path) { return has(path); });
}

void Checker::Scratch::run(const CompiledRule& rule) {
  if (!is_applicable(rule) || failures_by_rule[rule.facts] >= max_failures) {
    return;
  }
  evaluation.refill(steps_left_by_rule[rule.facts]);
  evaluate(rule);
  steps_left_by_rule[rule.facts] = evaluation.steps_left();
}

void Checker::Scratch::evaluate(const CompiledRule& rule) {
  for (const auto& [slot, program] : rule.lets) {
    evaluation.bind_lazily(slot, program);
  }
  if (rule.when) {
    const std::optional<bool> applies = truth(*rule.when);
    if (!applies) {
      report_failure(rule);
      return;
    }
    if (!*applies) {
      return;
    }
  }
  was_run[rule.facts] = true;
  const std::optional<bool> holds = truth(*rule.condition);
  if (!holds) {
    report_failure(rule);
  } else if (*holds == rule.is_flag) {
    report(rule);
  }
}

void Checker::Scratch::run_rules() {
  const ItemScope* scope = nullptr;
  const RuleSet::Body& body = rules.body();
  there_in_cable = bits_there(body.needed_of_cable);
  for (std::size_t first = 0; first < body.rules.size();) {
    scope = body.rules[first].scope;
    std::size_t last = first;
    while (last < body.rules.size() && body.rules[last].scope == scope) {
      ++last;
    }
    const cel::ListView items = scope->items(cable);
    const NeededPaths& needed_of_items =
        body.needed_of_items[static_cast<std::size_t>(scope - item_scopes().data())];
    for (std::size_t i = 0; i < items.size; ++i) {
      const cel::Value value = items.element(items.data, i);
      item = value.as_record();
      evaluation.bind(slot_item, value);
      evaluation.bind(slot_index, cel::Value::integer(static_cast<std::int64_t>(i)));
      there_in_item = bits_there(needed_of_items);
      for (std::size_t rule = first; rule < last; ++rule) {
        if (body.facts[body.rules[rule].facts].is_enabled) {
          run(body.rules[rule]);
        }
      }
    }
    first = last;
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
  s.found.clear();
  s.count_by_rule.assign(body.facts.size(), 0);
  s.failures_by_rule.assign(body.facts.size(), 0);
  s.was_run.assign(body.facts.size(), false);
  s.steps_left_by_rule.assign(body.facts.size(), max_steps);
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
  CheckResult result;
  drop_superseded(s.found);
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
