// SPDX-License-Identifier: Apache-2.0
#include "report/rule_link.hpp"

#include <algorithm>

#include "yaml/embedded_files.hpp"

namespace cablelint::report {

bool is_builtin(const rule::RuleFacts& facts) {
  return std::ranges::any_of(yaml::builtin_files(), [&facts](const yaml::EmbeddedFile& file) {
    return facts.file == "rules/" + std::string(file.path);
  });
}

std::string rule_link(const rule::RuleFacts& facts) {
  const std::string folder = std::string(project_uri) + "/blob/main/rules/";
  if (!is_builtin(facts)) {
    return folder + "README.md";
  }
  // GitHub makes the anchor of a heading from its letters, digits and hyphens.
  std::string anchor = facts.id;
  std::erase(anchor, '/');
  return folder + "REFERENCE.md#" + anchor;
}

}  // namespace cablelint::report
