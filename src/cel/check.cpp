// SPDX-License-Identifier: Apache-2.0
// Literals, operators and logic.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "cel/checker.hpp"

namespace cablelint::cel {
namespace {

constexpr std::size_t most_problems = 20;

std::string quoted(std::string_view name) { return "`" + std::string(name) + "`"; }

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

bool is_ordered(const Inference& types, TypeId type) {
  switch (types.kind(type)) {
    case Kind::boolean:
    case Kind::integer:
    case Kind::string:
    case Kind::timestamp:
    case Kind::duration:
    case Kind::parameter:
      return true;
    case Kind::record:
      return types.record(type)->rank != nullptr;
    default:
      return false;
  }
}

bool is_dated(const Inference& types, TypeId type) {
  const RecordType* const record = types.record(type);
  if (record == nullptr) {
    return types.is_unknown(type);
  }
  const auto has_time = [&](std::string_view name) {
    const Field* const field = record->find(name);
    return field != nullptr && field->type == Type::timestamp();
  };
  return has_time("from") && has_time("until");
}

std::set<std::string, std::less<>> with_prefixes(const std::set<std::string>& paths) {
  std::set<std::string, std::less<>> made;
  for (const std::string& path : paths) {
    for (std::size_t dot = path.find('.'); dot != std::string::npos;
         dot = path.find('.', dot + 1)) {
      made.insert(path.substr(0, dot));
    }
    made.insert(path);
  }
  return made;
}

}  // namespace

Checker::Checker(Tree& tree, const Schema& schema, const Scope& scope, const Limits& limits)
    : tree_(tree), schema_(schema), scope_(scope), limits_(limits) {}

void Checker::run() {
  facts_.enter({false, with_prefixes(scope_.present)});
  true_at_root_ = check(tree_.root).if_true;
  check_at_end();
}

void Checker::report(Compilation& compilation) const {
  compilation.type = types_.type(meaning(tree_.root).type);
  compilation.max_size = meaning(tree_.root).max_size;
  compilation.problems = problems_;
  std::ranges::stable_sort(compilation.problems, {}, &Problem::offset);
  compilation.variables = variables_;
  compilation.reads_sensitive = reads_sensitive_;
  compilation.is_constant = variables_.empty();
  for (const std::string& path : true_at_root_.paths) {
    // A path from a local variable means nothing outside.
    if (path.find_first_of("$[)") == std::string::npos) {
      compilation.present_if_true.insert(path);
    }
  }
}

void Checker::add_problem(const Problem& problem) {
  const auto is_same = [&](const Problem& other) {
    return other.offset == problem.offset && other.message == problem.message;
  };
  if (problems_.size() < most_problems && std::ranges::none_of(problems_, is_same)) {
    problems_.push_back(problem);
  }
}

void Checker::problem_at(std::size_t offset, std::size_t size, std::string message,
                         std::string help) {
  if (!expanding_.empty()) {
    message = "in " + quoted(expanding_.back()->name) + ": " + message;
  }
  add_problem({offset, size, std::move(message), std::move(help)});
}

void Checker::problem(ExpressionId id, std::string message, std::string help) {
  problem_at(tree_[id].offset, tree_[id].size, std::move(message), std::move(help));
}

bool Checker::unify(TypeId left, TypeId right) {
  const Inference::Mark before = types_.mark();
  if (types_.unify(left, right)) {
    return true;
  }
  types_.roll_back(before);
  return false;
}

Known Checker::check(ExpressionId id) {
  meanings_.resize(std::max<std::size_t>(meanings_.size(), id + 1));
  meanings_[id].type = types_.unknown();  // stays so where there is a problem
  return check_form(id);
}

Known Checker::check_form(ExpressionId id) {
  const Expression& expression = tree_[id];
  const auto give = [&](Kind kind) { meanings_[id].type = types_.simple(kind); };
  switch (expression.form) {
    case Form::null_literal:
      give(Kind::null);
      break;
    case Form::bool_literal:
      give(Kind::boolean);
      return expression.number != 0 ? Known{{}, impossible()} : Known{impossible(), {}};
    case Form::int_literal:
      give(Kind::integer);
      break;
    case Form::string_literal:
      give(Kind::string);
      break;
    case Form::name:
      check_name(id);
      break;
    case Form::select:
      check_select(id);
      break;
    case Form::index:
      check(expression.parts[0]);
      check(expression.parts[1]);
      refuse_repeated_keys(id, meaning(expression.parts[0]).type);
      choose(id, overloads_of_index(expression.is_optional),
             {meaning(expression.parts[0]).type, meaning(expression.parts[1]).type});
      break;
    case Form::call:
      return check_call(id);
    case Form::list:
      check_list(id);
      break;
    case Form::map:
      check_map(id);
      break;
    case Form::unary:
      return check_unary(id);
    case Form::binary:
      check_binary(id);
      break;
    case Form::conjunction:
    case Form::disjunction:
      return check_logic(id);
    case Form::conditional:
      return check_conditional(id);
    case Form::maybe:
    case Form::expansion:
      break;  // checked by what they stand in
  }
  return {};
}

void Checker::expect(ExpressionId id, TypeId type, std::string_view what) {
  if (!unify(meaning(id).type, type)) {
    problem(id, std::string(what) + " must be " + types_.name(type) + ", not " +
                    types_.name(meaning(id).type));
  }
}

void Checker::expect_boolean(ExpressionId id, std::string_view what) {
  expect(id, types_.simple(Kind::boolean), what);
}

void Checker::check_list(ExpressionId id) {
  const Expression& expression = tree_[id];
  const TypeId element = types_.unknown();
  for (const ExpressionId part : expression.parts) {
    const bool is_maybe = tree_[part].form == Form::maybe;
    const ExpressionId value = is_maybe ? tree_[part].parts[0] : part;
    check(value);
    const TypeId wanted = is_maybe ? types_.optional(element) : element;
    if (!unify(wanted, meaning(value).type)) {
      problem(value, "a list has elements of one type: this is " +
                         types_.name(meaning(value).type) + ", not " + types_.name(wanted));
    }
  }
  meanings_[id].type = types_.list(element);
  meanings_[id].max_size = expression.parts.size();
}

void Checker::check_map(ExpressionId id) {
  const Expression& expression = tree_[id];
  const TypeId key = types_.unknown();
  const TypeId value = types_.unknown();
  std::set<std::pair<std::int64_t, std::string>> literals;
  for (std::size_t i = 0; i < expression.parts.size(); i += 2) {
    const bool is_maybe = tree_[expression.parts[i]].form == Form::maybe;
    const ExpressionId key_part =
        is_maybe ? tree_[expression.parts[i]].parts[0] : expression.parts[i];
    const ExpressionId value_part = expression.parts[i + 1];
    check(key_part);
    check_key(key_part, key);
    check(value_part);
    const TypeId wanted = is_maybe ? types_.optional(value) : value;
    if (!unify(wanted, meaning(value_part).type)) {
      problem(value_part, "a map has values of one type: this is " +
                              types_.name(meaning(value_part).type) + ", not " +
                              types_.name(wanted));
    }
    const Form form = tree_[key_part].form;
    const bool is_literal =
        form == Form::int_literal || form == Form::bool_literal || form == Form::string_literal;
    if (is_literal && !literals.emplace(tree_[key_part].number, tree_[key_part].text).second) {
      problem(key_part, "this key is already in the map");
    }
  }
  meanings_[id].type = types_.map(key, value);
  meanings_[id].max_size = expression.parts.size() / 2;
}

void Checker::check_key(ExpressionId id, TypeId key) {
  if (!unify(key, meaning(id).type)) {
    problem(id, "a map has keys of one type: this is " + types_.name(meaning(id).type) + ", not " +
                    types_.name(key));
  }
  keys_.emplace_back(id, key);
}

Known Checker::check_unary(ExpressionId id) {
  const ExpressionId operand = tree_[id].parts[0];
  const Known known = check(operand);
  const bool is_inverted = tree_[id].sign == Sign::inverted;
  const TypeId type = types_.simple(is_inverted ? Kind::boolean : Kind::integer);
  expect(operand, type, is_inverted ? "what stands after !" : "what stands after -");
  meanings_[id].type = type;
  return is_inverted ? Known{known.if_false, known.if_true} : Known{};
}

void Checker::check_binary(ExpressionId id) {
  const Expression& expression = tree_[id];
  const ExpressionId left = expression.parts[0];
  const ExpressionId right = expression.parts[1];
  check(left);
  check(right);
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
  choose(id, overloads_of(expression.sign), {meaning(left).type, meaning(right).type});
  if (expression.sign == Sign::plus) {
    meanings_[id].max_size = meaning(left).max_size + meaning(right).max_size;
  } else if (expression.sign == Sign::within) {
    if (tree_[right].form == Form::list) {
      for (const ExpressionId element : tree_[right].parts) {
        check_enumerators(left, element);
      }
    } else if (types_.kind(meaning(right).type) == Kind::list) {
      add_cost(id, meaning(right).max_size);
    }
  }
}

void Checker::check_equality(ExpressionId id) {
  const ExpressionId left = tree_[id].parts[0];
  const ExpressionId right = tree_[id].parts[1];
  meanings_[id].type = types_.simple(Kind::boolean);
  if (!unify(meaning(left).type, meaning(right).type)) {
    const bool is_null =
        tree_[left].form == Form::null_literal || tree_[right].form == Form::null_literal;
    problem(id,
            "cannot compare " + types_.name(meaning(left).type) + " with " +
                types_.name(meaning(right).type),
            is_null ? "nothing is null here; ask with has(…) whether a field is there" : "");
    return;
  }
  check_enumerators(left, right);
  check_enumerators(right, left);
}

void Checker::check_order(ExpressionId id) {
  const ExpressionId left = tree_[id].parts[0];
  const ExpressionId right = tree_[id].parts[1];
  meanings_[id].type = types_.simple(Kind::boolean);
  if (!unify(meaning(left).type, meaning(right).type)) {
    problem(id, "cannot compare " + types_.name(meaning(left).type) + " with " +
                    types_.name(meaning(right).type));
    return;
  }
  ordered_.emplace_back(id, meaning(left).type);
}

/// The later parts of && are reached where the earlier ones are true, those of || where they are
/// false. An error in one part does not stop the others from deciding (langdef, "Logical
/// Operators"): what follows from a decision is therefore only what the deciding part says.
Known Checker::check_logic(ExpressionId id) {
  const bool is_and = tree_[id].form == Form::conjunction;
  const std::string what = std::string("each side of ") + (is_and ? "&&" : "||");
  Facts so_far;                     // where all parts so far let the next one be reached
  std::optional<Facts> if_decided;  // where one of the parts decides
  for (std::size_t i = 0; i < tree_[id].parts.size(); ++i) {
    const ExpressionId part = tree_[id].parts[i];
    const Assumption assumption(facts_, so_far);
    const Known known = check(part);
    expect_boolean(part, what);
    const Facts& decides = is_and ? known.if_false : known.if_true;
    if_decided = if_decided ? either(*if_decided, decides) : decides;
    so_far = both(so_far, is_and ? known.if_true : known.if_false);
  }
  meanings_[id].type = types_.simple(Kind::boolean);
  return is_and ? Known{so_far, *if_decided} : Known{*if_decided, so_far};
}

Known Checker::check_conditional(ExpressionId id) {
  const ExpressionId condition = tree_[id].parts[0];
  const ExpressionId yes = tree_[id].parts[1];
  const ExpressionId no = tree_[id].parts[2];
  const Known on = check(condition);
  expect_boolean(condition, "the condition before ?");
  const auto check_under = [&](ExpressionId part, const Facts& facts) {
    const Assumption assumption(facts_, facts);
    return check(part);
  };
  const Known on_yes = check_under(yes, on.if_true);
  const Known on_no = check_under(no, on.if_false);
  if (!unify(meaning(yes).type, meaning(no).type)) {
    problem(id, "the two sides of : have different types, " + types_.name(meaning(yes).type) +
                    " and " + types_.name(meaning(no).type));
  }
  meanings_[id].type = meaning(yes).type;
  meanings_[id].max_size = std::max(meaning(yes).max_size, meaning(no).max_size);
  return {either(both(on.if_true, on_yes.if_true), both(on.if_false, on_no.if_true)),
          either(both(on.if_true, on_yes.if_false), both(on.if_false, on_no.if_false))};
}

/// Each choice that is made may make others possible. What is open at last is never evaluated: no
/// value has the type that is missing, so that the first overload will do.
void Checker::make_waiting_choices() {
  for (bool take_first = false; !waiting_.empty();) {
    const std::vector<Waiting> pending = std::exchange(waiting_, {});
    bool has_changed = false;
    for (const Waiting& waiting : pending) {
      if (is_choice_made(waiting, take_first && !has_changed)) {
        has_changed = true;
      } else {
        waiting_.push_back(waiting);
      }
    }
    take_first = !has_changed;
  }
}

/// What can be said only when all types are known.
void Checker::check_at_end() {
  make_waiting_choices();
  for (const auto& [id, type] : keys_) {
    const Kind kind = types_.kind(type);
    if (kind != Kind::string && kind != Kind::integer && kind != Kind::boolean &&
        kind != Kind::parameter) {
      problem(id, "a key of a map is a string, an int or a bool, not " + types_.name(type));
    }
  }
  for (const auto& [id, type] : ordered_) {
    if (!is_ordered(types_, type)) {
      problem(id, types_.name(type) + " has no order: <, <=, > and >= do not go with it");
    }
  }
  for (const auto& [id, type] : scalars_) {
    const Kind kind = types_.kind(type);
    if (kind == Kind::list || kind == Kind::map || kind == Kind::optional) {
      problem(id, "elements of type " + types_.name(type) + " cannot be told apart here");
    }
  }
  for (const auto& [id, type] : dated_) {
    if (!is_dated(types_, type)) {
      problem(id, types_.name(type) + " has no period: it lacks `from` and `until`");
    }
  }
}

}  // namespace cablelint::cel
