// SPDX-License-Identifier: Apache-2.0
#include "rule/compile/compile_packs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rule/compile/rule_compiler.hpp"
#include "rule/model/functions.hpp"
#include "rule/pack/example_form.hpp"
#include "rule/pack/profile_form.hpp"
#include "rule/scheme_image.hpp"
#include "text/nearest.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

using ById = std::map<std::string, const RawRule*, std::less<>>;

constexpr std::string_view list_help = "`cablelint rules list` prints the ids of all rules";

std::vector<std::string> ids_of(const ById& by_id) {
  std::vector<std::string> ids;
  for (const auto& [id, raw] : by_id) {
    ids.push_back(id);
  }
  return ids;
}

/// The facts of all rules, ordered by id; each id once.
std::vector<RuleFacts> read_facts(RuleCompiler& compiler, const std::vector<RawRule>& rules,
                                  ById& by_id, yaml::LoadErrors& errors) {
  std::vector<RuleFacts> all;
  for (const RawRule& raw : rules) {
    std::optional<RuleFacts> facts = compiler.read_facts(raw);
    if (!facts) {
      continue;
    }
    const auto [at, is_new] = by_id.emplace(facts->id, &raw);
    if (!is_new) {
      errors.error(
          raw.node->find("id")->place(), fmt::format("rule `{}` is defined twice", facts->id),
          fmt::format("the first is at {}:{}", at->second->node->file->path,
                      yaml::line_of(at->second->node->file->text, at->second->node->offset).first));
      continue;
    }
    all.push_back(std::move(*facts));
  }
  std::ranges::sort(all, {}, &RuleFacts::id);
  return all;
}

/// The rules that `raw` supersedes, as indices among `facts`.
std::vector<std::uint32_t> read_superseded(const RawRule& raw, const std::vector<RuleFacts>& facts,
                                           const ById& by_id, yaml::LoadErrors& errors) {
  std::vector<std::uint32_t> superseded;
  const yaml::Node* const list = raw.node->find("supersedes");
  if (list == nullptr || !yaml::expect_list(*list, "`supersedes`", errors)) {
    return superseded;
  }
  for (const yaml::Node& other : list->items) {
    const auto found = std::ranges::lower_bound(facts, other.value, {}, &RuleFacts::id);
    if (found != facts.end() && found->id == other.value) {
      if (found->is_locked && raw.trust != Trust::trusted && !raw.is_builtin) {
        errors.error(other.place(), fmt::format("rule `{}` is locked by the policy", other.value),
                     "rules of a repository cannot supersede it");
      }
      superseded.push_back(static_cast<std::uint32_t>(found - facts.begin()));
      continue;
    }
    errors.error(
        other.place(),
        fmt::format("unknown rule `{}`{}", other.value, did_you_mean(other.value, ids_of(by_id))),
        list_help);
  }
  std::ranges::sort(superseded);
  return superseded;
}

/// Two rules that supersede each other would both report nothing. `superseded` is by index of the
/// facts.
void refuse_circles(const std::vector<std::vector<std::uint32_t>>& superseded, const ById& by_id,
                    const std::vector<RuleFacts>& facts, yaml::LoadErrors& errors) {
  enum class State : std::uint8_t { unseen, open, done };
  std::vector<State> states(superseded.size(), State::unseen);
  for (std::size_t start = 0; start < superseded.size(); ++start) {
    std::vector<std::pair<std::size_t, std::size_t>> open;  // rule, how many of its list are done
    if (states[start] == State::unseen) {
      open.emplace_back(start, 0);
    }
    while (!open.empty()) {
      auto& [rule, next] = open.back();
      states[rule] = State::open;
      if (next == superseded[rule].size()) {
        states[rule] = State::done;
        open.pop_back();
        continue;
      }
      const std::uint32_t other = superseded[rule][next++];
      if (states[other] == State::open) {
        errors.error(
            by_id.at(facts[rule].id)->node->find("supersedes")->place(),
            fmt::format("`{}` and `{}` supersede each other", facts[rule].id, facts[other].id),
            "of two rules, only the more specific one may supersede the other");
      } else if (states[other] == State::unseen) {
        open.emplace_back(other, 0);
      }
    }
  }
}

