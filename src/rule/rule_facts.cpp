// SPDX-License-Identifier: Apache-2.0
#include "rule/rule_facts.hpp"

#include <algorithm>

namespace cablelint::rule {

std::optional<Severity> severity_in(const RuleFacts& facts, MessageForm form) {
  using OfForm = std::pair<MessageForm, Severity>;
  const auto own = std::ranges::find(facts.on_for, form, &OfForm::first);
  if (own != facts.on_for.end()) {
    return facts.has_set_severity ? facts.severity : own->second;
  }
  return facts.is_enabled ? std::optional(facts.severity) : std::nullopt;
}

}  // namespace cablelint::rule
