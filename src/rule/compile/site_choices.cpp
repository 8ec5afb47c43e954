// SPDX-License-Identifier: Apache-2.0
// What settings say before rules are compiled: parameters, vocabularies, changed keys, the profile.
#include "rule/compile/site_choices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rule/pack/pack_forms.hpp"
#include "rule/pack/rule_forms.hpp"
#include "settings/level_word.hpp"
#include "text/nearest.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

constexpr std::size_t max_profile_depth = 8;

/// The marking systems that the program knows by itself; they choose no rules.
bool is_builtin_profile(std::string_view name) { return name == "auto" || name == "state"; }

/// Both markings count.
Ceiling lower_of(const Ceiling& a, const Ceiling& b) {
  const bool is_second = facts(b.level).rank < facts(a.level).rank;
  Ceiling lower = is_second ? b : a;
  const std::vector<std::string>& others = (is_second ? a : b).markings;
  lower.markings.insert(lower.markings.end(), others.begin(), others.end());
  return lower;
}

Ceiling ceiling_of(const settings::CeilingWords& words, std::string origin) {
  Ceiling ceiling{words.level, std::move(origin), {}};
  if (!words.marking.empty()) {
    ceiling.markings.push_back(words.marking);
  }
  return ceiling;
}

}  // namespace

void SiteChoices::read(const settings::SettingsFile& file) {
  const Trust trust = file.source.is_policy ? Trust::trusted : Trust::untrusted;
  if (file.pack != nullptr) {
    packs_.read_extended(*file.pack, trust);
    return;
  }
  packs_.files().add(*file.content);
  std::optional<Ceiling> outer = std::exchange(ceiling_, std::nullopt);
  read_part(file.of_rules, trust, file.base);
  for (const settings::SettingsOverride& one : file.overrides) {
    if (!document_ || file.is_about(one, *document_)) {
      read_part(one.of_rules, trust, file.base);
    }
  }
  if (trust == Trust::trusted) {
    fix_ceiling();
  }
  if (!ceiling_) {
    ceiling_ = std::move(outer);
  }
}

/// What a policy says of the ceiling stays, whatever comes later; of several the lowest.
void SiteChoices::fix_ceiling() {
  const std::optional<Ceiling> own = std::exchange(ceiling_, std::nullopt);
  fixed_ceiling_ = own && fixed_ceiling_ ? std::optional(lower_of(*own, *fixed_ceiling_))
                   : own                 ? own
                                         : fixed_ceiling_;
}

/// What a file and its overrides may both say.
void SiteChoices::read_part(const settings::RuleSettings& settings, Trust trust,
                            const std::string& base) {
  yaml::LoadErrors& errors = packs_.errors();
  if (settings.profile) {
    choose_profile(*settings.profile, trust);
  }
  if (settings.ceiling) {
    ceiling_ = ceiling_of(settings.ceiling->words, settings.ceiling->written.written_at());
  }
  if (settings.text_readers) {
    read_readers(*settings.text_readers, trust);
  }
  for (const settings::PackSetting& param : settings.params) {
    packs_.params().set(param.name, *param.value, trust, errors);
  }
  for (const settings::PackSetting& vocabulary : settings.vocabularies) {
    packs_.vocabularies().change(vocabulary.name, *vocabulary.value, trust, errors);
  }
  change_rules(settings.rules, trust);
  parts_.push_back({&settings, trust, base});
}

/// The last one counts, but none over that of a policy or of the command line.
void SiteChoices::choose_profile(const yaml::Word& name, Trust trust) {
  const bool is_policy = trust == Trust::trusted;
  if (is_profile_of_command_line_ || (is_profile_of_policy_ && !is_policy)) {
    return;
  }
  profile_ = name.text();
  profile_word_ = name;
  is_profile_of_policy_ = is_policy;
}

/// One policy that keeps the text is enough.
void SiteChoices::read_readers(const settings::TextReaders& readers, Trust trust) {
  if (trust != Trust::trusted) {
    packs_.errors().error(readers.written.place(), "`may_read_text` is allowed only in a policy",
                          "pass the file with --policy");
  }
  keeps_text_ = keeps_text_ || readers.are_trusted_only;
}

void SiteChoices::set_ceiling(const settings::CeilingWords& words) {
  ceiling_ = ceiling_of(words, "--ceiling");
  is_ceiling_of_command_line_ = true;
}

std::optional<Ceiling> SiteChoices::ceiling() const {
  return ceiling_ && fixed_ceiling_ ? std::optional(lower_of(*fixed_ceiling_, *ceiling_))
         : ceiling_                 ? ceiling_
                                    : fixed_ceiling_;
}

