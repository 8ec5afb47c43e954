// SPDX-License-Identifier: Apache-2.0
#include "rule/rule_set.hpp"

#include <algorithm>

#include "rule/compiled_rule.hpp"
#include "rule/nearest.hpp"

namespace cablelint::rule {

RuleSet::RuleSet() : body_(std::make_unique<Body>()) {}
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

std::span<const RuleFacts> RuleSet::rules() const { return body_->facts; }

const RuleFacts* RuleSet::find(std::string_view id) const {
  const auto found = std::ranges::find_if(body_->facts, [&](const RuleFacts& facts) {
    return facts.id == id || std::ranges::find(facts.aliases, id) != facts.aliases.end();
  });
  return found == body_->facts.end() ? nullptr : &*found;
}

std::string RuleSet::nearest_id(std::string_view word) const {
  std::vector<std::string> ids;
  for (const RuleFacts& facts : body_->facts) {
    ids.push_back(facts.id);
  }
  return nearest(word, ids);
}

const std::string& RuleSet::digest() const { return body_->digest; }

}  // namespace cablelint::rule
