// SPDX-License-Identifier: Apache-2.0
// Names, fields and what is known to be there.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cel/checker.hpp"
#include "cel/suggestion.hpp"

namespace cablelint::cel {
namespace {

/// Types of CEL have names, but are no values in this subset.
bool is_type_name(std::string_view name) {
  constexpr std::string_view names[] = {"bool", "bytes",  "double", "dyn",  "int",      "list",
                                        "map",  "string", "type",   "uint", "null_type"};
  return std::ranges::find(names, name) != std::end(names);
}

std::vector<std::string> field_names(const RecordType& record) {
  std::vector<std::string> names;
  for (const Field& field : record.fields) {
    names.push_back(field.name);
  }
  return names;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    text += (text.empty() ? "" : ", ") + name;
  }
  return text;
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
    problem(id, "types are no values here: " + name);
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
    name = tree_[at].text + "." + name;
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

/// Checks a whole chain `a.b.c`, and complains once: of the longest part that may be absent.
void Checker::check_select(ExpressionId id) {
  const auto outer = std::exchange(absent_, std::nullopt);
  check_select_step(id);
  if (absent_) {
    report_absent(*absent_);
  }
  absent_ = outer;
}

void Checker::check_select_step(ExpressionId id) {
  const Expression& expression = tree_[id];
  const ExpressionId operand = expression.parts[0];
  if (const Variable* const variable = variable_named_by(id);
      variable != nullptr && !expression.is_optional) {
    use(*variable, id);
    return;
  }
  if (tree_[operand].form == Form::select && !expression.is_optional) {
    meanings_.resize(std::max<std::size_t>(meanings_.size(), operand + 1));
    meanings_[operand].type = types_.unknown();
    check_select_step(operand);
  } else {
    check(operand);
  }
  meanings_[id].type = select_from(id, meaning(operand).type);
}

/// The type of the field that `id` selects from a value of type `operand`.
TypeId Checker::select_from(ExpressionId id, TypeId operand) {
  const Expression& expression = tree_[id];
  const bool is_in_optional = types_.kind(operand) == Kind::optional;
  const TypeId container = is_in_optional ? types_.part(operand, 0) : operand;
  const bool gives_optional = is_in_optional || expression.is_optional;
  TypeId found = types_.unknown();
  switch (types_.kind(container)) {
    case Kind::record:
      found = select_field(id, *types_.record(container));
      if (!gives_optional && meaning(id).field != nullptr && meaning(id).field->nullable &&
          !facts_.has(path(id))) {
        absent_ = id;
      }
      break;
    case Kind::map:
      refuse_repeated_keys(id, container);
      found = types_.part(container, 1);
      if (!unify(types_.part(container, 0), types_.simple(Kind::string))) {
        problem(id, "this map has keys of type " + types_.name(types_.part(container, 0)) +
                        "; a field's name is a string");
      }
      break;
    case Kind::parameter:
      waiting_.push_back({id, {}, {operand}, true});
      return found;
    default:
      problem_at(expression.name_offset, expression.text.size(),
                 types_.name(container) + " has no fields", "");
      return found;
  }
  return gives_optional ? types_.optional(found) : found;
}

/// Which of the values of a key is meant where there are several?
void Checker::refuse_repeated_keys(ExpressionId id, TypeId container) {
  const bool has_records =
      types_.kind(container) == Kind::map && types_.kind(types_.part(container, 1)) == Kind::record;
  if (has_records && types_.record(types_.part(container, 1))->repeats_keys) {
    problem(id, "some keys have several entries, each of its own time",
            "leave `key` out of the vocabulary and choose by list.filter(e, e.code == … && "
            "current(e, time))");
  }
}

TypeId Checker::select_field(ExpressionId id, const RecordType& record) {
  const Expression& expression = tree_[id];
  const Field* const field = record.find(expression.text);
  if (field == nullptr) {
    problem_at(expression.name_offset, expression.text.size(),
               "no field `" + expression.text + "` in " + record.name +
                   did_you_mean(expression.text, field_names(record)),
               record.fields.empty() ? "" : "it has " + listed(field_names(record)));
    return types_.unknown();
  }
  meanings_[id].field = field;
  meanings_[id].max_size = field->max_size;
  reads_sensitive_ = reads_sensitive_ || field->sensitive;
  return types_.add(field->type);
}

/// A selection from a value whose type was not known when it was met.
bool Checker::is_selection_made(const Waiting& waiting, bool take_first) {
  const TypeId operand = waiting.arguments[0];
  const bool is_in_optional = types_.kind(operand) == Kind::optional;
  const TypeId container = is_in_optional ? types_.part(operand, 0) : operand;
  if (types_.is_unknown(container)) {
    if (!take_first) {
      return false;
    }
    const TypeId key = types_.simple(Kind::string);
    static_cast<void>(unify(container, types_.map(key, types_.unknown())));
  }
  const auto outer = std::exchange(absent_, std::nullopt);
  const TypeId found = select_from(waiting.expression, operand);
  if (absent_) {
    report_absent(*absent_);
  }
  absent_ = outer;
  if (!unify(meaning(waiting.expression).type, found)) {
    problem(waiting.expression, "this is " + types_.name(found) + ", not " +
                                    types_.name(meaning(waiting.expression).type));
  }
  return true;
}

void Checker::report_absent(ExpressionId id) {
  const std::string name = path_text(id);
  const std::string known = path(id);
  const bool is_global = !known.empty() && known.find_first_of("$[)") == std::string::npos;
  const std::string guard = "guard with has(" + name + ") &&";
  problem(id, "field may be absent: " + name,
          is_global ? "add `needs: [" + name + "]`, or " + guard : guard);
}

/// `has(a.b.c)`: true where the whole path is there (langdef, "Field Selection").
Known Checker::check_has(ExpressionId id) {
  const ExpressionId selection = tree_[id].parts[0];
  meanings_[id].type = types_.simple(Kind::boolean);
  if (tree_[selection].form != Form::select || tree_[selection].is_optional) {
    check(selection);
    problem(selection, "has( ) takes a field, as in has(a.b)");
    return {};
  }
  meanings_.resize(std::max<std::size_t>(meanings_.size(), selection + 1));
  meanings_[selection].type = types_.unknown();
  const auto outer = std::exchange(absent_, std::nullopt);
  check_select_step(selection);
  absent_ = outer;  // what may be absent is what has( ) asks for
  bool can_be_absent = false;
  bool is_in_record = true;
  for (ExpressionId at = selection; tree_[at].form == Form::select; at = tree_[at].parts[0]) {
    const Field* const field = meaning(at).field;
    is_in_record = is_in_record && field != nullptr;
    can_be_absent = can_be_absent || field == nullptr || field->nullable || tree_[at].is_optional;
  }
  const Kind operand = types_.kind(meaning(tree_[selection].parts[0]).type);
  if (is_in_record && !can_be_absent && operand == Kind::record) {
    problem(selection, path_text(selection) + " is never absent: has( ) is always true");
  }
  return {facts_of_path(selection), {}};
}

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

/// What the expression is, so that two places can be known to mean one value; empty if it is no
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

/// A field that holds one of a closed list of words is compared with one of them.
void Checker::check_enumerators(ExpressionId field_id, ExpressionId literal) {
  const Field* const field = meaning(field_id).field;
  if (field == nullptr || field->enumerators.empty() ||
      tree_[literal].form != Form::string_literal) {
    return;
  }
  const std::string& word = tree_[literal].text;
  if (std::ranges::find(field->enumerators, word) == field->enumerators.end()) {
    problem(
        literal,
        path_text(field_id) + " is never '" + word + "'" + did_you_mean(word, field->enumerators),
        "it is one of " + listed(field->enumerators));
  }
}

}  // namespace cablelint::cel
