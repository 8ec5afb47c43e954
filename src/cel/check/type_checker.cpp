// SPDX-License-Identifier: Apache-2.0
#include "cel/check/type_checker.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/nearest.hpp"

namespace cablelint::cel {
namespace {

std::set<std::string, std::less<>> with_prefixes(const std::set<std::string>& paths) {
  std::set<std::string, std::less<>> result;
  for (const std::string& path : paths) {
    for (std::size_t dot = path.find('.'); dot != std::string::npos;
         dot = path.find('.', dot + 1)) {
      result.insert(path.substr(0, dot));
    }
    result.insert(path);
  }
  return result;
}

/// Types of CEL have names, but are not values in this subset.
bool is_type_name(std::string_view name) {
  constexpr auto names =
      std::to_array<std::string_view>({"bool", "bytes", "double", "dyn", "int", "list", "map",
                                       "string", "type", "uint", "null_type"});
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

TypeChecker::TypeChecker(Tree& tree, const Schema& schema, const Scope& scope, const Limits& limits)
    : scope_(scope),
      typing_(tree, [this](ExpressionId id) { return check_form(id); }),
      names_(typing_, scope),
      requirements_(typing_),
      choices_(typing_, requirements_, schema),
      selections_(typing_, names_, choices_, scope),
      macros_(typing_, names_, selections_, limits),
      calls_(typing_, names_, choices_, macros_, schema, limits) {}

void TypeChecker::run() {
  typing_.facts.enter({false, with_prefixes(scope_.present)});
  true_at_root_ = typing_.check(tree_.root).if_true;
  choices_.make_waiting_choices();
  requirements_.check_all();
}

void TypeChecker::report(Compilation& compilation) const {
  compilation.type = types_.type(typing_.meaning(tree_.root).type);
  compilation.max_size = typing_.meaning(tree_.root).max_size;
  compilation.problems = typing_.problems();
  std::ranges::stable_sort(compilation.problems, {}, &Problem::offset);
  compilation.variables = names_.used();
  compilation.visibility = typing_.visibility;
  compilation.is_constant = names_.used().empty();
  for (const std::string& path : true_at_root_.paths) {
    // A path from a local variable means nothing outside.
    if (path.find_first_of("$[)") == std::string::npos) {
      compilation.present_if_true.insert(path);
    }
  }
}

// NOLINTNEXTLINE(readability-function-size): a table
Known TypeChecker::check_form(ExpressionId id) {
  const Expression& expression = tree_[id];
  const auto give = [&](Kind kind) { typing_.at(id).type = Inference::simple(kind); };
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
      selections_.check_select(id);
      break;
    case Form::index:
      check_index(id);
      break;
    case Form::call:
      return calls_.check_call(id);
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

/// The later parts of && are reached where the earlier ones are true, those of || where they are
/// false. An error in one part does not stop the others from deciding (langdef, "Logical
/// Operators"): what follows from a decision is therefore only what the deciding part says.
Known TypeChecker::check_logic(ExpressionId id) {
  const bool is_and = tree_[id].form == Form::conjunction;
  const std::string what = std::string("each side of ") + (is_and ? "&&" : "||");
  Facts so_far;                     // where all parts so far let the next one be reached
  std::optional<Facts> if_decided;  // where one of the parts decides
  const std::vector<ExpressionId> parts = tree_[id].parts;  // the tree grows while they are checked
  for (const ExpressionId part : parts) {
    const Assumption assumption(typing_.facts, so_far);
    const Known known = typing_.check(part);
    typing_.expect_boolean(part, what);
    const Facts& decides = is_and ? known.if_false : known.if_true;
    if_decided = if_decided ? either(*if_decided, decides) : decides;
    so_far = both(so_far, is_and ? known.if_true : known.if_false);
  }
  typing_.at(id).type = Inference::simple(Kind::boolean);
  return is_and ? Known{so_far, *if_decided} : Known{*if_decided, so_far};
}

Known TypeChecker::check_conditional(ExpressionId id) {
  const ExpressionId condition = tree_[id].parts[0];
  const ExpressionId yes = tree_[id].parts[1];
  const ExpressionId no = tree_[id].parts[2];
  const Known on = typing_.check(condition);
  typing_.expect_boolean(condition, "the condition before ?");
  const auto check_under = [&](ExpressionId part, const Facts& facts) {
    const Assumption assumption(typing_.facts, facts);
    return typing_.check(part);
  };
  const Known on_yes = check_under(yes, on.if_true);
  const Known on_no = check_under(no, on.if_false);
  if (!typing_.unify(typing_.meaning(yes).type, typing_.meaning(no).type)) {
    typing_.problem(id, "the two sides of : have different types, " +
                            types_.name(typing_.meaning(yes).type) + " and " +
                            types_.name(typing_.meaning(no).type));
  }
  typing_.at(id).type = typing_.meaning(yes).type;
  typing_.at(id).max_size = std::max(typing_.meaning(yes).max_size, typing_.meaning(no).max_size);
  return {either(both(on.if_true, on_yes.if_true), both(on.if_false, on_no.if_true)),
          either(both(on.if_true, on_yes.if_false), both(on.if_false, on_no.if_false))};
}

void TypeChecker::check_name(ExpressionId id) {
  const Expression& expression = tree_[id];
  if (const std::uint32_t slot = names_.local_named(expression.text);
      slot != no_slot && !expression.is_rooted) {
    typing_.at(id).type = names_.local(slot).type;
    typing_.at(id).slot = slot;
    typing_.at(id).max_size = names_.local(slot).max_size;
    return;
  }
  if (const Variable* const variable = names_.variable_named_by(id); variable != nullptr) {
    names_.use(*variable, id);
    return;
  }
  const std::string name = "`" + expression.text + "`";
  if (is_type_name(expression.text)) {
    typing_.problem(id, "a type is not a value here: " + name);
  } else if (!choices_.overloads_named(expression.text, false, OverloadChoice::any_count).empty()) {
    typing_.problem(id, name + " is a function: call it with ( )");
  } else {
    typing_.problem(id,
                    "no variable " + name + did_you_mean(expression.text, names_.variable_names()));
  }
}

}  // namespace cablelint::cel
