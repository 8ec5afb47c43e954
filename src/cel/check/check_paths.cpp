// SPDX-License-Identifier: Apache-2.0
// Paths: what two places of an expression must share to mean
// one value.
#include <string>
#include <string_view>
#include <utility>

#include "cel/check/checker.hpp"

namespace cablelint::cel {

/// All of the path `id` is there.
Facts Checker::facts_of_path(ExpressionId id) const {
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
std::string Checker::path(ExpressionId id) const {
  const Expression& expression = tree_[id];
  switch (expression.form) {
    case Form::name:
      if (meaning(id).slot == no_slot) {
        return expression.text;
      }
      // A local that is gone has no path: nothing is known about it any more.
      return meaning(id).slot < locals_.size() ? locals_[meaning(id).slot].path : "";
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
std::string Checker::joined_path(ExpressionId first, std::string_view sign,
                                 const std::string& second, std::string_view end) const {
  constexpr std::size_t longest = 256;
  std::string left = path(first);
  if (left.empty() || second.empty() || left.size() + second.size() > longest) {
    return "";
  }
  left += sign;
  left += second;
  return left.append(end);
}

/// The path as its author wrote it.
std::string Checker::path_text(ExpressionId id) const {
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
