// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "cel/scope.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/pack/raw_rule.hpp"
#include "yaml/yaml_tree.hpp"

namespace cablelint::rule {

/// The keys of a rule, from the places that give them.
struct RuleKeys {
  const yaml::Node* rule = nullptr;
  const yaml::Node* change = nullptr;         ///< keys that settings give
  const yaml::Node* used_template = nullptr;  ///< the template that the rule uses

  /// The value of a key: as settings give it, else the rule's own, else the template's.
  [[nodiscard]] const yaml::Node* find(std::string_view name) const;
};

[[nodiscard]] const yaml::Node* template_named_by(const yaml::Node& rule,
                                                  const Templates& templates);

/// Whether a list or map of a rule is as short as it must be; an error if not.
[[nodiscard]] bool is_short(const yaml::Node& node, std::string_view what,
                            yaml::LoadErrors& errors);

/// A rule while it is compiled: what the parts of the compiler share.
struct RuleDraft {
  RuleKeys keys;
  CompiledRule out;
  cel::Scope scope;
  std::map<std::string, const yaml::Node*, std::less<>> path_arguments;  ///< of the template
  const Record* each = nullptr;  ///< of a fix that edits each of a list, while it is read
  std::map<std::string, const yaml::Node*> unused_lets;
  std::set<std::string, std::less<>> broken_names;  ///< of lets that could not be compiled
  bool may_read_text = true;  ///< that reports mask; all expressions of `builtin_file` may
  const yaml::File* builtin_file = nullptr;  ///< of a rule that comes with the program
  bool has_broken_facts = false;  ///< `needs` or `when` could not: what is present is not known
};

/// The variable, and the first word of paths, of a fix that edits each of a list.
constexpr std::string_view each_name = "each";

}  // namespace cablelint::rule
