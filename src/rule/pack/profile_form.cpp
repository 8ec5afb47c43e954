// SPDX-License-Identifier: Apache-2.0
// A profile that nobody has chosen yet must be as right as one that somebody has: else the day on
// which it is chosen is the day on which it turns out to switch nothing on.
#include "rule/pack/profile_form.hpp"

#include <fmt/format.h>

#include <string_view>

#include "rule/pack/pack_forms.hpp"
#include "text/nearest.hpp"
#include "yaml/reading.hpp"

namespace cablelint::rule {
namespace {

/// All that may name a rule: ids, old names, categories and `all`.
std::set<std::string, std::less<>> names_of(const std::vector<RuleFacts>& facts) {
  std::set<std::string, std::less<>> names = {"all"};
  for (const RuleFacts& one : facts) {
    names.insert(one.id);
    names.insert(one.pack + ":" + one.id);
    names.emplace(category_of(one.id));
    names.insert(one.aliases.begin(), one.aliases.end());
  }
  return names;
}

class ProfileChecker {
 public:
  ProfileChecker(Packs& packs, const std::vector<RuleFacts>& facts)
      : packs_(packs), names_(names_of(facts)), errors_(packs.errors()) {}

  void check(const yaml::Node& profile) {
    if (!yaml::check_form(profile, profile_form(), errors_)) {
      return;
    }
    for (const std::string_view key : {"enable", "disable"}) {
      for (const yaml::Node& name : yaml::elements_of(profile, key)) {
        check_name(name);
      }
    }
    check_severities(profile);
    check_extended(profile);
    check_scheme(profile);
    if (const yaml::Node* const params = profile.find("params");
        params != nullptr && params->is_map()) {
      static_cast<void>(packs_.params().value_with(*params, errors_));
    }
  }

 private:
  void check_name(const yaml::Node& name) {
    if (names_.contains(name.value) || errors_.is_full()) {
      return;
    }
    const std::vector<std::string> known(names_.begin(), names_.end());
    errors_.error(
        name.place(),
        fmt::format("unknown rule or category `{}`{}", name.value, did_you_mean(name.value, known)),
        "`cablelint rules list` prints the ids of all rules");
  }

  void check_severities(const yaml::Node& profile) {
    for (const auto& [name, word] : yaml::entries_of(profile, "severity")) {
      check_name(name);
      if (!severity_from(word.value)) {
        errors_.error(word.place(), "unknown severity", "error, warning or info");
      }
    }
  }

  void check_extended(const yaml::Node& profile) {
    std::vector<std::string> known;
    for (const auto& [name, body] : packs_.profiles()) {
      known.push_back(name);
    }
    for (const yaml::Node& other : yaml::elements_of(profile, "extends")) {
      if (!packs_.profiles().contains(other.value)) {
        errors_.error(
            other.place(),
            fmt::format("unknown profile `{}`{}", other.value, did_you_mean(other.value, known)),
            fmt::format("profiles: {}", fmt::join(known, ", ")));
      }
    }
  }

  void check_scheme(const yaml::Node& profile) {
    const yaml::Node* const scheme = profile.find("scheme");
    if (scheme != nullptr && packs_.schemes().find(scheme->value) == nullptr) {
      errors_.error(scheme->place(), fmt::format("unknown scheme `{}`", scheme->value),
                    "schemes are defined in packs, under `schemes`");
    }
  }

  Packs& packs_;
  std::set<std::string, std::less<>> names_;
  yaml::LoadErrors& errors_;
};

}  // namespace

void check_profiles(Packs& packs, const std::vector<RuleFacts>& facts,
                    const std::set<std::string>& chosen) {
  ProfileChecker checker(packs, facts);
  for (const auto& [name, body] : packs.profiles()) {
    if (!chosen.contains(name) && !packs.errors().is_full()) {
      checker.check(*body);
    }
  }
}

}  // namespace cablelint::rule
