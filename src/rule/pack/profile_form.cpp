// SPDX-License-Identifier: Apache-2.0
// A profile that nobody has chosen yet must be as right as one that somebody has: else the day on
// which it is chosen is the day on which it turns out to switch nothing on.
#include "rule/pack/profile_form.hpp"

#include <fmt/format.h>

#include <string_view>

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
    names.insert(one.id.substr(0, one.id.find('/')));
    names.insert(one.aliases.begin(), one.aliases.end());
  }
  return names;
}

class ProfileChecker {
 public:
  ProfileChecker(Packs& packs, const std::vector<RuleFacts>& facts)
      : packs_(packs), names_(names_of(facts)), errors_(packs.errors()) {}

  void check(const yaml::Node& profile) {
    if (!check_profile_form(profile, errors_)) {
      return;
    }
    for (const std::string_view key : {"enable", "disable"}) {
      const yaml::Node* const list = profile.find(key);
      if (list != nullptr && yaml::expect_list(*list, fmt::format("`{}`", key), errors_)) {
        for (const yaml::Node& name : list->items) {
          check_name(name);
        }
      }
    }
    check_severities(profile);
    check_extended(profile);
    if (const yaml::Node* const params = profile.find("params");
        params != nullptr && yaml::expect_map(*params, "`params`", errors_)) {
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
    const yaml::Node* const severities = profile.find("severity");
    if (severities == nullptr || !yaml::expect_map(*severities, "`severity`", errors_)) {
      return;
    }
    for (std::size_t i = 0; i + 1 < severities->items.size(); i += 2) {
      const yaml::Node& word = severities->items[i + 1];
      check_name(severities->items[i]);
      if (!severity_from(word.value)) {
        errors_.error(word.place(), "unknown severity", "error, warning or info");
      }
    }
  }

  void check_extended(const yaml::Node& profile) {
    const yaml::Node* const extends = profile.find("extends");
    if (extends == nullptr || !yaml::expect_list(*extends, "`extends`", errors_)) {
      return;
    }
    std::vector<std::string> known;
    for (const auto& [name, body] : packs_.profiles()) {
      known.push_back(name);
    }
    for (const yaml::Node& other : extends->items) {
      if (!packs_.profiles().contains(other.value)) {
        errors_.error(
            other.place(),
            fmt::format("unknown profile `{}`{}", other.value, did_you_mean(other.value, known)),
            fmt::format("profiles of packs: {}", fmt::join(known, ", ")));
      }
    }
  }

  Packs& packs_;
  std::set<std::string, std::less<>> names_;
  yaml::LoadErrors& errors_;
};

}  // namespace

bool check_profile_form(const yaml::Node& profile, yaml::LoadErrors& errors) {
  return yaml::expect_map(profile, "a profile", errors) &&
         yaml::check_keys(profile,
                          {"description", "extends", "enable", "disable", "severity", "params"},
                          "a profile", errors);
}

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
