// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "settings/rule_settings.hpp"
#include "yaml/form.hpp"

/// Which keys settings have, and what may be in their maps. A new setting is a row here.
namespace cablelint::settings {

/// How many packs and settings one file may extend; its form refuses more, and none is read then.
inline constexpr std::size_t max_extends = 64;

/// How several files that give a key go together, and how `config show` prints it.
enum class Merge : std::uint8_t {
  hidden,    ///< about the file, not about documents
  last,      ///< the value of the last file counts
  by_key,    ///< the value of the last file for each key of a map counts
  together,  ///< all entries count
};

/// Puts the value of a key where rules are compiled from it.
using ReadSetting = void (*)(const yaml::Node& value, RuleSettings& settings);

struct SettingsKey {
  yaml::Key key;
  Merge merge = Merge::last;
  bool is_fixed_by_policy = false;  ///< what a policy gives, other settings do not change
  bool is_for_overrides = false;
  ReadSetting read = nullptr;  ///< nullptr: it says nothing of rules
};

/// What is known only to those who compile rules.
struct RuleForms {
  yaml::Value rule = yaml::any();        ///< what settings say of a rule
  yaml::Value vocabulary = yaml::any();  ///< what they change of a vocabulary
};

[[nodiscard]] yaml::Form settings_form(const RuleForms& of_rules = {});
/// The keys of settings, for what all of them need.
[[nodiscard]] const SettingsKey& settings_key(std::string_view name);

}  // namespace cablelint::settings
