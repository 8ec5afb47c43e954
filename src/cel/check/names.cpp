// SPDX-License-Identifier: Apache-2.0
#include "cel/check/names.hpp"

#include <algorithm>
#include <utility>

namespace cablelint::cel {

std::vector<std::string> Names::variable_names() const {
  std::vector<std::string> names;
  for (std::size_t i = first_visible_local_; i < locals_.size(); ++i) {
    names.push_back(locals_[i].name);
  }
  for (const Variable& variable : scope_.variables) {
    names.push_back(variable.name);
  }
  return names;
}

/// A name, or a selection that spells the dotted name of a variable (langdef, "Name Resolution").
const Variable* Names::variable_named_by(ExpressionId id) const {
  std::string name = tree_[id].text;
  ExpressionId at = id;
  while (tree_[at].form == Form::select) {
    at = tree_[at].parts[0];
    if (tree_[at].is_optional || tree_[at].is_bracketed) {
      return nullptr;
    }
    name.insert(0, tree_[at].text + ".");
    if (tree_[at].form != Form::select && tree_[at].form != Form::name) {
      return nullptr;
    }
  }
  if (!tree_[at].is_rooted && local_named(tree_[at].text) != no_slot) {
    return nullptr;  // what a macro binds hides all that begins with its name
  }
  const auto found = std::ranges::find(scope_.variables, name, &Variable::name);
  return found == scope_.variables.end() ? nullptr : &*found;
}

/// The slot of the innermost local of that name, or `no_slot`.
std::uint32_t Names::local_named(std::string_view name) const {
  for (std::size_t i = locals_.size(); i > first_visible_local_; --i) {
    if (locals_[i - 1].name == name) {
      return static_cast<std::uint32_t>(i - 1);
    }
  }
  return no_slot;
}

void Names::use(const Variable& variable, ExpressionId id) {
  typing_.at(id).type = typing_.types.add(variable.type);
  typing_.at(id).variable = &variable;
  typing_.at(id).max_size = variable.max_size;
  used_.insert(variable.name);
  typing_.visibility = std::max(typing_.visibility, variable.visibility);
}

std::uint32_t Names::push_local(std::string name, TypeId type, std::string known_path,
                                std::uint64_t max_size) {
  if (known_path.empty()) {
    known_path = "$" + std::to_string(++paths_made_);
  }
  locals_.push_back({std::move(name), type, std::move(known_path), max_size});
  most_locals_ = std::max(most_locals_, locals_.size());
  return static_cast<std::uint32_t>(locals_.size() - 1);
}

Facts Names::facts_of_path(ExpressionId id) const {
  Facts facts;
  for (ExpressionId at = id; tree_[at].form == Form::select; at = tree_[at].parts[0]) {
    if (std::string known = path(at); !known.empty()) {
      facts.paths.insert(std::move(known));
    }
  }
  return facts;
}

/// What the expression is, so that two places can be known to mean one value; empty if it is not a
/// simple path. Variables that macros bind have paths of their own.
std::string Names::path(ExpressionId id) const {
  const Expression& expression = tree_[id];
  switch (expression.form) {
    case Form::name:
      if (typing_.meaning(id).slot == no_slot) {
        return expression.text;
      }
      // A local that is gone has no path: nothing is known about it.
      return typing_.meaning(id).slot < locals_.size() ? locals_[typing_.meaning(id).slot].path
                                                       : "";
    case Form::int_literal:
      return std::to_string(expression.number);
    case Form::string_literal:
      return expression.text.find('\'') == std::string::npos ? "'" + expression.text + "'" : "";
    case Form::select:
      return joined_path(expression.parts[0], ".", expression.is_optional ? "" : expression.text);
    case Form::index:
      return expression.is_optional
                 ? ""
                 : joined_path(expression.parts[0], "[", path(expression.parts[1]), "]");
    case Form::binary:
      return joined_path(expression.parts[0], to_string(expression.sign), path(expression.parts[1]),
                         ")");
    default:
      return "";
  }
}

/// Names that are bound to others can make a path that doubles with each of them: a path that is
/// longer than any real one is none.
std::string Names::joined_path(ExpressionId first, std::string_view sign, const std::string& second,
                               std::string_view end) const {
  constexpr std::size_t longest = 256;
  std::string left = path(first);
  if (left.empty() || second.empty() || left.size() + second.size() > longest) {
    return "";
  }
  left += sign;
  left += second;
  return left.append(end);
}

std::string Names::path_text(ExpressionId id) const {
  const Expression& expression = tree_[id];
  switch (expression.form) {
    case Form::name:
      return expression.text;
    case Form::int_literal:
      return std::to_string(expression.number);
    case Form::string_literal:
      return "'" + expression.text + "'";
    case Form::select:
      return path_text(expression.parts[0]) + (expression.is_optional ? ".?" : ".") +
             expression.text;
    case Form::index:
      return path_text(expression.parts[0]) + "[" + path_text(expression.parts[1]) + "]";
    case Form::binary:
      return path_text(expression.parts[0]) + " " + std::string(to_string(expression.sign)) + " " +
             path_text(expression.parts[1]);
    case Form::call:
      return expression.text + "(…)";
    default:
      return "(…)";
  }
}

}  // namespace cablelint::cel
