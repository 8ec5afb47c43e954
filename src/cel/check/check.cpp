// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "cel/check/checker.hpp"

namespace cablelint::cel {
namespace {

constexpr std::size_t most_problems = 20;

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
    message = "in `" + expanding_.back()->name + "`: " + message;
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

// NOLINTNEXTLINE(readability-function-size): a table
Known Checker::check_form(ExpressionId id) {
  const Expression& expression = tree_[id];
  const auto give = [&](Kind kind) { meanings_[id].type = Inference::simple(kind); };
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
      check_index(id);
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
      break;  // checked by what contains them
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
  expect(id, Inference::simple(Kind::boolean), what);
}

/// The later parts of && are reached where the earlier ones are true, those of || where they are
/// false. An error in one part does not stop the others from deciding (langdef, "Logical
/// Operators"): what follows from a decision is therefore only what the deciding part says.
Known Checker::check_logic(ExpressionId id) {
  const bool is_and = tree_[id].form == Form::conjunction;
  const std::string what = std::string("each side of ") + (is_and ? "&&" : "||");
  Facts so_far;                     // where all parts so far let the next one be reached
  std::optional<Facts> if_decided;  // where one of the parts decides
  const std::vector<ExpressionId> parts = tree_[id].parts;  // the tree grows while they are checked
  for (const ExpressionId part : parts) {
    const Assumption assumption(facts_, so_far);
    const Known known = check(part);
    expect_boolean(part, what);
    const Facts& decides = is_and ? known.if_false : known.if_true;
    if_decided = if_decided ? either(*if_decided, decides) : decides;
    so_far = both(so_far, is_and ? known.if_true : known.if_false);
  }
  meanings_[id].type = Inference::simple(Kind::boolean);
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

}  // namespace cablelint::cel
