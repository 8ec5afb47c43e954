// SPDX-License-Identifier: Apache-2.0
#include "cel/compile.hpp"

#include <utility>

#include "cel/checker.hpp"
#include "cel/syntax.hpp"
#include "cel/translate.hpp"

namespace cablelint::cel {

Compilation compile(std::string_view text, const Schema& schema, const Scope& scope,
                    const Limits& limits) {
  Compilation compilation;
  Reading reading = read_expression(text, limits);
  if (reading.problem) {
    compilation.problems.push_back(std::move(*reading.problem));
    return compilation;
  }
  Checker checker(reading.tree, schema, scope, limits);
  checker.run();
  if (!checker.has_problems()) {
    std::unique_ptr<Code> code = translate(checker);
    if (!checker.has_problems()) {
      compilation.program.emplace(std::move(code));
    }
  }
  checker.report(compilation);
  return compilation;
}

}  // namespace cablelint::cel
