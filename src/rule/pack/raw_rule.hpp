// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "cel/schema.hpp"
#include "rule/pack/trust.hpp"
#include "yaml/yaml_tree.hpp"

namespace cablelint::rule {

/// A template of a pack: `{args: {name: type}, …keys of a rule…}`.
using Templates = std::map<std::string, const yaml::Node*, std::less<>>;

/// One rule as it is written.
struct RawRule {
  const yaml::Node* node = nullptr;
  std::string pack;
  Trust trust = Trust::untrusted;
  bool is_builtin = false;
  const yaml::Node* forms = nullptr;   ///< those of the file, where it names any
  const yaml::Node* change = nullptr;  ///< keys that settings give instead of the rule's own
  bool has_foreign_change = false;     ///< some of these are not those of a policy

  /// Whether all of the rule comes with the program or from a policy.
  [[nodiscard]] bool is_trusted() const {
    return (is_builtin || trust == Trust::trusted) && !has_foreign_change;
  }

  /// The value of a key, as settings give it or else the rule; nullptr if neither does.
  [[nodiscard]] const yaml::Node* part(std::string_view key) const {
    const yaml::Node* const changed = change == nullptr ? nullptr : change->find(key);
    return changed != nullptr ? changed : node->find(key);
  }
};

/// A function of a pack as it is written.
struct RawFunction {
  const yaml::Node* name = nullptr;
  const yaml::Node* body = nullptr;
  cel::Macro macro;
};

}  // namespace cablelint::rule
