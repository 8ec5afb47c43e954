// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "marking/published_words.hpp"
#include "marking/scheme.hpp"
#include "model/cable.hpp"
#include "rule/rule_facts.hpp"

namespace cablelint::rule {

struct CompiledRules;

/// Rules that were read, checked and compiled. Immutable, shared by all threads.
class RuleSet {
 public:
  RuleSet();
  RuleSet(RuleSet&&) noexcept;
  RuleSet& operator=(RuleSet&&) noexcept;
  ~RuleSet();

  /// All rules, switched off ones too, by id.
  [[nodiscard]] std::span<const RuleFacts> rules() const;
  /// By id or alias; nullptr if there is none.
  [[nodiscard]] const RuleFacts* find(std::string_view id) const;
  /// The id that `word` was probably meant to be, for "did you mean"; empty if none is near.
  [[nodiscard]] std::string nearest_id(std::string_view word) const;
  /// A scheme of control markings; nothing if there is none of that name.
  [[nodiscard]] std::optional<marking::Scheme> scheme(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> scheme_names() const;
  /// The scheme by which the marks of messages of a form are checked, or of those of a level;
  /// nullptr if no pack names one.
  [[nodiscard]] const marking::Scheme* marking_scheme(MessageForm form = MessageForm::cable,
                                                      std::optional<Level> level = {}) const;
  [[nodiscard]] const marking::Scheme* marking_scheme(const Cable& document) const;
  /// The scheme of marks that have `word`, of one level, beside another; nullptr if there is none.
  [[nodiscard]] const marking::Scheme* marking_scheme_of(MessageForm form,
                                                         std::string_view word) const;
  /// Empty: what packs say alone.
  void choose_marking_scheme(std::string name);
  /// The words of the markings that messages of a form have, of whatever level.
  [[nodiscard]] const marking::PublishedWords& published_words(MessageForm form) const;
  /// The names of the parameters that --param and settings can set.
  [[nodiscard]] std::vector<std::string> parameter_names() const;
  /// SHA-256 of all that decides about findings, as hexadecimal digits.
  [[nodiscard]] const std::string& digest() const;

  [[nodiscard]] const CompiledRules& compiled() const { return *compiled_; }
  [[nodiscard]] CompiledRules& compiled() { return *compiled_; }

 private:
  /// Read when a document first asks for them.
  struct LazyWords;
  struct LazySchemes;

  [[nodiscard]] const marking::Scheme* read_once(const std::string& name) const;
  [[nodiscard]] std::vector<std::string> names_for(MessageForm form) const;

  std::unique_ptr<CompiledRules> compiled_;
  std::unique_ptr<LazyWords> words_;
  std::unique_ptr<LazySchemes> schemes_;
};

}  // namespace cablelint::rule
