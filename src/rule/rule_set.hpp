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
  /// The scheme by which marks are checked; nullptr if no pack has it.
  [[nodiscard]] const marking::Scheme* marking_scheme() const;
  void set_marking_scheme(std::string name);
  /// The words of the markings that cables have; none if no pack has their scheme.
  [[nodiscard]] const marking::PublishedWords& published_words() const;
  /// Those that --param and settings set.
  [[nodiscard]] std::vector<std::string> parameter_names() const;
  /// SHA-256 of all that decides about findings, as hexadecimal digits.
  [[nodiscard]] const std::string& digest() const;

  [[nodiscard]] const CompiledRules& compiled() const { return *compiled_; }
  [[nodiscard]] CompiledRules& compiled() { return *compiled_; }

 private:
  /// Read when a document first asks for them.
  struct LazyWords;
  struct LazyScheme;

  std::unique_ptr<CompiledRules> compiled_;
  std::unique_ptr<LazyWords> words_;
  std::unique_ptr<LazyScheme> scheme_;
};

}  // namespace cablelint::rule
