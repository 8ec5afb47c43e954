// SPDX-License-Identifier: Apache-2.0
#include "rule/rule_set.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <utility>

#include "model/form_bits.hpp"
#include "rule/compiled_rule.hpp"
#include "rule/scheme_image.hpp"
#include "text/nearest.hpp"

namespace cablelint::rule {

struct RuleSet::LazyWords {
  struct OfForm {
    std::once_flag once;
    marking::PublishedWords words;
  };
  std::array<OfForm, message_form_count> forms;
};

/// The schemes that were read so far; they stay where they are.
struct RuleSet::LazySchemes {
  std::mutex mutex;
  std::map<std::string, std::optional<marking::Scheme>, std::less<>> by_name;
};

RuleSet::RuleSet()
    : compiled_(std::make_unique<CompiledRules>()),
      words_(std::make_unique<LazyWords>()),
      schemes_(std::make_unique<LazySchemes>()) {}
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

const marking::PublishedWords& RuleSet::published_words(MessageForm form) const {
  LazyWords::OfForm& own = words_->forms[static_cast<std::size_t>(form)];
  std::call_once(own.once, [&] {
    for (const std::string& name : names_for(form)) {
      if (const marking::Scheme* const scheme = read_once(name)) {
        own.words.add(*scheme);
      }
    }
  });
  return own.words;
}

/// The names of the schemes for a form; for forms without a scheme, those of cables.
std::vector<std::string> RuleSet::names_for(MessageForm form) const {
  std::vector<std::string> names;
  for (const MarkScheme& row : compiled_->mark_schemes) {
    if ((row.forms & bit_of(form)) != 0) {
      names.push_back(row.scheme);
    }
  }
  if (names.empty() && form != MessageForm::cable) {
    return names_for(MessageForm::cable);
  }
  if (!compiled_->chosen_scheme.empty()) {
    names.push_back(compiled_->chosen_scheme);
  }
  return names;
}

const marking::Scheme* RuleSet::read_once(const std::string& name) const {
  const std::scoped_lock lock(schemes_->mutex);
  const auto [found, is_new] = schemes_->by_name.try_emplace(name);
  if (is_new) {
    found->second = scheme(name);
  }
  return found->second ? &*found->second : nullptr;
}

const marking::Scheme* RuleSet::marking_scheme(MessageForm form, std::optional<Level> level) const {
  const auto row = std::ranges::find_if(compiled_->mark_schemes, [&](const MarkScheme& one) {
    return (one.forms & bit_of(form)) != 0 && !one.is_beside && (!one.level || one.level == level);
  });
  if (row == compiled_->mark_schemes.end()) {
    return nullptr;
  }
  const bool is_chosen = !row->level && !compiled_->chosen_scheme.empty();
  return read_once(is_chosen ? compiled_->chosen_scheme : row->scheme);
}

const marking::Scheme* RuleSet::marking_scheme(const Cable& document) const {
  return marking_scheme(document.form,
                        document.overall ? document.overall : document.highest_portion);
}

const marking::Scheme* RuleSet::marking_scheme_of(MessageForm form, std::string_view word) const {
  for (const MarkScheme& row : compiled_->mark_schemes) {
    const bool is_asked = row.is_beside && row.level && (row.forms & bit_of(form)) != 0;
    const marking::Scheme* const scheme = is_asked ? read_once(row.scheme) : nullptr;
    if (scheme != nullptr && scheme->has_level_word(*row.level, word)) {
      return scheme;
    }
  }
  return nullptr;
}

void RuleSet::choose_marking_scheme(std::string name) {
  compiled_->chosen_scheme = std::move(name);
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
