// SPDX-License-Identifier: Apache-2.0
#include "cel/translate.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cel/machine.hpp"
#include "cel/translator.hpp"

namespace cablelint::cel {
namespace {

std::uint32_t narrow(std::size_t size) { return static_cast<std::uint32_t>(size); }

/// The operation for `==`, and for `<` and its kin, on values of one kind.
Op equality_of(Kind kind) {
  return kind == Kind::integer  ? Op::equal_int
         : kind == Kind::string ? Op::equal_string
                                : Op::equal_other;
}

Op order_of(Kind kind) {
  switch (kind) {
    case Kind::integer:
      return Op::compare_int;
    case Kind::string:
      return Op::compare_string;
    case Kind::timestamp:
    case Kind::duration:
      return Op::compare_time;
    case Kind::record:
      return Op::compare_rank;
    default:
      return Op::compare_other;
  }
}

}  // namespace

std::unique_ptr<Code> translate(Checker& checker) { return Translator(checker).take(); }

Translator::Translator(Checker& checker) : checker_(checker), code_(std::make_unique<Code>()) {}

std::unique_ptr<Code> Translator::take() {
  code_->local_count = checker_.local_count();
  code_->root = translate(checker_.tree().root);
  return std::move(code_);
}

std::uint32_t Translator::add(ExpressionId id, const Node& node) {
  code_->nodes.push_back(node);
  code_->places.push_back({checker_.tree()[id].offset, checker_.tree()[id].size});
  return narrow(code_->nodes.size() - 1);
}

std::uint32_t Translator::add_constant(ExpressionId id, const Value& value) {
  code_->constants.push_back(value);
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

Value Translator::keep_text(std::string_view text) {
  return Value::string(code_->at_load.keep(text));
}

/// Replaces a node of constants by its value. If it fails now, it is left to fail when it is
/// evaluated: perhaps it never is.
std::uint32_t Translator::folded(ExpressionId id, std::uint32_t node) {
  Machine machine(code_->at_load, *code_, nullptr);
  const Value value = machine.run(node);
  return value.is_absent() ? node : add_constant(id, value);
}

std::uint32_t Translator::add_folded(ExpressionId id, const Node& node,
                                     std::initializer_list<std::uint32_t> operands) {
  const std::uint32_t made = add(id, node);
  const bool is_all_constant =
      std::ranges::all_of(operands, [&](std::uint32_t operand) { return is_constant(operand); });
  return is_all_constant ? folded(id, made) : made;
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

std::uint32_t Translator::unary(ExpressionId id) {
  const Expression& expression = checker_.tree()[id];
  const std::uint32_t operand = translate(expression.parts[0]);
  const Op op = expression.sign == Sign::inverted ? Op::invert : Op::negate;
  return add_folded(id, {op, 0, 0, operand, 0, 0}, {operand});
}

std::uint32_t Translator::binary(ExpressionId id) {
  const Expression& expression = checker_.tree()[id];
  const Meaning& meaning = checker_.meaning(id);
  const Kind kind = checker_.types().kind(checker_.meaning(expression.parts[0]).type);
  const std::uint32_t left = translate(expression.parts[0]);
  const std::uint32_t right = translate(expression.parts[1]);
  Node node{Op::add, 0, 0, left, right, 0};
  switch (expression.sign) {
    case Sign::equal:
    case Sign::different:
      return equality(id, left, right, equality_of(kind));
    case Sign::less:
    case Sign::at_most:
    case Sign::greater:
    case Sign::at_least:
      node.op = order_of(kind);
      node.detail = static_cast<std::uint8_t>(expression.sign);
      break;
    case Sign::within:
      node.op = meaning.choice == 0 ? Op::in_list : Op::in_map;
      break;
    case Sign::times:
      node.op = Op::multiply;
      break;
    case Sign::divided_by:
      node.op = Op::divide;
      break;
    case Sign::modulo:
      node.op = Op::modulo;
      break;
    case Sign::plus: {
      constexpr Op ops[] = {Op::add,       Op::concatenate, Op::append,
                            Op::move_time, Op::move_time,   Op::move_time};
      node.op = ops[meaning.choice];
      if (meaning.choice == 4) {
        std::swap(node.a, node.b);  // duration + timestamp
      }
      break;
    }
    default: {
      constexpr Op ops[] = {Op::subtract, Op::time_between, Op::move_time, Op::move_time};
      node.op = ops[meaning.choice];
      node.detail = node.op == Op::move_time ? 1 : 0;
      break;
    }
  }
  return add_folded(id, node, {left, right});
}

/// `==` and `!=`; of a field and a constant string in one step.
std::uint32_t Translator::equality(ExpressionId id, std::uint32_t left, std::uint32_t right,
                                   Op op) {
  const bool is_different = checker_.tree()[id].sign == Sign::different;
  const auto detail = static_cast<std::uint8_t>(is_different ? 1 : 0);
  if (is_constant(left)) {
    std::swap(left, right);
  }
  const Node path = code_->nodes[left];
  if (op == Op::equal_string && path.op == Op::path && is_constant(right)) {
    return add(id,
               {Op::field_is_string, detail, path.count, path.b, code_->nodes[right].a, path.a});
  }
  return add_folded(id, {op, detail, 0, left, right, 0}, {left, right});
}

std::uint32_t Translator::logic(ExpressionId id) {
  const Expression& expression = checker_.tree()[id];
  std::vector<std::uint32_t> operands;
  for (const ExpressionId part : expression.parts) {
    operands.push_back(translate(part));
  }
  const Op op = expression.form == Form::conjunction ? Op::conjunction : Op::disjunction;
  const auto count = static_cast<std::uint16_t>(operands.size());
  return add(id, {op, 0, count, add_operands(operands), 0, 0});
}

std::uint32_t Translator::conditional(ExpressionId id) {
  const std::vector<ExpressionId>& parts = checker_.tree()[id].parts;
  const std::uint32_t condition = translate(parts[0]);
  const std::uint32_t yes = translate(parts[1]);
  const std::uint32_t no = translate(parts[2]);
  if (is_constant(condition)) {
    return constant(condition).as_bool() ? yes : no;
  }
  return add(id, {Op::conditional, 0, 0, condition, yes, no});
}

std::uint32_t Translator::container(ExpressionId id) {
  const Expression& expression = checker_.tree()[id];
  std::vector<std::uint32_t> operands;
  bool is_all_constant = true;
  for (const ExpressionId part : expression.parts) {
    const std::uint32_t operand = translate(part);
    const bool is_maybe = checker_.tree()[part].form == Form::maybe;
    is_all_constant = is_all_constant && is_constant(operand);
    operands.push_back(operand | (is_maybe ? maybe_flag : 0));
  }
  const Op op = expression.form == Form::list ? Op::list : Op::map;
  const auto count = static_cast<std::uint16_t>(operands.size());
  const std::uint32_t made = add(id, {op, 0, count, add_operands(operands), 0, 0});
  return is_all_constant ? folded(id, made) : made;
}

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
    const bool gives_value = meaning.builtin->result.kind != Kind::optional;
    const auto detail = static_cast<std::uint8_t>(gives_value ? 1 : 0);
    return add(id, {Op::fallback, detail, 0, operands[0], operands[1], 0});
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
  const std::uint32_t made = add(id, node);
  if (at_load) {
    return called_at_load(id, made, operands);
  }
  return is_all_constant ? folded(id, made) : made;
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
  code_->at_load.refill();
  Machine machine(code_->at_load, *code_, nullptr);
  const Value value = machine.run(node);
  if (value.is_absent()) {
    problem(expression.parts.empty() ? id : expression.parts[0], machine.failure().message);
    return node;
  }
  return add_constant(id, value);
}

void Translator::problem(ExpressionId id, std::string message) {
  const Expression& expression = checker_.tree()[id];
  checker_.add_problem({expression.offset, expression.size, std::move(message), ""});
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
