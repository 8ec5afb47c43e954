// SPDX-License-Identifier: Apache-2.0
#include "rule/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rule/compile_packs.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/nearest.hpp"
#include "rule/pack_reader.hpp"
#include "rule/rule_image.hpp"
#include "text/sha256.hpp"

namespace cablelint::rule {
namespace {

/// What is old about the way in which a rule is named.
void tell_of_age(Loaded& loaded, const std::string& word, const RuleFacts& facts) {
  if (std::ranges::find(facts.aliases, word) != facts.aliases.end()) {
    loaded.notices.push_back(fmt::format("rule `{}` is called `{}` now", word, facts.id));
  } else if (word == facts.id && facts.deprecated) {
    const Deprecation& old = *facts.deprecated;
    loaded.notices.push_back(fmt::format(
        "rule `{}` is deprecated since {}: {}{}", facts.id, old.since, old.reason,
        old.replaced_by.empty() ? "" : fmt::format("; `{}` takes its place", old.replaced_by)));
  }
}

/// Does `act` to each rule that `word` names, or says that it names none.
template <class Act>
void for_each_named(Loaded& loaded, const std::string& word, const Act& act) {
  std::vector<std::string> known;
  bool is_known = false;
  for (RuleFacts& facts : loaded.rules.body().facts) {
    known.push_back(facts.id);
    known.push_back(facts.id.substr(0, facts.id.find('/')));
    if (names(word, facts)) {
      is_known = true;
      tell_of_age(loaded, word, facts);
      act(facts);
    }
  }
  if (!is_known) {
    loaded.selection_errors.push_back(
        fmt::format("there is no rule or category `{}`{}", word, did_you_mean(word, known)));
  }
}

void tell_of_lock(Loaded& loaded, const RuleFacts& facts) {
  loaded.selection_errors.push_back(
      fmt::format("rule `{}` is locked by the policy; it may only be raised", facts.id));
}

void select(Loaded& loaded, const Selection& selection) {
  if (!selection.select.empty()) {
    for (RuleFacts& facts : loaded.rules.body().facts) {
      facts.is_enabled = facts.is_locked && facts.is_enabled;
    }
  }
  for (const auto* words : {&selection.select, &selection.extend_select}) {
    for (const std::string& word : *words) {
      for_each_named(loaded, word, [](RuleFacts& facts) { facts.is_enabled = true; });
    }
  }
  for (const std::string& word : selection.ignore) {
    for_each_named(loaded, word, [&loaded](RuleFacts& facts) {
      if (facts.is_locked) {
        tell_of_lock(loaded, facts);
      }
      facts.is_enabled = facts.is_locked && facts.is_enabled;
    });
  }
  for (const auto& chosen : selection.severities) {
    for_each_named(loaded, chosen.first, [&](RuleFacts& facts) {
      if (facts.is_locked && chosen.second < facts.severity) {
        tell_of_lock(loaded, facts);
        return;
      }
      facts.severity = chosen.second;
      facts.has_set_severity = true;
    });
  }
}

/// What decides about findings: the version of the engine, the text of the packs and what was
/// chosen.
std::string digest_of(const RuleSet& rules, const LoadRequest& request) {
  const Selection& selection = request.selection;
  std::string all = fmt::format("{} {} {}", CABLELINT_VERSION, rules.digest(), request.profile);
  for (const RuleFacts& facts : rules.rules()) {
    all += fmt::format("\n{} {} {} {}", facts.id, facts.is_enabled, name(facts.severity),
                       facts.has_set_severity);
  }
  for (const auto& [param, value] : selection.params) {
    all += fmt::format("\n{}={}", param, value);
  }
  return sha256_hex(all);
}

/// The packs read and compiled from YAML: what a parameter changes is computed while compiling.
void compile(Loaded& loaded, const LoadRequest& request) {
  RuleSet::Body& body = loaded.rules.body();
  Packs packs(body.storage);
  if (request.builtin) {
    packs.read_builtin();
  }
  for (const std::string& path : request.pack_files) {
    packs.read_file(path);
  }
  Settings settings(packs, request.profile);
  for (const std::string& path : request.policy_files) {
    settings.read_policy(path);
  }
  if (!request.settings_file.empty()) {
    settings.read_file(request.settings_file);
  }
  settings.read_profile();
  for (const auto& [name, value] : request.selection.params) {
    if (std::string wrong = packs.params().set(name, value); !wrong.empty()) {
      loaded.selection_errors.push_back(std::move(wrong));
    }
  }
  compile_packs(body, packs, &settings);
  for (const Exception& exception : body.exceptions) {
    if (exception.expires && *exception.expires < request.as_of) {
      loaded.notices.push_back(
          fmt::format("{}:{}: this exception has expired and counts no more: {}", exception.file,
                      exception.line, exception.reason));
    }
  }
  loaded.errors = packs.errors().take();
}

}  // namespace

bool Loaded::ok() const {
  return selection_errors.empty() &&
         std::ranges::none_of(errors, [](const LoadError& error) { return !error.is_warning; });
}

Loaded load_rules(const LoadRequest& request) {
  Loaded loaded;
  const bool is_builtin_alone = request.builtin && request.pack_files.empty() &&
                                request.policy_files.empty() && request.settings_file.empty() &&
                                request.profile.empty() && request.selection.params.empty();
  if (is_builtin_alone && !builtin_image().empty()) {
    loaded.rules = read_image(builtin_image());
  } else {
    compile(loaded, request);
  }
  select(loaded, request.selection);
  loaded.rules.body().digest = digest_of(loaded.rules, request);
  return loaded;
}

}  // namespace cablelint::rule
