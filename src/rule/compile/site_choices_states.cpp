// SPDX-License-Identifier: Apache-2.0
// What settings say of rules whose facts are known: which run, and how severe they are.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rule/compile/site_choices.hpp"
#include "text/nearest.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {

// Asked of each word of settings for each rule: nothing is put together.
bool is_id_of(std::string_view word, std::string_view pack, std::string_view id) {
  return word == id || (word.size() == pack.size() + 1 + id.size() && word[pack.size()] == ':' &&
                        word.starts_with(pack) && word.ends_with(id));
}

bool names(std::string_view word, const RuleFacts& facts) {
  return word == "all" || word == category_of(facts.id) || is_id_of(word, facts.pack, facts.id) ||
         std::ranges::find(facts.aliases, word) != facts.aliases.end();
}

std::vector<RuleFacts*> SiteChoices::named(const yaml::Word& name, std::vector<RuleFacts>& facts) {
  std::vector<RuleFacts*> found;
  for (RuleFacts& one : facts) {
    if (names(name.text(), one)) {
      found.push_back(&one);
    }
  }
  if (found.empty() && !packs_.errors().is_full()) {
    std::vector<std::string> known;
    for (const RuleFacts& one : facts) {
      known.push_back(one.id);
      known.emplace_back(category_of(one.id));
    }
    packs_.errors().error(name.place(),
                          fmt::format("unknown rule or category `{}`{}", name.text(),
                                      did_you_mean(name.text(), known)),
                          "`cablelint rules list` prints the ids of all rules");
  }
  return found;
}

void SiteChoices::apply_states(std::vector<RuleFacts>& facts) {
  // A ceiling that nothing lowers needs a rule that nothing switches off.
  for (RuleFacts& one : facts) {
    const bool is_fixed = fixed_ceiling_ || is_ceiling_of_command_line_;
    if (is_fixed && one.id == ceiling_rule) {
      one.is_enabled = true;
      one.is_locked = true;
    }
  }
  // Policies first: what they lock is known when the others are read.
  for (const Part& part : parts_) {
    if (part.trust == Trust::trusted) {
      apply_rules(part, facts);
    }
  }
  for (const ProfileNode& profile : profiles_) {
    apply_profile(*profile.body, facts);
  }
  for (const Part& part : parts_) {
    if (part.trust != Trust::trusted) {
      apply_rules(part, facts);
    }
  }
}

void SiteChoices::apply_profile(const yaml::Node& profile, std::vector<RuleFacts>& facts) {
  for (const std::string_view key : {"enable", "disable"}) {
    for (const yaml::Node& name : yaml::elements_of(profile, key)) {
      for (RuleFacts* const one : named(yaml::Word(name), facts)) {
        set_enabled(yaml::Word(name), key == "enable", Trust::untrusted, *one);
      }
    }
  }
  for (const auto& [name, word] : yaml::entries_of(profile, "severity")) {
    const std::optional<Severity> severity = severity_from(word.value);
    if (!severity) {
      packs_.errors().error(word.place(), "unknown severity", "error, warning or info");
      continue;
    }
    for (RuleFacts* const one : named(yaml::Word(name), facts)) {
      set_severity(yaml::Word(word), *severity, Trust::untrusted, *one);
    }
  }
}

void SiteChoices::apply_rules(const Part& part, std::vector<RuleFacts>& facts) {
  for (const settings::RuleSetting& setting : part.settings->rules) {
    for (RuleFacts* const one : named(setting.name, facts)) {
      if (setting.keys != nullptr) {
        apply_keys(setting, part.trust, *one);
      } else {
        apply_state(setting, part.trust, *one);
      }
    }
  }
}

void SiteChoices::apply_state(const settings::RuleSetting& setting, Trust trust, RuleFacts& facts) {
  const std::string& state = setting.state.text();
  const std::optional<Severity> severity = severity_from(state);
  const bool is_off = state == "off" || state == "false";
  if (severity) {
    set_severity(setting.state, *severity, trust, facts);
    set_enabled(setting.state, true, trust, facts);
  } else if (is_off || state == "on" || state == "true") {
    set_enabled(setting.state, !is_off, trust, facts);
  } else {
    const std::vector<std::string> states = {"off", "on", "error", "warning", "info"};
    packs_.errors().error(
        setting.state.place(),
        fmt::format("rule `{}` cannot be set to `{}`{}", setting.name.text(), state,
                    did_you_mean(state, states)),
        "write off, on, error, warning, info, or a map of keys: {severity: info}");
  }
}

void SiteChoices::apply_keys(const settings::RuleSetting& setting, Trust trust, RuleFacts& facts) {
  yaml::LoadErrors& errors = packs_.errors();
  const yaml::Node& keys = *setting.keys;
  if (!is_id_of(setting.name.text(), facts.pack, facts.id)) {
    errors.error(setting.name.place(), "keys can be changed only for a single rule, by its id",
                 fmt::format("write {}; a category takes off, on, or a severity", facts.id));
    return;
  }
  if (facts.is_locked && trust != Trust::trusted && !keys.items.empty()) {
    complain_of_lock(setting.name, facts);
    return;
  }
  if (const yaml::Node* const word = keys.find("severity")) {
    if (const std::optional<Severity> severity = severity_from(word->value)) {
      set_severity(yaml::Word(*word), *severity, trust, facts);
    } else {
      errors.error(word->place(), "unknown severity", "error, warning or info");
    }
  }
  for (const auto& [key, value] : yaml::entries(keys)) {
    if (facts.reporter != Reporter::condition && key.value != "severity" && key.value != "locked") {
      errors.error(key.place(),
                   "this rule has no condition of its own: only its severity can be changed",
                   "or switch it off");
    }
  }
  facts.is_locked = facts.is_locked || bool_of(keys, "locked", false, errors);
}

void SiteChoices::set_enabled(const yaml::Word& where, bool is_enabled, Trust trust,
                              RuleFacts& facts) {
  if (facts.is_locked && !is_enabled && trust != Trust::trusted) {
    complain_of_lock(where, facts);
    return;
  }
  if (is_enabled) {
    facts.is_enabled = true;
  } else {
    switch_off(facts);
  }
  applied_.push_back({facts.id, is_enabled ? "on" : "off", where.written_at()});
}

void SiteChoices::set_severity(const yaml::Word& where, Severity severity, Trust trust,
                               RuleFacts& facts) {
  if (facts.is_locked && severity < facts.severity && trust != Trust::trusted) {
    complain_of_lock(where, facts);
    return;
  }
  facts.severity = severity;
  facts.has_set_severity = true;
  applied_.push_back({facts.id, fmt::format("severity: {}", name(severity)), where.written_at()});
}

void SiteChoices::complain_of_lock(const yaml::Word& where, const RuleFacts& facts) {
  packs_.errors().error(where.place(), fmt::format("rule `{}` is locked by the policy", facts.id),
                        "its severity may be raised; only the policy can unlock it");
}

}  // namespace cablelint::rule
