// SPDX-License-Identifier: Apache-2.0
// Operators, logic, lists and maps.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "cel/translate/translator.hpp"

namespace cablelint::cel {
namespace {

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

std::uint32_t Translator::unary(ExpressionId id) {
  const Expression& expression = checker_.tree()[id];
  const std::uint32_t operand = translate(expression.parts[0]);
  const Op op = expression.sign == Sign::inverted ? Op::invert : Op::negate;
  return add_folded(id, {op, 0, 0, operand, 0, 0}, {operand});
}

// NOLINTNEXTLINE(readability-function-size): a table
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
      constexpr std::array ops = {Op::add,       Op::concatenate, Op::append,
                                  Op::move_time, Op::move_time,   Op::move_time};
      node.op = ops.at(meaning.choice);
      if (meaning.choice == 4) {
        std::swap(node.a, node.b);  // duration + timestamp
      }
      break;
    }
    default: {
      constexpr std::array ops = {Op::subtract, Op::time_between, Op::move_time, Op::move_time};
      node.op = ops.at(meaning.choice);
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

/// Either side of && and || may decide alone, even beside an error (langdef, "Logical Operators"):
/// what takes long is asked last.
std::uint32_t Translator::logic(ExpressionId id) {
  const Expression& expression = checker_.tree()[id];
  std::vector<std::uint32_t> operands;
  std::vector<std::uint32_t> slow_operands;
  for (const ExpressionId part : expression.parts) {
    const std::size_t first_node = code_->nodes.size();
    const std::uint32_t operand = translate(part);
    (is_slow(first_node) ? slow_operands : operands).push_back(operand);
  }
  operands.insert(operands.end(), slow_operands.begin(), slow_operands.end());
  const Op op = expression.form == Form::conjunction ? Op::conjunction : Op::disjunction;
  const auto count = static_cast<std::uint16_t>(operands.size());
  return add(id, {op, 0, count, add_operands(operands), 0, 0});
}

/// Whether a loop, a regular expression or a function is among the nodes from `first` on.
bool Translator::is_slow(std::size_t first) const {
  const auto begin = code_->nodes.begin() + static_cast<std::ptrdiff_t>(first);
  return std::any_of(begin, code_->nodes.end(), [](const Node& node) {
    return node.op == Op::matches || node.op == Op::function ||
           (node.op >= Op::all && node.op <= Op::map_map);
  });
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
  const std::uint32_t result = add(id, {op, 0, count, add_operands(operands), 0, 0});
  return is_all_constant ? folded(id, result) : result;
}

}  // namespace cablelint::cel
