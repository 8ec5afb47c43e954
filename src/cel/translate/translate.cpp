// SPDX-License-Identifier: Apache-2.0
#include "cel/translate/translate.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cel/translate/translator.hpp"

namespace cablelint::cel {

std::unique_ptr<Code> translate(TypeChecker& checker) { return Translator(checker).take(); }

Translator::Translator(TypeChecker& checker) : checker_(checker), code_(std::make_unique<Code>()) {}

std::unique_ptr<Code> Translator::take() {
  code_->local_count = checker_.local_count();
  code_->root = translate(checker_.tree().root);
  code_->memory = at_load_.take_arena();
  return std::move(code_);
}

std::uint32_t Translator::add(ExpressionId id, const Node& node) {
  code_->nodes.push_back(node);
  code_->places.push_back({checker_.tree()[id].offset, checker_.tree()[id].size});
  return narrow(code_->nodes.size() - 1);
}

std::uint32_t Translator::add_constant(ExpressionId id, const Value& value) {
  // What is computed of the author's words alone is the author's too.
  code_->constants.push_back(value.kind() == Kind::string ? Value::literal(value.as_string())
                                                          : value);
  return add(id, {Op::constant, 0, 0, narrow(code_->constants.size() - 1), 0, 0});
}

std::uint32_t Translator::add_operands(const std::vector<std::uint32_t>& operands) {
  const std::uint32_t first = narrow(code_->operands.size());
  code_->operands.insert(code_->operands.end(), operands.begin(), operands.end());
  return first;
}

bool Translator::is_constant(std::uint32_t node) const {
  return code_->nodes[node].op == Op::constant;
}

const Value& Translator::constant(std::uint32_t node) const {
  return code_->constants[code_->nodes[node].a];
}

Value Translator::keep_text(std::string_view text) { return Value::literal(at_load_.keep(text)); }

/// Replaces a node of constants by its value. If it fails now, it is left to fail when it is
/// evaluated: perhaps it never is.
std::uint32_t Translator::folded(ExpressionId id, std::uint32_t node) {
  const Value value = at_load_.compute(*code_, node);
  return value.is_absent() ? node : add_constant(id, value);
}

std::uint32_t Translator::add_folded(ExpressionId id, const Node& node,
                                     std::initializer_list<std::uint32_t> operands) {
  const std::uint32_t result = add(id, node);
  const bool is_all_constant =
      std::ranges::all_of(operands, [&](std::uint32_t operand) { return is_constant(operand); });
  return is_all_constant ? folded(id, result) : result;
}

std::uint32_t Translator::translate(ExpressionId id) {
  const Expression& expression = checker_.tree()[id];
  switch (expression.form) {
    case Form::null_literal:
      return add_constant(id, Value::null());
    case Form::bool_literal:
      return add_constant(id, Value::boolean(expression.number != 0));
    case Form::int_literal:
      return add_constant(id, Value::integer(expression.number));
    case Form::string_literal:
      return add_constant(id, keep_text(expression.text));
    case Form::name:
      return name(id);
    case Form::select:
      return select(id);
    case Form::index:
      return index(id);
    case Form::call:
      return checker_.meaning(id).macro == MacroKind::none ? call(id) : macro(id);
    case Form::list:
    case Form::map:
      return container(id);
    case Form::unary:
      return unary(id);
    case Form::binary:
      return binary(id);
    case Form::conjunction:
    case Form::disjunction:
      return logic(id);
    case Form::conditional:
      return conditional(id);
    case Form::expansion:
      return expansion(id);
    case Form::maybe:
      return translate(expression.parts[0]);
  }
  return 0;
}

std::uint32_t Translator::name(ExpressionId id) {
  const Meaning& meaning = checker_.meaning(id);
  if (meaning.variable == nullptr) {
    return add(id, {Op::local, 0, 0, meaning.slot, 0, 0});
  }
  if (!meaning.variable->constant.is_absent()) {
    return add_constant(id, meaning.variable->constant);
  }
  return add(id, {Op::variable, 0, 0, meaning.variable->slot, 0, 0});
}

void Translator::problem(ExpressionId id, std::string message) {
  const Expression& expression = checker_.tree()[id];
  checker_.add_problem({expression.offset, expression.size, std::move(message), ""});
}

}  // namespace cablelint::cel
