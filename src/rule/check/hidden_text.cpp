// SPDX-License-Identifier: Apache-2.0
#include "rule/check/hidden_text.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace cablelint::rule {
namespace {

/// A document with more of them is not a cable: then nothing of it is shown.
constexpr std::size_t max_texts = 1000;
/// Shorter text is not secret, and would be found in any message.
constexpr std::size_t shortest = 4;

}  // namespace

void HiddenText::reset(const Cable& cable, const RuleSet& rules) {
  cable_ = &cable;
  rules_ = &rules;
  texts_.reset();
}

void HiddenText::collect() {
  texts_.emplace();
  const auto add = [this](const Text& text) {
    if (text.value.size() >= shortest && texts_->size() <= max_texts) {
      texts_->push_back(lower_case(text.value));
    }
  };
  for (const std::vector<Tag>* const tags : {&cable_->tags, &cable_->print_tags}) {
    for (const Tag& tag : *tags) {
      if (tag.may_be_text()) {
        add(tag.code);
      }
    }
  }
  for (const Ref& ref : cable_->refs) {
    if (ref.kind != RefKind::cable) {
      add(ref.text);
    }
  }
  for (const Passing& passing : cable_->passing) {
    add(passing.text);
  }
  for (const Portion& portion : cable_->portions) {
    for (const Caveat& caveat : portion.caveats) {
      if (!rules_->published_words(cable_->form).unpublished(caveat.code.value, 0).empty()) {
        add(caveat.code);
        add(portion.text);
      }
    }
  }
  if (cable_->eo && cable_->eo->declassification) {
    const Declassification& instruction = *cable_->eo->declassification;
    const bool is_free_text = instruction.kind == DeclassificationKind::event ||
                              instruction.kind == DeclassificationKind::unknown;
    if (is_free_text) {
      add(instruction.text);
    }
  }
}

bool HiddenText::is_in(std::string_view shown) {
  if (!texts_) {
    collect();
  }
  if (texts_->empty()) {
    return false;
  }
  const std::string text = lower_case(shown);
  return texts_->size() > max_texts ||
         std::ranges::any_of(*texts_, [&text](const std::string& hidden) {
           return text.find(hidden) != std::string::npos ||
                  (text.size() >= shortest && hidden.find(text) != std::string::npos);
         });
}

}  // namespace cablelint::rule
