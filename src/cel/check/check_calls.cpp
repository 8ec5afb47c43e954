// SPDX-License-Identifier: Apache-2.0
// Functions, methods and the choice between their overloads.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cel/check/checker.hpp"
#include "cel/standard.hpp"
#include "cel/type_text.hpp"
#include "text/nearest.hpp"

namespace cablelint::cel {
namespace {

constexpr std::size_t most_expansions = 16;  // of a pack's functions in one another
constexpr std::size_t most_nodes = 65'536;   // of a tree with all of them put in
constexpr std::size_t any_count = SIZE_MAX;

/// The parameters, with a variadic last one repeated for `count` arguments; nothing if they are not
/// as many.
std::optional<std::vector<Type>> parameters_for(const Builtin& builtin, std::size_t count) {
  std::vector<Type> parameters = builtin.parameters;
  if (builtin.trait == Trait::variadic && count != any_count && count > parameters.size()) {
    parameters.resize(count, parameters.back());
  }
  if (count != any_count && parameters.size() != count) {
    return std::nullopt;
  }
  return parameters;
}

/// The forms that a function has, with `or` between them.
std::string signatures(std::string_view name, const std::vector<Overload>& overloads,
                       bool is_method) {
  std::string forms;
  for (const Overload& overload : overloads) {
    forms +=
        (forms.empty() ? "`" : " or `") + signature(name, overload.parameters, is_method) + "`";
  }
  return forms;
}

/// All names that a call may have, for suggestions.
std::vector<std::string> callable_names(const Schema& schema) {
  std::vector<std::string> names = {"has", "all", "exists", "exists_one", "filter", "map"};
  for (const Builtin& builtin : standard_functions()) {
    names.emplace_back(builtin.name);
  }
  for (const Function& function : schema.functions) {
    names.push_back(function.name);
  }
  for (const Macro& macro : schema.macros) {
    names.push_back(macro.name);
  }
  return names;
}

}  // namespace

Known Checker::check_call(ExpressionId id) {
  MacroKind kind = MacroKind::none;
  if (is_macro(id, kind)) {
    return check_macro(id, kind);
  }
  Expression& expression = tree_.nodes[id];
  // `math.abs(x)` is a function of that name unless `math` is a variable.
  if (std::string name = qualified_name(id); !name.empty()) {
    expression.text = std::move(name);
    expression.is_method = false;
    expression.name_offset = expression.offset;
    expression.parts.erase(expression.parts.begin());
  }
  const auto macro = std::ranges::find(schema_.macros, expression.text, &Macro::name);
  if (!expression.is_method && macro != schema_.macros.end()) {
    return check_expansion(id, *macro);
  }
  std::vector<Overload> overloads =
      overloads_named(expression.text, expression.is_method, expression.parts.size());
  if (overloads.empty()) {
    report_unknown_function(id, expression.text, expression.is_method);
    // In a misspelled macro, names are not variables: complaints about them would mislead.
    if (expression.is_method) {
      check(expression.parts[0]);
    }
    return {};
  }
  std::vector<TypeId> arguments;
  for (const ExpressionId part : expression.parts) {
    check(part);
    arguments.push_back(meaning(part).type);
  }
  choose(id, std::move(overloads), std::move(arguments));
  return {};
}

/// The name of a function in a namespace, if `id` calls one: `math.greatest`.
std::string Checker::qualified_name(ExpressionId id) const {
  const Expression& expression = tree_[id];
  if (!expression.is_method || tree_[expression.parts[0]].form != Form::name) {
    return "";
  }
  const std::string& space = tree_[expression.parts[0]].text;
  if (std::ranges::count(variable_names(), space) != 0) {
    return "";
  }
  std::string name = space + "." + expression.text;
  return overloads_named(name, false, any_count).empty() ? "" : name;
}

std::vector<Overload> Checker::overloads_named(std::string_view name, bool is_method,
                                               std::size_t arguments) const {
  std::vector<Overload> found;
  for (const Function& function : schema_.functions) {
    if (function.name == name && function.is_method == is_method &&
        (arguments == any_count || function.parameters.size() == arguments)) {
      found.push_back({function.parameters, function.result, nullptr, &function});
    }
  }
  for (const Builtin& builtin : standard_functions()) {
    if (builtin.name == name && builtin.is_method == is_method) {
      if (auto parameters = parameters_for(builtin, arguments); parameters) {
        found.push_back({std::move(*parameters), builtin.result, &builtin, nullptr});
      }
    }
  }
  return found;
}

/// Chooses the only overload that the arguments fit, or waits until their types are known.
void Checker::choose(ExpressionId id, std::vector<Overload> overloads,
                     std::vector<TypeId> arguments) {
  Waiting waiting{id, std::move(overloads), std::move(arguments), false};
  if (!is_choice_made(waiting, false)) {
    waiting_.push_back(std::move(waiting));
  }
}

/// Tries an overload; what it teaches about the types stays.
bool Checker::fits(const Overload& overload, const std::vector<TypeId>& arguments, TypeId result) {
  Inference::Parameters parameters;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (!types_.unify(types_.add(overload.parameters[i], parameters), arguments[i])) {
      return false;
    }
  }
  return types_.unify(types_.add(overload.result, parameters), result);
}

