// SPDX-License-Identifier: Apache-2.0
// Calls: of functions, of what a pack defines, and those that
// are done at load.
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cel/translate/translator.hpp"

namespace cablelint::cel {

std::uint32_t Translator::expansion(ExpressionId id) {
  const std::vector<ExpressionId>& parts = checker_.tree()[id].parts;
  std::vector<std::uint32_t> operands;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    operands.push_back(translate(parts[i]));
  }
  const auto count = static_cast<std::uint16_t>(operands.size());
  const std::uint32_t first = add_operands(operands);
  const std::uint32_t body = translate(parts.back());
  return add(id, {Op::bind, 0, count, first, body, checker_.meaning(id).slot});
}

std::uint32_t Translator::call(ExpressionId id) {
  const Expression& expression = checker_.tree()[id];
  const Meaning& meaning = checker_.meaning(id);
  std::vector<std::uint32_t> operands;
  bool is_all_constant = true;
  for (const ExpressionId part : expression.parts) {
    operands.push_back(translate(part));
    is_all_constant = is_all_constant && is_constant(operands.back());
  }
  if (meaning.builtin != nullptr && meaning.builtin->trait == Trait::pattern) {
    return matches(id, operands);
  }
  if (meaning.builtin != nullptr && meaning.builtin->trait == Trait::dated) {
    return is_current(id, operands);
  }
  if (meaning.builtin != nullptr && meaning.builtin->trait == Trait::fallback) {
    return fallback(id, operands);
  }
  const auto count = static_cast<std::uint16_t>(operands.size());
  Node node{Op::builtin, 0, count, add_operands(operands), 0, 0};
  bool at_load = false;
  if (meaning.builtin != nullptr) {
    code_->builtins.push_back(meaning.builtin);
    node.b = narrow(code_->builtins.size() - 1);
    at_load = meaning.builtin->at_load;
  } else {
    code_->functions.push_back(meaning.function);
    node.op = Op::function;
    node.b = narrow(code_->functions.size() - 1);
    at_load = meaning.function->at_load;
  }
  const std::uint32_t result = add(id, node);
  if (at_load) {
    return called_at_load(id, result, operands);
  }
  return is_all_constant ? folded(id, result) : result;
}

/// `a.or(b)`, `a.orValue(b)`. For `variable.?field.?field.orValue(b)` no optional value is made.
std::uint32_t Translator::fallback(ExpressionId id, const std::vector<std::uint32_t>& operands) {
  const bool gives_value = checker_.meaning(id).builtin->result.kind != Kind::optional;
  std::vector<Step> steps;
  std::uint32_t from = operands[0];
  while (code_->nodes[from].op == Op::maybe_step &&
         code_->steps[code_->nodes[from].b].field != nullptr) {
    steps.push_back(code_->steps[code_->nodes[from].b]);
    from = code_->nodes[from].a;
  }
  const Node start = code_->nodes[from];
  if (!gives_value || steps.empty() || start.op != Op::variable) {
    const auto detail = static_cast<std::uint8_t>(gives_value ? 1 : 0);
    return add(id, {Op::fallback, detail, 0, operands[0], operands[1], 0});
  }
  const std::uint32_t first_step = narrow(code_->steps.size());
  code_->steps.insert(code_->steps.end(), steps.rbegin(), steps.rend());
  const auto count = static_cast<std::uint16_t>(steps.size());
  return add(id, {Op::path_or, 0, count, start.a, first_step, operands[1]});
}

/// The value of a call that must be done now; what fails is a problem of the expression.
std::uint32_t Translator::called_at_load(ExpressionId id, std::uint32_t node,
                                         const std::vector<std::uint32_t>& operands) {
  const Expression& expression = checker_.tree()[id];
  for (std::size_t i = 0; i < operands.size(); ++i) {
    if (!is_constant(operands[i])) {
      problem(expression.parts[i], "`" + expression.text + "` takes literals and parameters only");
      return node;
    }
  }
  at_load_.refill();
  const Value value = at_load_.compute(*code_, node);
  if (value.is_absent()) {
    problem(expression.parts.empty() ? id : expression.parts[0], at_load_.failure().message);
    return node;
  }
  return add_constant(id, value);
}

std::uint32_t Translator::matches(ExpressionId id, const std::vector<std::uint32_t>& operands) {
  const ExpressionId pattern = checker_.tree()[id].parts[1];
  if (!is_constant(operands[1])) {
    problem(pattern, "a pattern must be a literal or a parameter");
    return operands[0];
  }
  auto compiled = std::make_unique<Pattern>(constant(operands[1]).as_string());
  if (const std::string error = compiled->error(); !error.empty()) {
    problem(pattern, "not a regular expression: " + error);
    return operands[0];
  }
  compiled->find_words();
  code_->patterns.push_back(std::move(compiled));
  const std::uint32_t number = narrow(code_->patterns.size() - 1);
  return add_folded(id, {Op::matches, 0, 0, operands[0], number, 0}, {operands[0]});
}

std::uint32_t Translator::is_current(ExpressionId id, const std::vector<std::uint32_t>& operands) {
  const TypeId type = checker_.meaning(checker_.tree()[id].parts[0]).type;
  const RecordType* const record = checker_.types().record(type);
  const std::uint32_t steps = narrow(code_->steps.size());
  if (record != nullptr) {  // otherwise no value has that type
    code_->steps.push_back({record->find("from"), {}, false});
    code_->steps.push_back({record->find("until"), {}, false});
  }
  return add(id, {Op::is_current, 0, 0, operands[0], operands[1], steps});
}

}  // namespace cablelint::cel
