// SPDX-License-Identifier: Apache-2.0
#include "cel/check/call_checker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cel/standard.hpp"
#include "text/nearest.hpp"

namespace cablelint::cel {
namespace {

constexpr std::size_t most_expansions = 16;  // of a pack's functions in one another
constexpr std::size_t most_nodes = 65'536;   // of a tree with all of them put in

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

Known CallChecker::check_call(ExpressionId id) {
  MacroKind kind = MacroKind::none;
  if (macros_.is_macro(id, kind)) {
    return macros_.check_macro(id, kind);
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
      choices_.overloads_named(expression.text, expression.is_method, expression.parts.size());
  if (overloads.empty()) {
    report_unknown_function(id, expression.text, expression.is_method);
    // In a misspelled macro, names are not variables: complaints about them would mislead.
    if (expression.is_method) {
      typing_.check(expression.parts[0]);
    }
    return {};
  }
  std::vector<TypeId> arguments;
  for (const ExpressionId part : expression.parts) {
    typing_.check(part);
    arguments.push_back(typing_.meaning(part).type);
  }
  choices_.choose(id, std::move(overloads), std::move(arguments));
  return {};
}

/// The name of a function in a namespace, if `id` calls one: `math.greatest`.
std::string CallChecker::qualified_name(ExpressionId id) const {
  const Expression& expression = tree_[id];
  if (!expression.is_method || tree_[expression.parts[0]].form != Form::name) {
    return "";
  }
  const std::string& space = tree_[expression.parts[0]].text;
  if (std::ranges::count(names_.variable_names(), space) != 0) {
    return "";
  }
  std::string name = space + "." + expression.text;
  return choices_.overloads_named(name, false, OverloadChoice::any_count).empty() ? "" : name;
}

void CallChecker::report_unknown_function(ExpressionId id, const std::string& name,
                                          bool is_method) {
  const Expression& expression = tree_[id];
  const std::vector<Overload> others =
      choices_.overloads_named(name, is_method, OverloadChoice::any_count);
  const std::string quoted = "`" + name + "`";
  const std::string what = is_method ? "method " : "function ";
  if (!others.empty()) {
    typing_.problem_at(expression.name_offset, name.size(),
                       "wrong number of arguments for " + quoted + "; it takes " +
                           signatures(name, others, is_method),
                       "");
    return;
  }
  if (!choices_.overloads_named(name, !is_method, OverloadChoice::any_count).empty()) {
    typing_.problem_at(expression.name_offset, name.size(),
                       quoted + " is a " + (is_method ? "function" : "method"),
                       is_method ? "write " + name + "(x)" : "write x." + name + "(…)");
    return;
  }
  typing_.problem_at(expression.name_offset, name.size(),
                     "no " + what + quoted + did_you_mean(name, callable_names(schema_)), "");
}

/// Puts in the body of a pack's function, with its parameters as variables.
Known CallChecker::check_expansion(ExpressionId id, const Macro& macro) {
  const std::vector<ExpressionId> arguments = tree_[id].parts;
  if (arguments.size() != macro.parameters.size()) {
    typing_.problem(id, fmt::format("`{}` takes {} arguments, not {}", macro.name,
                                    macro.parameters.size(), arguments.size()));
    return {};
  }
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    typing_.check(arguments[i]);
    typing_.expect(arguments[i], types_.add(macro.parameter_types[i]),
                   "argument `" + macro.parameters[i] + "` of `" + macro.name + "`");
  }
  typing_.at(id).type = types_.add(macro.result);
  if (!read_body(id, macro)) {
    return {};
  }
  const std::size_t first_local = names_.local_count();
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    names_.push_local(macro.parameters[i], types_.add(macro.parameter_types[i]),
                      names_.path(arguments[i]), typing_.meaning(arguments[i]).max_size);
  }
  const std::size_t outer_visible = names_.hide_locals_before(first_local);
  typing_.expanding.push_back(&macro);
  const ExpressionId body = tree_[id].parts.back();
  Known known = typing_.check(body);
  typing_.expect(body, typing_.meaning(id).type, "its body");
  typing_.expanding.pop_back();
  names_.hide_locals_before(outer_visible);
  names_.drop_locals(first_local);
  typing_.at(id).slot = static_cast<std::uint32_t>(first_local);
  typing_.at(id).max_size = typing_.meaning(body).max_size;
  return known;
}

/// Reads the body of `macro` and makes it the last part of the call `id`.
bool CallChecker::read_body(ExpressionId id, const Macro& macro) {
  const auto refuse = [&](const std::string& message) {
    typing_.problem(id, message);
    return false;
  };
  if (std::ranges::find(typing_.expanding, &macro) != typing_.expanding.end()) {
    return refuse("`" + macro.name + "` calls itself");
  }
  if (typing_.expanding.size() == most_expansions) {
    return refuse(fmt::format("function calls are nested more than {} deep", most_expansions));
  }
  Reading body = read_expression(macro.body, limits_);
  if (body.problem) {
    return refuse("in `" + macro.name + "`: " + body.problem->message);
  }
  if (tree_.nodes.size() + body.tree.nodes.size() > most_nodes) {
    return refuse("the expression is too large after expanding its functions");
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
