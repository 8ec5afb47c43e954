// SPDX-License-Identifier: Apache-2.0
// Literals of lists and maps.
#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "cel/check/checker.hpp"

namespace cablelint::cel {

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

}  // namespace cablelint::cel
