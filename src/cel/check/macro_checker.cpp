// SPDX-License-Identifier: Apache-2.0
#include "cel/check/macro_checker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace cablelint::cel {
namespace {

std::uint64_t saturating_product(std::uint64_t a, std::uint64_t b) {
  return b != 0 && a > UINT64_MAX / b ? UINT64_MAX : a * b;
}

}  // namespace

bool MacroChecker::is_macro(ExpressionId id, MacroKind& kind) const {
  const Expression& expression = tree_[id];
  if (!expression.is_method) {
    kind = MacroKind::has;
    return expression.text == "has" && expression.parts.size() == 1;
  }
  const Expression& receiver = tree_[expression.parts[0]];
  if (receiver.form == Form::name && receiver.text == "cel") {
    kind = MacroKind::bind;
    return expression.text == "bind" && expression.parts.size() == 4;
  }
  const MacroForm* const form = find_macro_form(expression.text, expression.parts.size() - 1);
  kind = form != nullptr ? form->kind : MacroKind::none;
  return form != nullptr;
}

Known MacroChecker::check_macro(ExpressionId id, MacroKind kind) {
  typing_.at(id).macro = kind;
  switch (kind) {
    case MacroKind::has:
      return selections_.check_has(id);
    case MacroKind::bind:
      return check_bind(id);
    case MacroKind::opt_map:
    case MacroKind::opt_flat_map:
      check_opt_map(id, kind);
      return {};
    default:
      check_comprehension(id, kind);
      return {};
  }
}

/// The variable that part `part` of a macro names.
std::string MacroChecker::variable_name(ExpressionId id, std::size_t part) {
  const ExpressionId name = tree_[id].parts[part];
  if (tree_[name].form != Form::name || tree_[name].is_rooted) {
    typing_.problem(name, "`" + tree_[id].text + "` needs the name of a new variable here");
    return "";
  }
  return tree_[name].text;
}

void MacroChecker::add_cost(ExpressionId id, std::uint64_t elements) {
  const std::uint64_t added = saturating_product(repetitions_, elements);
  const bool was_within = cost_ <= limits_.max_cost;
  cost_ = added > UINT64_MAX - cost_ ? UINT64_MAX : cost_ + added;
  if (was_within && cost_ > limits_.max_cost) {
    typing_.problem(
        id, fmt::format("this may visit {} elements, more than {}", cost_, limits_.max_cost),
        "nest fewer loops over lists");
  }
}

/// What a macro goes through. Returns: the types of its variables; of one, the first.
std::pair<TypeId, TypeId> MacroChecker::check_range(ExpressionId id, bool has_two) {
  const ExpressionId range = tree_[id].parts[0];
  typing_.check(range);
  const TypeId type = typing_.meaning(range).type;
  if (types_.kind(type) == Kind::map) {
    if (has_two) {
      selections_.refuse_repeated_keys(range, type);
    }
    return {types_.part(type, 0), types_.part(type, 1)};
  }
  const TypeId element = types_.unknown();
  if (!typing_.unify(type, types_.list(element))) {
    typing_.problem(
        range, "`" + tree_[id].text + "` iterates over a list or a map, not " + types_.name(type));
  }
  return {has_two ? Inference::simple(Kind::integer) : element, element};
}

void MacroChecker::check_comprehension(ExpressionId id, MacroKind kind) {
  const ExpressionId range = tree_[id].parts[0];
  const bool has_two =
      find_macro_form(tree_[id].text, tree_[id].parts.size() - 1)->has_two_variables;
  const auto [first, second] = check_range(id, has_two);
  const std::uint64_t size = typing_.meaning(range).max_size;
  add_cost(id, size);
  if (++nesting_ > limits_.max_macro_nesting) {
    typing_.problem(id,
                    fmt::format("loops are nested more than {} deep", limits_.max_macro_nesting));
  }
  const std::string name = variable_name(id, 1);
  typing_.at(id).has_two_variables = has_two;
  typing_.at(id).slot = names_.push_local(name, first, "", 1000);
  if (has_two) {
    const std::string other = variable_name(id, 2);
    if (name == other) {
      typing_.problem(tree_[id].parts[2], "both variables are named `" + name + "`");
    }
    names_.push_local(other, second, "", 1000);
  }
  const std::uint64_t outer = std::exchange(repetitions_, saturating_product(repetitions_, size));
  typing_.at(id).max_size = size;
  check_body(id, kind, has_two ? 3 : 2);
  repetitions_ = outer;
  --nesting_;
  names_.drop_locals(typing_.meaning(id).slot);
}

/// What follows the variables: a condition, a result, or both.
void MacroChecker::check_body(ExpressionId id, MacroKind kind, std::size_t first_part) {
  const std::vector<ExpressionId> parts = tree_[id].parts;
  const bool has_result = kind == MacroKind::map || kind == MacroKind::transform_map;
  const bool has_condition = !has_result || parts.size() - first_part == 2;
  Facts known;
  if (has_condition) {
    known = typing_.check(parts[first_part]).if_true;
    typing_.expect_boolean(parts[first_part], "the condition of `" + tree_[id].text + "`");
  }
  const TypeId range = typing_.meaning(parts[0]).type;
  switch (kind) {
    case MacroKind::map: {
      const Assumption assumption(typing_.facts, known);
      typing_.check(parts.back());
      typing_.at(id).type = types_.list(typing_.meaning(parts.back()).type);
      break;
    }
    case MacroKind::transform_map: {
      const Assumption assumption(typing_.facts, known);
      typing_.check(parts.back());
      const bool is_map = types_.kind(range) == Kind::map;
      const TypeId key = is_map ? types_.part(range, 0) : Inference::simple(Kind::integer);
      typing_.at(id).type = types_.map(key, typing_.meaning(parts.back()).type);
      break;
    }
    case MacroKind::filter:
      typing_.at(id).type = types_.list(names_.local(typing_.meaning(id).slot).type);
      break;
    default:
      typing_.at(id).type = Inference::simple(Kind::boolean);
      break;
  }
}

/// `cel.bind(name, value, body)`: what is known of the value is known of the name.
Known MacroChecker::check_bind(ExpressionId id) {
  const ExpressionId value = tree_[id].parts[2];
  const ExpressionId body = tree_[id].parts[3];
  typing_.check(value);
  typing_.at(id).slot = names_.push_local(variable_name(id, 1), typing_.meaning(value).type,
                                          names_.path(value), typing_.meaning(value).max_size);
  Known on = typing_.check(body);
  names_.drop_locals(typing_.meaning(id).slot);
  typing_.at(id).type = typing_.meaning(body).type;
  typing_.at(id).max_size = typing_.meaning(body).max_size;
  return on;
}

/// `optMap` and `optFlatMap`: the body sees the value of the optional.
void MacroChecker::check_opt_map(ExpressionId id, MacroKind kind) {
  const ExpressionId value = tree_[id].parts[0];
  const ExpressionId body = tree_[id].parts[2];
  typing_.check(value);
  const TypeId inner = types_.unknown();
  typing_.expect(value, types_.optional(inner), "the receiver of `" + tree_[id].text + "`");
  typing_.at(id).slot = names_.push_local(variable_name(id, 1), inner, "", 1000);
  typing_.check(body);
  names_.drop_locals(typing_.meaning(id).slot);
  if (kind == MacroKind::opt_map) {
    typing_.at(id).type = types_.optional(typing_.meaning(body).type);
    return;
  }
  typing_.expect(body, types_.optional(types_.unknown()), "the result of `optFlatMap`");
  typing_.at(id).type = typing_.meaning(body).type;
}

}  // namespace cablelint::cel
