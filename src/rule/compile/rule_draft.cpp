// SPDX-License-Identifier: Apache-2.0
#include "rule/compile/rule_draft.hpp"

#include <fmt/format.h>

namespace cablelint::rule {
namespace {

constexpr std::size_t max_entries = 64;  // of `needs`, `let`, `at`, `related` and others

}  // namespace

const yaml::Node* RuleKeys::find(std::string_view name) const {
  const bool is_condition = name == "assert" || name == "flag";
  const bool changes_condition =
      change != nullptr && (change->find("assert") != nullptr || change->find("flag") != nullptr);
  if (const yaml::Node* const changed = change == nullptr ? nullptr : change->find(name);
      changed != nullptr || (is_condition && changes_condition)) {
    return changed;
  }
  const bool has_own =
      rule->find(name) != nullptr ||
      (is_condition && (rule->find("assert") != nullptr || rule->find("flag") != nullptr));
  return has_own || used_template == nullptr ? rule->find(name) : used_template->find(name);
}

const yaml::Node* template_named_by(const yaml::Node& rule, const Templates& templates) {
  const yaml::Node* const use = rule.find("use");
  const yaml::Node* const name = use == nullptr ? nullptr : use->find("template");
  const auto found = name == nullptr ? templates.end() : templates.find(name->value);
  return found == templates.end() ? nullptr : found->second;
}

bool is_short(const yaml::Node& node, std::string_view what, yaml::LoadErrors& errors) {
  const std::size_t size = node.is_map() ? node.items.size() / 2 : node.items.size();
  if (size > max_entries) {
    errors.error(node.place(),
                 fmt::format("{} has {} entries; at most {} are read", what, size, max_entries));
  }
  return size <= max_entries;
}

}  // namespace cablelint::rule
