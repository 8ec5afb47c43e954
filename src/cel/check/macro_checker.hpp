// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "cel/check/names.hpp"
#include "cel/check/selection_checker.hpp"
#include "cel/check/typing.hpp"

namespace cablelint::cel {

/// Comprehensions and other calls that bind variables (langdef, "Macros"), and what loops cost.
class MacroChecker {
 public:
  MacroChecker(Typing& typing, Names& names, SelectionChecker& selections, const Limits& limits)
      : typing_(typing),
        tree_(typing.tree),
        types_(typing.types),
        names_(names),
        selections_(selections),
        limits_(limits) {}

  [[nodiscard]] bool is_macro(ExpressionId id, MacroKind& kind) const;
  Known check_macro(ExpressionId id, MacroKind kind);
  /// This place looks at so many elements each time that it is reached.
  void add_cost(ExpressionId id, std::uint64_t elements);

 private:
  void check_comprehension(ExpressionId id, MacroKind kind);
  std::pair<TypeId, TypeId> check_range(ExpressionId id, bool has_two);
  void check_body(ExpressionId id, MacroKind kind, std::size_t first_part);
  Known check_bind(ExpressionId id);
  void check_opt_map(ExpressionId id, MacroKind kind);
  [[nodiscard]] std::string variable_name(ExpressionId id, std::size_t part);

  Typing& typing_;
  Tree& tree_;
  Inference& types_;
  Names& names_;
  SelectionChecker& selections_;
  const Limits& limits_;
  std::size_t nesting_ = 0;
  std::uint64_t repetitions_ = 1;  ///< how often this place may be reached
  std::uint64_t cost_ = 0;
};

}  // namespace cablelint::cel
