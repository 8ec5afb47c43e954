// SPDX-License-Identifier: Apache-2.0
#include "rule/check/finding_list.hpp"

#include <algorithm>
#include <utility>

namespace cablelint::rule {

void FindingList::reset() {
  found_.clear();
  count_by_rule_.assign(rules_.rules().size(), 0);
  was_run_.assign(rules_.rules().size(), false);
}

void FindingList::add(Found one) {
  const std::size_t facts = one.facts;
  std::size_t& count = count_by_rule_[facts];
  ++count;
  if (count <= most_per_rule_) {
    found_.push_back(std::move(one));
  } else if (count == most_per_rule_ + 1) {
    const auto last = std::find_if(found_.rbegin(), found_.rend(),
                                   [facts](const Found& other) { return other.facts == facts; });
    if (last != found_.rend()) {
      last->finding.message += " (further findings of this rule are omitted)";
      last->finding.omits_others = true;
    }
  }
}

void FindingList::add(const RuleFacts& facts, Finding finding) {
  add({std::move(finding), nullptr, static_cast<std::size_t>(&facts - rules_.rules().data()),
       false});
}

std::size_t FindingList::wanted(std::size_t rule) const {
  return most_per_rule_ + 1 - std::min(most_per_rule_, count_by_rule_[rule]);
}

std::size_t FindingList::rules_run() const {
  return static_cast<std::size_t>(std::ranges::count(was_run_, true));
}

}  // namespace cablelint::rule