/// Hands the keys that a rule is to have instead of its own to what compiles it.
void SiteChoices::change_rules(const std::vector<settings::RuleSetting>& rules, Trust trust) {
  yaml::LoadErrors& errors = packs_.errors();
  for (const settings::RuleSetting& setting : rules) {
    if (setting.keys == nullptr) {
      continue;
    }
    const yaml::Node& keys = *setting.keys;
    if (keys.items.empty()) {
      errors.error(keys.place(), "the settings of a rule must not be empty",
                   "write {severity: info}, or off");
    }
    yaml::check_form(keys, rule_change_form(), errors);
    if (const yaml::Node* const locked = keys.find("locked");
        locked != nullptr && trust != Trust::trusted) {
      errors.error(locked->place(), "`locked` is allowed only in a policy",
                   "pass the file with --policy");
    }
    for (RawRule& raw : packs_.rules()) {
      const yaml::Node* const id = raw.node->find("id");
      if (id != nullptr && is_id_of(setting.name.text(), raw.pack, id->value)) {
        change_rule(raw, setting.name, keys, trust);
      }
    }
  }
}

void SiteChoices::read_changes(const settings::SettingsFile& file) {
  const std::vector<settings::RuleSetting>& rules = file.of_rules.rules;
  if (rules.empty()) {
    return;
  }
  change_rules(rules, file.source.is_policy ? Trust::trusted : Trust::untrusted);
  std::vector<std::string> ids;
  for (const RawRule& raw : packs_.rules()) {
    ids.push_back(raw.node->find("id") == nullptr ? "" : raw.node->find("id")->value);
  }
  for (const settings::RuleSetting& setting : rules) {
    const std::string& name = setting.name.text();
    const std::string id = name.substr(name.find(':') + 1);
    if (setting.keys != nullptr && std::ranges::find(ids, id) == ids.end()) {
      packs_.errors().error(setting.name.place(),
                            fmt::format("unknown rule `{}`{}", name, did_you_mean(name, ids)),
                            "keys can be changed only for a single rule, by its id");
    }
  }
}

/// What comes later takes the place of what came before, key by key.
void SiteChoices::change_rule(RawRule& raw, const yaml::Word& name, const yaml::Node& change,
                              Trust trust) {
  raw.has_foreign_change = raw.has_foreign_change || trust != Trust::trusted;
  if (raw.change == nullptr) {
    raw.change = &change;
    return;
  }
  if (raw.change->find("locked") != nullptr) {
    return;  // that it is locked is reported when the states are set
  }
  const auto is_condition = [](const yaml::Node& key) {
    return key.value == "assert" || key.value == "flag";
  };
  yaml::Node joined = change;
  for (std::size_t i = 0; i + 1 < raw.change->items.size(); i += 2) {
    const yaml::Node& key = raw.change->items[i];
    const bool is_replaced =
        change.find(key.value) != nullptr ||
        (is_condition(key) && (change.find("assert") != nullptr || change.find("flag") != nullptr));
    if (!is_replaced) {
      joined.items.push_back(key);
      joined.items.push_back(raw.change->items[i + 1]);
    }
  }
  joined.offset = name.offset();
  raw.change = &packs_.keep(std::move(joined));
}

void SiteChoices::read_profile() {
  if (!profile_.empty() && !is_builtin_profile(profile_)) {
    add_profile(profile_, profile_word_, 0);
  }
  for (const ProfileNode& profile : profiles_) {
    if (const yaml::Node* const params = profile.body->find("params")) {
      packs_.params().set_all(*params, Trust::untrusted, packs_.errors());
    }
  }
}

std::string SiteChoices::marking_scheme() const {
  std::string name;
  for (const ProfileNode& profile : profiles_) {
    if (const yaml::Node* const scheme = profile.body->find("scheme")) {
      name = scheme->value;
    }
  }
  return name;
}

std::set<std::string> SiteChoices::chosen_profiles() const {
  std::set<std::string> names;
  for (const ProfileNode& profile : profiles_) {
    names.insert(profile.name);
  }
  return names;
}

/// The profile after those that it extends.
void SiteChoices::add_profile(const std::string& name, const std::optional<yaml::Word>& where,
                              std::size_t depth) {
  yaml::LoadErrors& errors = packs_.errors();
  const yaml::Place place = where ? where->place() : yaml::Place{};
  const auto found = packs_.profiles().find(name);
  if (found == packs_.profiles().end()) {
    std::vector<std::string> known = {"auto", "state"};
    for (const auto& [other, body] : packs_.profiles()) {
      known.push_back(other);
    }
    errors.error(place, fmt::format("unknown profile `{}`{}", name, did_you_mean(name, known)),
                 fmt::format("profiles: {}", fmt::join(known, ", ")));
    return;
  }
  const yaml::Node& body = *found->second;
  if (depth > max_profile_depth) {
    errors.error(
        place,
        fmt::format("profiles extend one another more than {} levels deep", max_profile_depth),
        "a profile cannot extend itself");
    return;
  }
  if (!yaml::check_form(body, profile_form(), errors)) {
    return;
  }
  for (const yaml::Node& other : yaml::elements_of(body, "extends")) {
    if (errors.is_full() || profiles_.size() > max_profile_depth) {
      return;
    }
    add_profile(other.value, yaml::Word(other), depth + 1);
  }
  profiles_.push_back({name, &body});
}

}  // namespace cablelint::rule
