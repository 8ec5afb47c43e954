// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "cel/check/names.hpp"
#include "cel/check/overload_choice.hpp"
#include "cel/check/typing.hpp"
#include "cel/scope.hpp"

namespace cablelint::cel {

/// Fields of records, entries of maps by name, and whether they are there.
class SelectionChecker {
 public:
  SelectionChecker(Typing& typing, Names& names, OverloadChoice& choices, const Scope& scope)
      : typing_(typing),
        tree_(typing.tree),
        types_(typing.types),
        names_(names),
        choices_(choices),
        scope_(scope) {}

  void check_select(ExpressionId id);
  Known check_has(ExpressionId id);
  void check_enumerators(ExpressionId field_id, ExpressionId literal);
  void refuse_repeated_keys(ExpressionId id, TypeId container);

 private:
  void check_select_step(ExpressionId id);
  TypeId select_from(ExpressionId id, TypeId operand);
  TypeId select_field(ExpressionId id, const RecordType& record);
  [[nodiscard]] bool is_path(ExpressionId& id) const;
  bool is_selection_made(ExpressionId id, TypeId operand, bool take_first);
  void report_absent(ExpressionId id);

  Typing& typing_;
  Tree& tree_;
  Inference& types_;
  Names& names_;
  OverloadChoice& choices_;
  const Scope& scope_;
  std::optional<ExpressionId> absent_;  ///< the longest path of this selection that may be absent
};

}  // namespace cablelint::cel
