// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "rule/compiled_rule.hpp"
#include "rule/rule_set.hpp"

namespace cablelint::rule {

/// A finding and what it is about, until it is known which findings speak for others.
struct Found {
  Finding finding;
  const CompiledRule* rule = nullptr;
  const void* item = nullptr;
  std::size_t facts = 0;  ///< index of the rule that it counts for
};

/// What a `Checker` keeps from one document to the next, and what is being looked at.
struct Checker::Scratch {
  Scratch(const RuleSet& set, CheckOptions how) : rules(set), options(how) {}

  const RuleSet& rules;
  CheckOptions options;
  cel::Evaluation evaluation;

  // What is being looked at.
  const SourceText* source = nullptr;
  const Cable* cable = nullptr;
  const void* item = nullptr;
  std::vector<Found> found;
  std::vector<std::size_t> count_by_rule;
  std::vector<std::size_t> failures_by_rule;
  std::vector<bool> was_run;

  void run_rules();
  void run(const CompiledRule& rule);
  void report(const CompiledRule& rule);
  void report_failure(const CompiledRule& rule);
  void report_syntax(const parse::SyntaxFinding& syntax);
  void add(Finding finding, const CompiledRule* rule, std::size_t facts);

  [[nodiscard]] bool is_applicable(const CompiledRule& rule);
  [[nodiscard]] bool has(const Path& path) const;
  [[nodiscard]] std::optional<Span> place(const Path& path) const;
  [[nodiscard]] std::optional<Span> place(const std::vector<Candidate>& candidates);
  [[nodiscard]] Span place(const CompiledRule& rule);
  [[nodiscard]] std::optional<bool> truth(const cel::Program& program);
  [[nodiscard]] std::optional<std::string> text(const Message& message);
  [[nodiscard]] bool add_related(const CompiledRule& rule, Finding& finding);
  [[nodiscard]] bool add_fix(const CompiledRule& rule, Finding& finding);
  [[nodiscard]] Span with_separator(Span at) const;
  [[nodiscard]] Span first_line() const;
};

}  // namespace cablelint::rule
