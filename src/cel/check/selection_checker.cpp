// SPDX-License-Identifier: Apache-2.0
#include "cel/check/selection_checker.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/nearest.hpp"

namespace cablelint::cel {
namespace {

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

/// Checks a complete chain `a.b.c`, and complains once: of the longest part that may be absent.
void SelectionChecker::check_select(ExpressionId id) {
  const auto outer = std::exchange(absent_, std::nullopt);
  check_select_step(id);
  if (absent_) {
    report_absent(*absent_);
  }
  absent_ = outer;
}

void SelectionChecker::check_select_step(ExpressionId id) {
  const Expression& expression = tree_[id];
  const ExpressionId operand = expression.parts[0];
  if (const Variable* const variable = names_.variable_named_by(id);
      variable != nullptr && !expression.is_optional) {
    names_.use(*variable, id);
    return;
  }
  if (tree_[operand].form == Form::select && !expression.is_optional) {
    typing_.begin(operand);
    check_select_step(operand);
  } else {
    typing_.check(operand);
  }
  typing_.at(id).type = select_from(id, typing_.meaning(operand).type);
}

/// The type of the field that `id` selects from a value of type `operand`.
TypeId SelectionChecker::select_from(ExpressionId id, TypeId operand) {
  const Expression& expression = tree_[id];
  const bool is_in_optional = types_.kind(operand) == Kind::optional;
  const TypeId container = is_in_optional ? types_.part(operand, 0) : operand;
  const bool gives_optional = is_in_optional || expression.is_optional;
  TypeId found = types_.unknown();
  switch (types_.kind(container)) {
    case Kind::record:
      found = select_field(id, *types_.record(container));
      if (!gives_optional && typing_.meaning(id).field != nullptr &&
          typing_.meaning(id).field->nullable && !typing_.facts.has(names_.path(id))) {
        absent_ = id;
      }
      break;
    case Kind::map:
      refuse_repeated_keys(id, container);
      found = types_.part(container, 1);
      if (!typing_.unify(types_.part(container, 0), Inference::simple(Kind::string))) {
        typing_.problem(id, "this map has keys of type " + types_.name(types_.part(container, 0)) +
                                "; the name of a field is a string");
      }
      break;
    case Kind::parameter:
      choices_.wait([this, id, operand](bool take_first) {
        return is_selection_made(id, operand, take_first);
      });
      return found;
    default:
      typing_.problem_at(expression.name_offset, expression.text.size(),
                         types_.name(container) + " has no fields", "");
      return found;
  }
  return gives_optional ? types_.optional(found) : found;
}

/// Which of the values of a key is meant where there are several?
void SelectionChecker::refuse_repeated_keys(ExpressionId id, TypeId container) {
  const bool has_records =
      types_.kind(container) == Kind::map && types_.kind(types_.part(container, 1)) == Kind::record;
  if (has_records && types_.record(types_.part(container, 1))->repeats_keys) {
    typing_.problem(id, "some keys have several entries, each with its own period",
                    "omit `key` from the vocabulary, and choose an entry with list.filter(e, "
                    "e.code == … && "
                    "current(e, time))");
  }
}

TypeId SelectionChecker::select_field(ExpressionId id, const RecordType& record) {
  const Expression& expression = tree_[id];
  const Field* const field = record.find(expression.text);
  if (field == nullptr) {
    typing_.problem_at(expression.name_offset, expression.text.size(),
                       "no field `" + expression.text + "` in " + record.name +
                           did_you_mean(expression.text, field_names(record)),
                       record.fields.empty() ? "" : "it has " + listed(field_names(record)));
    return types_.unknown();
  }
  typing_.at(id).field = field;
  typing_.at(id).max_size = field->max_size;
  typing_.visibility = std::max(typing_.visibility, field->visibility);
  return types_.add(field->type);
}

/// A selection from a value whose type was not known when it was met.
bool SelectionChecker::is_selection_made(ExpressionId id, TypeId operand, bool take_first) {
  const bool is_in_optional = types_.kind(operand) == Kind::optional;
  const TypeId container = is_in_optional ? types_.part(operand, 0) : operand;
  if (types_.is_unknown(container)) {
    if (!take_first) {
      return false;
    }
    const TypeId key = Inference::simple(Kind::string);
    static_cast<void>(typing_.unify(container, types_.map(key, types_.unknown())));
  }
  const auto outer = std::exchange(absent_, std::nullopt);
  const TypeId found = select_from(id, operand);
  if (absent_) {
    report_absent(*absent_);
  }
  absent_ = outer;
  if (!typing_.unify(typing_.meaning(id).type, found)) {
    typing_.problem(
        id, "this is " + types_.name(found) + ", not " + types_.name(typing_.meaning(id).type));
  }
  return true;
}

void SelectionChecker::report_absent(ExpressionId id) {
  const std::string name = names_.path_text(id);
  const std::string known = names_.path(id);
  const bool is_global = !known.empty() && known.find_first_of("$[)") == std::string::npos;
  // In the body of a function, as those who call it name the field.
  const std::string& guarded = is_global ? known : name;
  std::string help = "guard with has(" + guarded + ") &&";
  if (!scope_.takes_declarations) {
    help += ", or write .? before a field that may be absent";
  } else if (is_global) {
    help = "add `needs: [" + guarded + "]`, or " + help;
  }
  typing_.problem(id, "field may be absent: " + name, std::move(help));
}

/// Whether the selections at `id` begin at a name; `id` is then that name.
bool SelectionChecker::is_path(ExpressionId& id) const {
  while (tree_[id].form == Form::select) {
    id = tree_[id].parts[0];
  }
  return tree_[id].form == Form::name;
}

/// `has(a.b.c)`: true if the complete path is present (langdef, "Field Selection").
Known SelectionChecker::check_has(ExpressionId id) {
  const ExpressionId selection = tree_[id].parts[0];
  typing_.at(id).type = Inference::simple(Kind::boolean);
  if (tree_[selection].form != Form::select || tree_[selection].is_optional) {
    typing_.check(selection);
    typing_.problem(selection, "has( ) takes a field, as in has(a.b)");
    return {};
  }
  typing_.begin(selection);
  const auto outer = std::exchange(absent_, std::nullopt);
  const Visibility before = typing_.visibility;
  check_select_step(selection);
  absent_ = outer;  // what may be absent is what has( ) asks for
  if (ExpressionId root = selection; is_path(root)) {
    // It asks whether there is a text, and reads none.
    const Variable* const variable = typing_.meaning(root).variable;
    typing_.visibility = std::max(before, variable == nullptr ? before : variable->visibility);
  }
  bool can_be_absent = false;
  bool is_in_record = true;
  for (ExpressionId at = selection; tree_[at].form == Form::select; at = tree_[at].parts[0]) {
    const Field* const field = typing_.meaning(at).field;
    is_in_record = is_in_record && field != nullptr;
    can_be_absent = can_be_absent || field == nullptr || field->nullable || tree_[at].is_optional;
  }
  const Kind operand = types_.kind(typing_.meaning(tree_[selection].parts[0]).type);
  if (is_in_record && !can_be_absent && operand == Kind::record) {
    typing_.problem(selection,
                    names_.path_text(selection) + " is never absent: has( ) is always true");
  }
  return {names_.facts_of_path(selection), {}};
}

/// A field that holds one of a closed list of words is compared with one of them.
void SelectionChecker::check_enumerators(ExpressionId field_id, ExpressionId literal) {
  const Field* const field = typing_.meaning(field_id).field;
  if (field == nullptr || field->enumerators.empty() ||
      tree_[literal].form != Form::string_literal) {
    return;
  }
  const std::string& word = tree_[literal].text;
  if (std::ranges::find(field->enumerators, word) == field->enumerators.end()) {
    typing_.problem(literal,
                    names_.path_text(field_id) + " is never '" + word + "'" +
                        did_you_mean(word, field->enumerators),
                    "it is one of " + listed(field->enumerators));
  }
}

}  // namespace cablelint::cel
