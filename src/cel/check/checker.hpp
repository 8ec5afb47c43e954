// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cel/builtin.hpp"
#include "cel/check/facts.hpp"
#include "cel/check/inference.hpp"
#include "cel/compilation.hpp"
#include "cel/macro_forms.hpp"
#include "cel/read/syntax.hpp"
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

/// What an operator or a function may be applied to, and what it then gives.
struct Overload {
  std::vector<Type> parameters;
  Type result;
  const Builtin* builtin = nullptr;
  const Function* function = nullptr;
};

/// Gives every expression of a tree its type and collects what is wrong with it.
class Checker {
 public:
  Checker(Tree& tree, const Schema& schema, const Scope& scope, const Limits& limits);

  /// Checks the complete tree, which grows by the bodies of the pack's functions.
  void run();

  [[nodiscard]] const Tree& tree() const { return tree_; }
  [[nodiscard]] const Meaning& meaning(ExpressionId id) const { return meanings_[id]; }
  [[nodiscard]] const Inference& types() const { return types_; }
  [[nodiscard]] std::size_t local_count() const { return most_locals_; }

  /// Gives `compilation` what was found out.
  void report(Compilation& compilation) const;

  [[nodiscard]] bool has_problems() const { return !problems_.empty(); }
  void add_problem(const Problem& problem);

 private:
  /// A variable that a macro binds.
  struct Local {
    std::string name;
    TypeId type = 0;
    std::string path;  ///< under which facts about it are known
    std::uint64_t max_size = 1000;
  };

  /// A choice between overloads that waits for a type to become known.
  struct Waiting {
    ExpressionId expression = 0;
    std::vector<Overload> overloads;
    std::vector<TypeId> arguments;
    bool is_selection = false;
  };

  // check.cpp: forms, logic, problems
  Known check(ExpressionId id);
  Known check_form(ExpressionId id);
  Known check_logic(ExpressionId id);
  Known check_conditional(ExpressionId id);
  void expect(ExpressionId id, TypeId type, std::string_view what);
  void expect_boolean(ExpressionId id, std::string_view what);
  bool unify(TypeId left, TypeId right);
  void problem(ExpressionId id, std::string message, std::string help = "");
  void problem_at(std::size_t offset, std::size_t size, std::string message, std::string help);

  // check_literals.cpp: lists and maps
  void check_list(ExpressionId id);
  void check_map(ExpressionId id);
  void check_key(ExpressionId id, TypeId key);

  // check_operators.cpp
  Known check_unary(ExpressionId id);
  void check_binary(ExpressionId id);
  void check_equality(ExpressionId id);
  void check_order(ExpressionId id);
  void check_index(ExpressionId id);

  // check_at_end.cpp: what can be said when all types are known
  void check_at_end();
  void make_waiting_choices();

  // check_names.cpp
  void check_name(ExpressionId id);
  [[nodiscard]] const Variable* variable_named_by(ExpressionId id) const;
  [[nodiscard]] std::uint32_t local_named(std::string_view name) const;
  void use(const Variable& variable, ExpressionId id);
  [[nodiscard]] std::vector<std::string> variable_names() const;

  // check_select.cpp: fields, entries, presence
  void check_select(ExpressionId id);
  void check_select_step(ExpressionId id);
  TypeId select_from(ExpressionId id, TypeId operand);
  TypeId select_field(ExpressionId id, const RecordType& record);
  bool is_selection_made(const Waiting& waiting, bool take_first);
  Known check_has(ExpressionId id);
  void check_enumerators(ExpressionId field, ExpressionId literal);
  void refuse_repeated_keys(ExpressionId id, TypeId container);
  void report_absent(ExpressionId id);

  // check_paths.cpp: what is known to be there
  [[nodiscard]] std::string path(ExpressionId id) const;
  [[nodiscard]] std::string joined_path(ExpressionId first, std::string_view sign,
                                        const std::string& second, std::string_view end = "") const;
  [[nodiscard]] std::string path_text(ExpressionId id) const;
  [[nodiscard]] Facts facts_of_path(ExpressionId id) const;

  // check_calls.cpp: overloads, functions
  Known check_call(ExpressionId id);
  void choose(ExpressionId id, std::vector<Overload> overloads, std::vector<TypeId> arguments);
  bool is_choice_made(const Waiting& waiting, bool take_first);
  bool fits(const Overload& overload, const std::vector<TypeId>& arguments, TypeId result);
  [[nodiscard]] std::vector<Overload> overloads_named(std::string_view name, bool is_method,
                                                      std::size_t arguments) const;
  void report_mismatch(ExpressionId id, const std::vector<Overload>& overloads,
                       const std::vector<TypeId>& arguments);
  void report_unknown_function(ExpressionId id, const std::string& name, bool is_method);
  [[nodiscard]] std::string qualified_name(ExpressionId id) const;
  void check_traits(ExpressionId id);
  Known check_expansion(ExpressionId id, const Macro& macro);
  bool read_body(ExpressionId id, const Macro& macro);

  // check_macros.cpp: has, comprehensions, bind
  [[nodiscard]] bool is_macro(ExpressionId id, MacroKind& kind) const;
  Known check_macro(ExpressionId id, MacroKind kind);
  void check_comprehension(ExpressionId id, MacroKind kind);
  std::pair<TypeId, TypeId> check_range(ExpressionId id, bool has_two);
  void check_body(ExpressionId id, MacroKind kind, std::size_t first_part);
  Known check_bind(ExpressionId id);
  void check_opt_map(ExpressionId id, MacroKind kind);
  std::string variable_name(ExpressionId id, std::size_t part);
  std::uint32_t push_local(std::string name, TypeId type, std::string path, std::uint64_t max_size);
  void pop_local() { locals_.pop_back(); }
  [[nodiscard]] std::string new_path();
  void add_cost(ExpressionId id, std::uint64_t elements);

  Tree& tree_;
  const Schema& schema_;
  const Scope& scope_;
  const Limits& limits_;
  Inference types_;
  std::vector<Meaning> meanings_;
  std::vector<Problem> problems_;
  FactsHere facts_;
  Facts true_at_root_;
  std::vector<Local> locals_;
  std::size_t first_visible_local_ = 0;  ///< a pack's function sees its parameters alone
  std::size_t most_locals_ = 0;
  std::size_t paths_made_ = 0;
  std::vector<Waiting> waiting_;
  std::vector<std::pair<ExpressionId, TypeId>> keys_;     ///< types that must be keys of maps
  std::vector<std::pair<ExpressionId, TypeId>> ordered_;  ///< types that must have `<`
  std::vector<std::pair<ExpressionId, TypeId>> scalars_;  ///< types that must not be containers
  std::vector<std::pair<ExpressionId, TypeId>> dated_;    ///< types that must have from and until
  std::vector<const Macro*> expanding_;
  std::optional<ExpressionId> absent_;  ///< the longest path of this selection that may be absent
  std::size_t macro_nesting_ = 0;
  std::uint64_t repetitions_ = 1;  ///< how often this place may be reached
  std::uint64_t cost_ = 0;
  bool reads_sensitive_ = false;
  std::set<std::string> variables_;
};

}  // namespace cablelint::cel
