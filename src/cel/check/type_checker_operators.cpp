// SPDX-License-Identifier: Apache-2.0
// Operators: which overload is meant, and of what type the result is.
#include <string>
#include <vector>

#include "cel/check/type_checker.hpp"

namespace cablelint::cel {
namespace {

Type a() { return Type::type_parameter(0); }
Type b() { return Type::type_parameter(1); }

/// The overloads of `*`, `/`, `%`, `+`, `-` and `in`; the translation counts on their order.
std::vector<Overload> overloads_of(Sign sign) {
  const Type whole = Type::integer();
  const Type time = Type::timestamp();
  const Type span = Type::duration();
  std::vector<Overload> found;
  const auto add = [&](const Type& left, const Type& right, const Type& result) {
    found.push_back({{left, right}, result, nullptr, nullptr});
  };
  if (sign == Sign::within) {
    add(a(), Type::list(a()), Type::boolean());
    add(a(), Type::map(a(), b()), Type::boolean());
    return found;
  }
  add(whole, whole, whole);
  if (sign == Sign::plus) {
    add(Type::string(), Type::string(), Type::string());
    add(Type::list(a()), Type::list(a()), Type::list(a()));
    add(time, span, time);
    add(span, time, time);
    add(span, span, span);
  } else if (sign == Sign::minus) {
    add(time, time, span);
    add(time, span, time);
    add(span, span, span);
  }
  return found;
}

/// The overloads of `a[b]` and `a[?b]`: on a list, a map, and either of them in an optional value.
std::vector<Overload> overloads_of_index(bool is_optional) {
  const Type list = Type::list(a());
  const Type map = Type::map(a(), b());
  const Type maybe_a = Type::optional(a());
  const Type maybe_b = Type::optional(b());
  return {{{list, Type::integer()}, is_optional ? maybe_a : a(), nullptr, nullptr},
          {{map, a()}, is_optional ? maybe_b : b(), nullptr, nullptr},
          {{Type::optional(list), Type::integer()}, maybe_a, nullptr, nullptr},
          {{Type::optional(map), a()}, maybe_b, nullptr, nullptr}};
}

}  // namespace

Known TypeChecker::check_unary(ExpressionId id) {
  const ExpressionId operand = tree_[id].parts[0];
  const Known known = typing_.check(operand);
  const bool is_inverted = tree_[id].sign == Sign::inverted;
  const TypeId type = Inference::simple(is_inverted ? Kind::boolean : Kind::integer);
  typing_.expect(operand, type, is_inverted ? "the operand of !" : "the operand of -");
  typing_.at(id).type = type;
  return is_inverted ? Known{known.if_false, known.if_true} : Known{};
}

void TypeChecker::check_binary(ExpressionId id) {
  const Expression& expression = tree_[id];
  const ExpressionId left = expression.parts[0];
  const ExpressionId right = expression.parts[1];
  typing_.check(left);
  typing_.check(right);
  switch (expression.sign) {
    case Sign::equal:
    case Sign::different:
      check_equality(id);
      return;
    case Sign::less:
    case Sign::at_most:
    case Sign::greater:
    case Sign::at_least:
      check_order(id);
      return;
    default:
      break;
  }
  choices_.choose(id, overloads_of(expression.sign),
                  {typing_.meaning(left).type, typing_.meaning(right).type});
  if (expression.sign == Sign::plus) {
    typing_.at(id).max_size = typing_.meaning(left).max_size + typing_.meaning(right).max_size;
  } else if (expression.sign == Sign::within) {
    if (tree_[right].form == Form::list) {
      for (const ExpressionId element : tree_[right].parts) {
        selections_.check_enumerators(left, element);
      }
    } else if (types_.kind(typing_.meaning(right).type) == Kind::list) {
      macros_.add_cost(id, typing_.meaning(right).max_size);
    }
  }
}

void TypeChecker::check_equality(ExpressionId id) {
  const ExpressionId left = tree_[id].parts[0];
  const ExpressionId right = tree_[id].parts[1];
  typing_.at(id).type = Inference::simple(Kind::boolean);
  if (!typing_.unify(typing_.meaning(left).type, typing_.meaning(right).type)) {
    const bool is_null =
        tree_[left].form == Form::null_literal || tree_[right].form == Form::null_literal;
    typing_.problem(
        id,
        "cannot compare " + types_.name(typing_.meaning(left).type) + " with " +
            types_.name(typing_.meaning(right).type),
        is_null ? "there is no null; use has(…) to ask whether a field is present" : "");
    return;
  }
  selections_.check_enumerators(left, right);
  selections_.check_enumerators(right, left);
}

void TypeChecker::check_order(ExpressionId id) {
  const ExpressionId left = tree_[id].parts[0];
  const ExpressionId right = tree_[id].parts[1];
  typing_.at(id).type = Inference::simple(Kind::boolean);
  if (!typing_.unify(typing_.meaning(left).type, typing_.meaning(right).type)) {
    typing_.problem(id, "cannot compare " + types_.name(typing_.meaning(left).type) + " with " +
                            types_.name(typing_.meaning(right).type));
    return;
  }
  requirements_.add(Requirement::ordered, id, typing_.meaning(left).type);
}

/// `a[b]`, `a[?b]`
void TypeChecker::check_index(ExpressionId id) {
  const ExpressionId container = tree_[id].parts[0];
  const ExpressionId key = tree_[id].parts[1];
  typing_.check(container);
  typing_.check(key);
  selections_.refuse_repeated_keys(id, typing_.meaning(container).type);
  choices_.choose(id, overloads_of_index(tree_[id].is_optional),
                  {typing_.meaning(container).type, typing_.meaning(key).type});
}

}  // namespace cablelint::cel