/// The old names of rules, which must not be those of others.
void check_aliases(const ById& by_id, yaml::LoadErrors& errors) {
  std::map<std::string, std::string, std::less<>> owners;
  for (const auto& [id, raw] : by_id) {
    const yaml::Node* const aliases = raw->node->find("aliases");
    for (std::size_t i = 0; aliases != nullptr && i < aliases->items.size(); ++i) {
      const yaml::Node& alias = aliases->items[i];
      const auto [owner, is_new] = owners.emplace(alias.value, id);
      if (by_id.contains(alias.value) || !is_new) {
        const std::string_view other = is_new ? std::string_view(alias.value) : owner->second;
        errors.error(alias.place(),
                     fmt::format("`{}` is already a name of rule `{}`", alias.value, other),
                     "an alias is a former name of this rule, and no other rule may have it");
      }
    }
  }
}

/// What takes the place of a deprecated rule must be there.
void check_replacements(const ById& by_id, yaml::LoadErrors& errors) {
  for (const auto& [id, raw] : by_id) {
    const yaml::Node* const deprecated = raw->node->find("deprecated");
    const yaml::Node* const other =
        deprecated == nullptr ? nullptr : deprecated->find("replaced_by");
    if (other != nullptr && !by_id.contains(other->value)) {
      errors.error(other->place(),
                   fmt::format("unknown rule `{}`{}", other->value,
                               did_you_mean(other->value, ids_of(by_id))),
                   list_help);
    }
  }
}

/// What conditions read of the packs, for those that are trusted and the others.
Globals globals_of(Packs& packs, const SiteChoices* settings) {
  Params& params = packs.params();
  Vocabularies& vocabularies = packs.vocabularies();
  return {&params.type(),
          &vocabularies.type(),
          params.value(Trust::untrusted),
          vocabularies.value(Trust::untrusted),
          params.value(Trust::trusted),
          vocabularies.value(Trust::trusted),
          settings != nullptr && settings->keeps_text()};
}

/// For each of the facts, the rules that its rule supersedes.
std::vector<std::vector<std::uint32_t>> read_all_superseded(const std::vector<RuleFacts>& all,
                                                            const ById& by_id,
                                                            yaml::LoadErrors& errors) {
  std::vector<std::vector<std::uint32_t>> superseded;
  superseded.reserve(all.size());
  for (const RuleFacts& facts : all) {
    superseded.push_back(read_superseded(*by_id.at(facts.id), all, by_id, errors));
  }
  refuse_circles(superseded, by_id, all, errors);
  return superseded;
}

/// Adds to `body` the rules of its facts, except those with errors.
void compile_rules(RuleCompiler& compiler, CompiledRules& body, const ById& by_id,
                   yaml::LoadErrors& errors) {
  body.superseded = read_all_superseded(body.facts, by_id, errors);
  for (std::size_t i = 0; i < body.facts.size() && !errors.is_full(); ++i) {
    const std::size_t errors_before = errors.error_count();
    const RawRule& raw = *by_id.at(body.facts[i].id);
    std::optional<CompiledRule> rule = compiler.compile(raw, body.facts[i].is_locked, body);
    if (rule && errors.error_count() == errors_before) {
      rule->facts = i;
      body.rules.push_back(std::move(*rule));
    }
  }
}

std::size_t scope_order(const CompiledRule& rule) {
  return static_cast<std::size_t>(rule.scope - item_scopes().data());
}

}  // namespace

void compile_packs(CompiledRules& body, Packs& packs, SiteChoices* settings,
                   std::vector<Origin>* origins) {
  const Globals globals = globals_of(packs, settings);
  body.params = globals.params;
  body.vocab = globals.vocab;
  for (const marking::Scheme& scheme : packs.schemes().all()) {
    body.schemes.emplace_back(scheme.id, write_scheme(scheme));
  }
  body.mark_schemes = packs.schemes().choices();
  body.schema.functions = domain_functions();
  for (const RawFunction& function : packs.functions()) {
    body.schema.macros.push_back(function.macro);
  }
  RuleCompiler compiler(body.schema, globals, packs.templates(), packs.params(), packs.errors(),
                        origins);
  for (const RawFunction& function : packs.functions()) {
    compiler.check(function);
  }
  ById by_id;
  body.facts = read_facts(compiler, packs.rules(), by_id, packs.errors());
  if (settings != nullptr) {
    settings->apply_states(body.facts);
  }
  body.needed_of_items.resize(item_scopes().size());
  check_aliases(by_id, packs.errors());
  check_replacements(by_id, packs.errors());
  compile_rules(compiler, body, by_id, packs.errors());
  if (settings != nullptr) {
    settings->compile_exceptions(compiler, body);
  }
  check_tests(packs, body.facts);
  check_profiles(packs, body.facts,
                 settings == nullptr ? std::set<std::string>() : settings->chosen_profiles());
  std::ranges::stable_sort(body.rules, {}, scope_order);
  body.digest = packs.files().digest();
}

}  // namespace cablelint::rule
