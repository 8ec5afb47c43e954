// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cel/check/macro_checker.hpp"
#include "cel/check/names.hpp"
#include "cel/check/overload_choice.hpp"
#include "cel/check/typing.hpp"

namespace cablelint::cel {

/// Calls of functions, methods and macros; the bodies of the pack's functions are put in.
class CallChecker {
 public:
  CallChecker(Typing& typing, Names& names, OverloadChoice& choices, MacroChecker& macros,
              const Schema& schema, const Limits& limits)
      : typing_(typing),
        tree_(typing.tree),
        types_(typing.types),
        names_(names),
        choices_(choices),
        macros_(macros),
        schema_(schema),
        limits_(limits) {}

  Known check_call(ExpressionId id);

 private:
  [[nodiscard]] std::string qualified_name(ExpressionId id) const;
  void report_unknown_function(ExpressionId id, const std::string& name, bool is_method);
  Known check_expansion(ExpressionId id, const Macro& macro);
  bool read_body(ExpressionId id, const Macro& macro);

  Typing& typing_;
  Tree& tree_;
  Inference& types_;
  Names& names_;
  OverloadChoice& choices_;
  MacroChecker& macros_;
  const Schema& schema_;
  const Limits& limits_;
};

}  // namespace cablelint::cel
