// SPDX-License-Identifier: Apache-2.0
#include "cel/compile.hpp"

#include <algorithm>
#include <utility>

#include "cel/check/type_checker.hpp"
#include "cel/read/syntax.hpp"
#include "cel/translate/kept_parts.hpp"
#include "cel/translate/translate.hpp"

namespace cablelint::cel {

Compilation compile(std::string_view text, const Schema& schema, const Scope& scope,
                    const Limits& limits) {
  Compilation compilation;
  Reading reading = read_expression(text, limits);
  if (reading.problem) {
    compilation.problems.push_back(std::move(*reading.problem));
    return compilation;
  }
  TypeChecker checker(reading.tree, schema, scope, limits);
  checker.run();
  if (!checker.has_problems()) {
    std::unique_ptr<Code> code = translate(checker);
    if (!checker.has_problems()) {
      if (scope.first_cell) {
        compilation.cells = keep_fixed_parts(*code, scope, *scope.first_cell);
      }
      compilation.pattern_count = code->patterns.size();
      compilation.program.emplace(std::move(code));
    }
  }
  checker.report(compilation);
  compilation.tree_size = reading.tree.nodes.size();
  compilation.is_fixed = std::ranges::all_of(scope.variables, [&](const Variable& variable) {
    return variable.is_fixed || !compilation.variables.contains(variable.name);
  });
  return compilation;
}

}  // namespace cablelint::cel
