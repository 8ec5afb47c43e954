// SPDX-License-Identifier: Apache-2.0
#include "report/rule_link.hpp"

#include <algorithm>

#include "report/source_root.hpp"
#include "yaml/embedded_files.hpp"

namespace cablelint::report {
namespace {

/// Empty: it has none.
std::string own_link(const rule::RuleFacts& facts) {
  if (!facts.url.empty()) {
    return facts.url;
  }
  if (!is_builtin(facts)) {
    return {};
  }
  // GitHub makes the anchor of a heading from its letters, digits and hyphens.
  std::string anchor = facts.id;
  std::erase(anchor, '/');
  return std::string(project_uri) + "/blob/main/rules/REFERENCE.md#" + anchor;
}

}  // namespace

bool is_builtin(const rule::RuleFacts& facts) {
  return std::ranges::any_of(yaml::builtin_files(), [&facts](const yaml::EmbeddedFile& file) {
    return facts.file == "rules/" + std::string(file.path);
  });
}

std::string rule_link(const rule::RuleFacts& facts) {
  const std::string own = own_link(facts);
  return own.empty() ? std::string(project_uri) + "/blob/main/rules/README.md" : own;
}

std::string rule_page(const rule::RuleFacts& facts) {
  const std::string own = own_link(facts);
  return own.empty() ? file_uri(facts.file) + "#L" + std::to_string(facts.line) : own;
}

const std::string& RuleLinks::of(const std::string& rule) {
  const auto [link, is_new] = links_.try_emplace(rule);
  const rule::RuleFacts* const facts = is_new ? rules_.find(rule) : nullptr;
  if (facts != nullptr) {
    link->second = own_link(*facts);
  }
  return link->second;
}

}  // namespace cablelint::report
