// SPDX-License-Identifier: Apache-2.0
// Names: of variables, of what macros bind, and those that mean
// neither.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cel/check/checker.hpp"
#include "text/nearest.hpp"

namespace cablelint::cel {
namespace {

/// Types of CEL have names, but are not values in this subset.
bool is_type_name(std::string_view name) {
  constexpr auto names =
      std::to_array<std::string_view>({"bool", "bytes", "double", "dyn", "int", "list", "map",
                                       "string", "type", "uint", "null_type"});
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

std::vector<std::string> Checker::variable_names() const {
  std::vector<std::string> names;
  for (std::size_t i = first_visible_local_; i < locals_.size(); ++i) {
    names.push_back(locals_[i].name);
  }
  for (const Variable& variable : scope_.variables) {
    names.push_back(variable.name);
  }
  return names;
}

void Checker::check_name(ExpressionId id) {
  const Expression& expression = tree_[id];
  if (const std::uint32_t slot = local_named(expression.text);
      slot != no_slot && !expression.is_rooted) {
    meanings_[id].type = locals_[slot].type;
    meanings_[id].slot = slot;
    meanings_[id].max_size = locals_[slot].max_size;
    return;
  }
  if (const Variable* const variable = variable_named_by(id); variable != nullptr) {
    use(*variable, id);
    return;
  }
  const std::string name = "`" + expression.text + "`";
  if (is_type_name(expression.text)) {
    problem(id, "a type is not a value here: " + name);
  } else if (!overloads_named(expression.text, false, SIZE_MAX).empty()) {
    problem(id, name + " is a function: call it with ( )");
  } else {
    problem(id, "no variable " + name + did_you_mean(expression.text, variable_names()));
  }
}

/// A name, or a selection that spells the dotted name of a variable (langdef, "Name Resolution").
const Variable* Checker::variable_named_by(ExpressionId id) const {
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
std::uint32_t Checker::local_named(std::string_view name) const {
  for (std::size_t i = locals_.size(); i > first_visible_local_; --i) {
    if (locals_[i - 1].name == name) {
      return static_cast<std::uint32_t>(i - 1);
    }
  }
  return no_slot;
}

void Checker::use(const Variable& variable, ExpressionId id) {
  meanings_[id].type = types_.add(variable.type);
  meanings_[id].variable = &variable;
  meanings_[id].max_size = variable.max_size;
  variables_.insert(variable.name);
  reads_sensitive_ = reads_sensitive_ || variable.sensitive;
}

}  // namespace cablelint::cel
