// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cel/builtin.hpp"
#include "cel/check/facts.hpp"
#include "cel/check/inference.hpp"
#include "cel/macro_forms.hpp"
#include "cel/problem.hpp"
#include "cel/read/syntax.hpp"
#include "cel/record_type.hpp"
#include "cel/schema.hpp"
#include "cel/scope.hpp"

namespace cablelint::cel {

constexpr std::uint32_t no_slot = UINT32_MAX;

/// What the checker found out about one expression of the tree.
struct Meaning {
  TypeId type = 0;
  const Variable* variable = nullptr;  ///< name, select: it is this one
  std::uint32_t slot = no_slot;      ///< name: of this local; macro, expansion: the first it binds
  const Field* field = nullptr;      ///< select: of a record
  const Builtin* builtin = nullptr;  ///< call
  const Function* function = nullptr;  ///< call
  std::size_t choice = 0;              ///< operator, index: which of its overloads
  MacroKind macro = MacroKind::none;
  bool has_two_variables = false;  ///< of a macro
  std::uint64_t max_size = 1000;   ///< of a list or a map
};

/// What is known of one expression while its types are checked; the parts of the checker share it.
class Typing {
 public:
  using Check = std::function<Known(ExpressionId)>;

  /// `check` gives an expression its type by its form.
  Typing(Tree& checked, Check check) : tree(checked), check_form_(std::move(check)) {}
  Typing(const Typing&) = delete;
  Typing& operator=(const Typing&) = delete;

  /// Checks a part of the tree: all of its meaning is known afterwards, except open types.
  Known check(ExpressionId id);
  /// The type of `id` is unknown from now on; it stays so where there is a problem.
  void begin(ExpressionId id);
  [[nodiscard]] const Meaning& meaning(ExpressionId id) const { return meanings_[id]; }
  [[nodiscard]] Meaning& at(ExpressionId id) { return meanings_[id]; }

  /// Makes two types one, or leaves both as they are.
  bool unify(TypeId left, TypeId right);
  void expect(ExpressionId id, TypeId type, std::string_view what);
  void expect_boolean(ExpressionId id, std::string_view what);

  void problem(ExpressionId id, std::string message, std::string help = "");
  void problem_at(std::size_t offset, std::size_t size, std::string message, std::string help);
  void add_problem(const Problem& problem);
  [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }

  Tree& tree;  ///< grows by the bodies of the pack's functions
  Inference types;
  FactsHere facts;
  std::vector<const Macro*> expanding;  ///< the functions of packs whose bodies are being checked
  Visibility visibility = Visibility::shown;  ///< the least of the fields that are read

 private:
  Check check_form_;
  std::vector<Meaning> meanings_;
  std::vector<Problem> problems_;
};

}  // namespace cablelint::cel
