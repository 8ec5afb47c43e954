// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "cel/check/call_checker.hpp"
#include "cel/check/macro_checker.hpp"
#include "cel/check/names.hpp"
#include "cel/check/overload_choice.hpp"
#include "cel/check/selection_checker.hpp"
#include "cel/check/type_requirements.hpp"
#include "cel/check/typing.hpp"
#include "cel/compilation.hpp"

namespace cablelint::cel {

/// Gives every expression of a tree its type and collects what is wrong with it.
class TypeChecker {
 public:
  TypeChecker(Tree& tree, const Schema& schema, const Scope& scope, const Limits& limits);

  /// Checks the complete tree, which grows by the bodies of the pack's functions.
  void run();

  [[nodiscard]] const Tree& tree() const { return typing_.tree; }
  [[nodiscard]] const Meaning& meaning(ExpressionId id) const { return typing_.meaning(id); }
  [[nodiscard]] const Inference& types() const { return typing_.types; }
  [[nodiscard]] std::size_t local_count() const { return names_.most_locals(); }

  /// Adds to `compilation` what was found out.
  void report(Compilation& compilation) const;

  [[nodiscard]] bool has_problems() const { return !typing_.problems().empty(); }
  void add_problem(const Problem& problem) { typing_.add_problem(problem); }

 private:
  Known check_form(ExpressionId id);
  Known check_logic(ExpressionId id);
  Known check_conditional(ExpressionId id);
  void check_name(ExpressionId id);

  // type_checker_literals.cpp: lists and maps
  void check_list(ExpressionId id);
  void check_map(ExpressionId id);
  void check_key(ExpressionId id, TypeId key);

  // type_checker_operators.cpp
  Known check_unary(ExpressionId id);
  void check_binary(ExpressionId id);
  void check_equality(ExpressionId id);
  void check_order(ExpressionId id);
  void check_index(ExpressionId id);

  const Scope& scope_;
  Typing typing_;
  Tree& tree_ = typing_.tree;
  Inference& types_ = typing_.types;
  Names names_;
  TypeRequirements requirements_;
  OverloadChoice choices_;
  SelectionChecker selections_;
  MacroChecker macros_;
  CallChecker calls_;
  Facts true_at_root_;
};

}  // namespace cablelint::cel
