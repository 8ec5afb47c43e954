// SPDX-License-Identifier: Apache-2.0
// Comprehensions and other calls that bind variables (langdef, "Macros").
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "cel/check/checker.hpp"

namespace cablelint::cel {
namespace {

std::uint64_t saturating_product(std::uint64_t a, std::uint64_t b) {
  return b != 0 && a > UINT64_MAX / b ? UINT64_MAX : a * b;
}

}  // namespace

bool Checker::is_macro(ExpressionId id, MacroKind& kind) const {
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

Known Checker::check_macro(ExpressionId id, MacroKind kind) {
  meanings_[id].macro = kind;
  switch (kind) {
    case MacroKind::has:
      return check_has(id);
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
std::string Checker::variable_name(ExpressionId id, std::size_t part) {
  const ExpressionId name = tree_[id].parts[part];
  if (tree_[name].form != Form::name || tree_[name].is_rooted) {
    problem(name, "`" + tree_[id].text + "` takes the name of a new variable here");
    return "";
  }
  return tree_[name].text;
}

std::uint32_t Checker::push_local(std::string name, TypeId type, std::string known_path,
                                  std::uint64_t max_size) {
  locals_.push_back({std::move(name), type, std::move(known_path), max_size});
  most_locals_ = std::max(most_locals_, locals_.size());
  return static_cast<std::uint32_t>(locals_.size() - 1);
}

/// A path that no other variable ever has.
std::string Checker::new_path() { return "$" + std::to_string(++paths_made_); }

void Checker::add_cost(ExpressionId id, std::uint64_t elements) {
  const std::uint64_t added = saturating_product(repetitions_, elements);
  const bool was_within = cost_ <= limits_.max_cost;
  cost_ = added > UINT64_MAX - cost_ ? UINT64_MAX : cost_ + added;
  if (was_within && cost_ > limits_.max_cost) {
    problem(id,
            "this may look at " + std::to_string(cost_) + " elements, more than " +
                std::to_string(limits_.max_cost),
            "loop over fewer lists inside one another");
  }
}

/// What a macro goes through. Returns: the types of its variables; of one, the first.
std::pair<TypeId, TypeId> Checker::check_range(ExpressionId id, bool has_two) {
  const ExpressionId range = tree_[id].parts[0];
  check(range);
  const TypeId type = meaning(range).type;
  if (types_.kind(type) == Kind::map) {
    if (has_two) {
      refuse_repeated_keys(range, type);
    }
    return {types_.part(type, 0), types_.part(type, 1)};
  }
  const TypeId element = types_.unknown();
  if (!unify(type, types_.list(element))) {
    problem(range,
            "`" + tree_[id].text + "` goes through a list or a map, not " + types_.name(type));
  }
  return {has_two ? Inference::simple(Kind::integer) : element, element};
}

void Checker::check_comprehension(ExpressionId id, MacroKind kind) {
  const ExpressionId range = tree_[id].parts[0];
  const bool has_two =
      find_macro_form(tree_[id].text, tree_[id].parts.size() - 1)->has_two_variables;
  const auto [first, second] = check_range(id, has_two);
  const std::uint64_t size = meaning(range).max_size;
  add_cost(id, size);
  if (++macro_nesting_ > limits_.max_macro_nesting) {
    problem(id,
            "loops are nested more than " + std::to_string(limits_.max_macro_nesting) + " deep");
  }
  const std::string name = variable_name(id, 1);
  meanings_[id].has_two_variables = has_two;
  meanings_[id].slot = push_local(name, first, new_path(), 1000);
  if (has_two) {
    const std::string other = variable_name(id, 2);
    if (name == other) {
      problem(tree_[id].parts[2], "both variables are called `" + name + "`");
    }
    push_local(other, second, new_path(), 1000);
  }
  const std::uint64_t outer = std::exchange(repetitions_, saturating_product(repetitions_, size));
  meanings_[id].max_size = size;
  check_body(id, kind, has_two ? 3 : 2);
  repetitions_ = outer;
  --macro_nesting_;
  locals_.resize(meaning(id).slot);
}

/// What follows the variables: a condition, a result, or both.
void Checker::check_body(ExpressionId id, MacroKind kind, std::size_t first_part) {
  const std::vector<ExpressionId> parts = tree_[id].parts;
  const bool has_result = kind == MacroKind::map || kind == MacroKind::transform_map;
  const bool has_condition = !has_result || parts.size() - first_part == 2;
  Facts known;
  if (has_condition) {
    known = check(parts[first_part]).if_true;
    expect_boolean(parts[first_part], "the condition of `" + tree_[id].text + "`");
  }
  const TypeId range = meaning(parts[0]).type;
  switch (kind) {
    case MacroKind::map: {
      const Assumption assumption(facts_, known);
      check(parts.back());
      meanings_[id].type = types_.list(meaning(parts.back()).type);
      break;
    }
    case MacroKind::transform_map: {
      const Assumption assumption(facts_, known);
      check(parts.back());
      const bool is_map = types_.kind(range) == Kind::map;
      const TypeId key = is_map ? types_.part(range, 0) : Inference::simple(Kind::integer);
      meanings_[id].type = types_.map(key, meaning(parts.back()).type);
      break;
    }
    case MacroKind::filter:
      meanings_[id].type = types_.list(locals_[meaning(id).slot].type);
      break;
    default:
      meanings_[id].type = Inference::simple(Kind::boolean);
      break;
  }
}

/// `cel.bind(name, value, body)`: what is known of the value is known of the name.
Known Checker::check_bind(ExpressionId id) {
  const ExpressionId value = tree_[id].parts[2];
  const ExpressionId body = tree_[id].parts[3];
  check(value);
  std::string known = path(value);
  meanings_[id].slot =
      push_local(variable_name(id, 1), meaning(value).type,
                 known.empty() ? new_path() : std::move(known), meaning(value).max_size);
  Known on = check(body);
  locals_.pop_back();
  meanings_[id].type = meaning(body).type;
  meanings_[id].max_size = meaning(body).max_size;
  return on;
}

/// `optMap` and `optFlatMap`: the body sees the value of the optional.
void Checker::check_opt_map(ExpressionId id, MacroKind kind) {
  const ExpressionId value = tree_[id].parts[0];
  const ExpressionId body = tree_[id].parts[2];
  check(value);
  const TypeId inner = types_.unknown();
  expect(value, types_.optional(inner), "what `" + tree_[id].text + "` is called on");
  meanings_[id].slot = push_local(variable_name(id, 1), inner, new_path(), 1000);
  check(body);
  locals_.pop_back();
  if (kind == MacroKind::opt_map) {
    meanings_[id].type = types_.optional(meaning(body).type);
    return;
  }
  expect(body, types_.optional(types_.unknown()), "what `optFlatMap` gives");
  meanings_[id].type = meaning(body).type;
}

}  // namespace cablelint::cel
