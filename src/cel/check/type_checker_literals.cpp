// SPDX-License-Identifier: Apache-2.0
// Literals of lists and maps.
#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "cel/check/type_checker.hpp"

namespace cablelint::cel {

void TypeChecker::check_list(ExpressionId id) {
  const Expression& expression = tree_[id];
  const TypeId element = types_.unknown();
  for (const ExpressionId part : expression.parts) {
    const bool is_maybe = tree_[part].form == Form::maybe;
    const ExpressionId value = is_maybe ? tree_[part].parts[0] : part;
    typing_.check(value);
    const TypeId wanted = is_maybe ? types_.optional(element) : element;
    if (!typing_.unify(wanted, typing_.meaning(value).type)) {
      typing_.problem(value, "the elements of a list must have one type: this is " +
                                 types_.name(typing_.meaning(value).type) + ", not " +
                                 types_.name(wanted));
    }
  }
  typing_.at(id).type = types_.list(element);
  typing_.at(id).max_size = expression.parts.size();
}

void TypeChecker::check_map(ExpressionId id) {
  const Expression& expression = tree_[id];
  const TypeId key = types_.unknown();
  const TypeId value = types_.unknown();
  std::set<std::pair<std::int64_t, std::string>> literals;
  for (std::size_t i = 0; i < expression.parts.size(); i += 2) {
    const bool is_maybe = tree_[expression.parts[i]].form == Form::maybe;
    const ExpressionId key_part =
        is_maybe ? tree_[expression.parts[i]].parts[0] : expression.parts[i];
    const ExpressionId value_part = expression.parts[i + 1];
    typing_.check(key_part);
    check_key(key_part, key);
    typing_.check(value_part);
    const TypeId wanted = is_maybe ? types_.optional(value) : value;
    if (!typing_.unify(wanted, typing_.meaning(value_part).type)) {
      typing_.problem(value_part, "the values of a map must have one type: this is " +
                                      types_.name(typing_.meaning(value_part).type) + ", not " +
                                      types_.name(wanted));
    }
    const Form form = tree_[key_part].form;
    const bool is_literal =
        form == Form::int_literal || form == Form::bool_literal || form == Form::string_literal;
    if (is_literal && !literals.emplace(tree_[key_part].number, tree_[key_part].text).second) {
      typing_.problem(key_part, "this key is already in the map");
    }
  }
  typing_.at(id).type = types_.map(key, value);
  typing_.at(id).max_size = expression.parts.size() / 2;
}

void TypeChecker::check_key(ExpressionId id, TypeId key) {
  if (!typing_.unify(key, typing_.meaning(id).type)) {
    typing_.problem(id, "the keys of a map must have one type: this is " +
                            types_.name(typing_.meaning(id).type) + ", not " + types_.name(key));
  }
  requirements_.add(Requirement::key, id, key);
}

}  // namespace cablelint::cel
