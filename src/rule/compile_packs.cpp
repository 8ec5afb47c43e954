// SPDX-License-Identifier: Apache-2.0
#include "rule/compile_packs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rule/functions.hpp"
#include "rule/nearest.hpp"
#include "rule/rule_compiler.hpp"

namespace cablelint::rule {
namespace {

using ById = std::map<std::string, const RawRule*, std::less<>>;

/// The facts of all rules, ordered by id; each id once.
std::vector<RuleFacts> read_facts(RuleCompiler& compiler, const std::vector<RawRule>& rules,
                                  ById& by_id, LoadErrors& errors) {
  std::vector<RuleFacts> all;
  for (const RawRule& raw : rules) {
    std::optional<RuleFacts> facts = compiler.read_facts(raw);
    if (!facts) {
      continue;
    }
    const auto [at, is_new] = by_id.emplace(facts->id, &raw);
    if (!is_new) {
      errors.error(raw.node->find("id")->place(),
                   fmt::format("rule `{}` is defined twice", facts->id),
                   fmt::format("the first stands at {}:{}", at->second->node->file->path,
                               line_of(at->second->node->file->text, at->second->node->offset).first));
      continue;
    }
    all.push_back(std::move(*facts));
  }
  std::ranges::sort(all, {}, &RuleFacts::id);
  return all;
}

/// `supersedes` must name rules that there are.
void check_superseded(const ById& by_id, LoadErrors& errors) {
  std::vector<std::string> ids;
  for (const auto& [id, raw] : by_id) {
    ids.push_back(id);
  }
  for (const auto& [id, raw] : by_id) {
    const Node* const list = raw->node->find("supersedes");
    for (std::size_t i = 0; list != nullptr && i < list->items.size() && !errors.is_full(); ++i) {
      const Node& other = list->items[i];
      if (!by_id.contains(other.value)) {
        errors.error(other.place(), fmt::format("there is no rule `{}`{}", other.value,
                                                did_you_mean(other.value, ids)));
      }
    }
  }
}

std::size_t scope_order(const CompiledRule& rule) {
  return static_cast<std::size_t>(rule.scope - item_scopes().data());
}

}  // namespace

void compile_packs(RuleSet::Body& body, Packs& packs) {
  const auto [params_type, params] = packs.definitions().params();
  const auto [vocab_type, vocab] = packs.definitions().vocab();
  body.params = params;
  body.vocab = vocab;
  body.schema.functions = domain_functions();
  body.schema.macros = packs.functions();
  const Globals globals{params_type, vocab_type, params, vocab};
  RuleCompiler compiler(body.schema, globals, packs.templates(), packs.errors());
  ById by_id;
  body.facts = read_facts(compiler, packs.rules(), by_id, packs.errors());
  check_superseded(by_id, packs.errors());
  for (std::size_t i = 0; i < body.facts.size() && !packs.errors().is_full(); ++i) {
    const std::size_t errors_before = packs.errors().error_count();
    std::optional<CompiledRule> rule = compiler.compile(*by_id.at(body.facts[i].id));
    if (rule && packs.errors().error_count() == errors_before) {
      rule->facts = i;
      body.rules.push_back(std::move(*rule));
    }
  }
  std::ranges::stable_sort(body.rules, {}, scope_order);
  body.digest = packs.digest();
}

}  // namespace cablelint::rule