bool Checker::is_choice_made(const Waiting& waiting, bool take_first) {
  if (waiting.is_selection) {
    return is_selection_made(waiting, take_first);
  }
  const ExpressionId id = waiting.expression;
  const TypeId result = meaning(id).type;
  std::vector<std::size_t> fitting;
  for (std::size_t i = 0; i < waiting.overloads.size(); ++i) {
    const Inference::Mark before = types_.mark();
    if (fits(waiting.overloads[i], waiting.arguments, result)) {
      fitting.push_back(i);
    }
    types_.roll_back(before);
  }
  if (fitting.empty()) {
    report_mismatch(id, waiting.overloads, waiting.arguments);
    return true;
  }
  if (fitting.size() > 1 && !take_first) {
    return false;
  }
  const Overload& chosen = waiting.overloads[fitting.front()];
  static_cast<void>(fits(chosen, waiting.arguments, result));
  meanings_[id].choice = fitting.front();
  meanings_[id].builtin = chosen.builtin;
  meanings_[id].function = chosen.function;
  check_traits(id);
  return true;
}

void Checker::check_traits(ExpressionId id) {
  const Builtin* const builtin = meaning(id).builtin;
  if (builtin == nullptr) {
    return;
  }
  const ExpressionId first = tree_[id].parts.empty() ? id : tree_[id].parts[0];
  const TypeId type = meaning(first).type;
  if (types_.kind(type) == Kind::list) {
    meanings_[id].max_size = meaning(first).max_size;
  }
  if (builtin->trait == Trait::ordered) {
    ordered_.emplace_back(first, types_.part(type, 0));
  } else if (builtin->trait == Trait::scalars) {
    scalars_.emplace_back(first, types_.part(type, 0));
  } else if (builtin->trait == Trait::dated) {
    dated_.emplace_back(first, type);
  }
}

void Checker::report_mismatch(ExpressionId id, const std::vector<Overload>& overloads,
                              const std::vector<TypeId>& arguments) {
  const Expression& expression = tree_[id];
  std::vector<std::string> given;
  given.reserve(arguments.size());
  for (const TypeId argument : arguments) {
    given.push_back(types_.name(argument));
  }
  if (expression.form == Form::binary) {
    problem(id, "`" + std::string(to_string(expression.sign)) + "` does not go with " + given[0] +
                    " and " + given[1]);
    return;
  }
  if (expression.form == Form::index) {
    problem(id, given[0] + " has no element [" + given[1] + "]");
    return;
  }
  std::string call = expression.is_method ? given[0] + "." : "";
  call += expression.text + "(";
  for (std::size_t i = expression.is_method ? 1 : 0; i < given.size(); ++i) {
    call += (call.back() == '(' ? "" : ", ") + given[i];
  }
  problem(id, "`" + call + ")` does not fit; it takes " +
                  signatures(expression.text, overloads, expression.is_method));
}

