// SPDX-License-Identifier: Apache-2.0
#include "rule/rule_set.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

#include "rule/compiled_rule.hpp"
#include "rule/scheme_image.hpp"
#include "text/nearest.hpp"

namespace cablelint::rule {

struct RuleSet::LazyWords {
  std::once_flag once;
  marking::PublishedWords words;
};

struct RuleSet::LazyScheme {
  std::once_flag once;
  std::optional<marking::Scheme> scheme;
};

RuleSet::RuleSet()
    : compiled_(std::make_unique<CompiledRules>()),
      words_(std::make_unique<LazyWords>()),
      scheme_(std::make_unique<LazyScheme>()) {}
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

std::span<const RuleFacts> RuleSet::rules() const { return compiled_->facts; }

const RuleFacts* RuleSet::find(std::string_view id) const {
  const auto found = std::ranges::find_if(compiled_->facts, [&](const RuleFacts& facts) {
    return facts.id == id || std::ranges::find(facts.aliases, id) != facts.aliases.end();
  });
  return found == compiled_->facts.end() ? nullptr : &*found;
}

std::string RuleSet::nearest_id(std::string_view word) const {
  std::vector<std::string> ids;
  for (const RuleFacts& facts : compiled_->facts) {
    ids.push_back(facts.id);
  }
  return nearest(word, ids);
}

std::optional<marking::Scheme> RuleSet::scheme(std::string_view name) const {
  using Named = std::pair<std::string, std::string>;
  const auto found = std::ranges::find(compiled_->schemes, name, &Named::first);
  return found == compiled_->schemes.end() ? std::nullopt
                                           : std::optional(read_scheme(found->second));
}

const marking::PublishedWords& RuleSet::published_words() const {
  std::call_once(words_->once, [this] {
    if (const std::optional<marking::Scheme> of_cables = scheme("us-state")) {
      words_->words = marking::PublishedWords(*of_cables);
    }
  });
  return words_->words;
}

const marking::Scheme* RuleSet::marking_scheme() const {
  std::call_once(scheme_->once, [this] { scheme_->scheme = scheme(compiled_->marking_scheme); });
  return scheme_->scheme ? &*scheme_->scheme : nullptr;
}

void RuleSet::set_marking_scheme(std::string name) {
  if (name != compiled_->marking_scheme) {
    compiled_->marking_scheme = std::move(name);
    scheme_ = std::make_unique<LazyScheme>();
  }
}

std::vector<std::string> RuleSet::scheme_names() const {
  std::vector<std::string> names;
  for (const auto& [name, bytes] : compiled_->schemes) {
    names.push_back(name);
  }
  return names;
}

std::vector<std::string> RuleSet::parameter_names() const {
  std::vector<std::string> names;
  for (const cel::Field& field : compiled_->params.record_type().fields) {
    names.push_back(field.name);
  }
  return names;
}

const std::string& RuleSet::digest() const { return compiled_->digest; }

}  // namespace cablelint::rule