void Checker::report_unknown_function(ExpressionId id, const std::string& name, bool is_method) {
  const Expression& expression = tree_[id];
  const std::vector<Overload> others = overloads_named(name, is_method, any_count);
  const std::string quoted = "`" + name + "`";
  const std::string what = is_method ? "method " : "function ";
  if (!others.empty()) {
    problem_at(expression.name_offset, name.size(),
               quoted + " has another number of arguments; it takes " +
                   signatures(name, others, is_method),
               "");
    return;
  }
  if (!overloads_named(name, !is_method, any_count).empty()) {
    problem_at(expression.name_offset, name.size(),
               quoted + " is a " + (is_method ? "function" : "method"),
               is_method ? "write " + name + "(x)" : "write x." + name + "(…)");
    return;
  }
  problem_at(expression.name_offset, name.size(),
             "no " + what + quoted + did_you_mean(name, callable_names(schema_)), "");
}

/// Puts in the body of a pack's function, with its parameters as variables.
Known Checker::check_expansion(ExpressionId id, const Macro& macro) {
  const std::vector<ExpressionId> arguments = tree_[id].parts;
  if (arguments.size() != macro.parameters.size()) {
    problem(id, "`" + macro.name + "` takes " + std::to_string(macro.parameters.size()) +
                    " arguments, not " + std::to_string(arguments.size()));
    return {};
  }
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    check(arguments[i]);
    expect(arguments[i], types_.add(macro.parameter_types[i]),
           "argument `" + macro.parameters[i] + "` of `" + macro.name + "`");
  }
  meanings_[id].type = types_.add(macro.result);
  if (!read_body(id, macro)) {
    return {};
  }
  const std::size_t first_local = locals_.size();
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string known = path(arguments[i]);
    push_local(macro.parameters[i], types_.add(macro.parameter_types[i]),
               known.empty() ? new_path() : std::move(known), meaning(arguments[i]).max_size);
  }
  const std::size_t outer_visible = std::exchange(first_visible_local_, first_local);
  expanding_.push_back(&macro);
  const ExpressionId body = tree_[id].parts.back();
  Known known = check(body);
  expect(body, meaning(id).type, "the value");
  expanding_.pop_back();
  first_visible_local_ = outer_visible;
  locals_.resize(first_local);
  meanings_[id].slot = static_cast<std::uint32_t>(first_local);
  meanings_[id].max_size = meaning(body).max_size;
  return known;
}

/// Reads the body of `macro` and makes it the last part of the call `id`.
bool Checker::read_body(ExpressionId id, const Macro& macro) {
  const auto refuse = [&](const std::string& message) {
    problem(id, message);
    return false;
  };
  if (std::ranges::find(expanding_, &macro) != expanding_.end()) {
    return refuse("`" + macro.name + "` calls itself");
  }
  if (expanding_.size() == most_expansions) {
    return refuse("functions call one another more than " + std::to_string(most_expansions) +
                  " deep");
  }
  Reading body = read_expression(macro.body, limits_);
  if (body.problem) {
    return refuse("in `" + macro.name + "`: " + body.problem->message);
  }
  if (tree_.nodes.size() + body.tree.nodes.size() > most_nodes) {
    return refuse("with its functions put in, the expression is too large");
  }
  const auto first = static_cast<ExpressionId>(tree_.nodes.size());
  const Expression call = tree_[id];
  for (Expression& node : body.tree.nodes) {
    for (ExpressionId& part : node.parts) {
      part += first;
    }
    // What is wrong inside is shown where the function was called.
    node.offset = node.name_offset = call.offset;
    node.size = call.size;
    tree_.nodes.push_back(std::move(node));
  }
  tree_.nodes[id].form = Form::expansion;
  tree_.nodes[id].parts.push_back(body.tree.root + first);
  return true;
}

}  // namespace cablelint::cel
