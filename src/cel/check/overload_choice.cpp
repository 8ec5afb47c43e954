// SPDX-License-Identifier: Apache-2.0
#include "cel/check/overload_choice.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "cel/standard.hpp"
#include "cel/type_text.hpp"

namespace cablelint::cel {
namespace {

/// The parameters, with a variadic last one repeated for `count` arguments; nothing if they are not
/// as many.
std::optional<std::vector<Type>> parameters_for(const Builtin& builtin, std::size_t count) {
  std::vector<Type> parameters = builtin.parameters;
  if (builtin.trait == Trait::variadic && count != OverloadChoice::any_count &&
      count > parameters.size()) {
    parameters.resize(count, parameters.back());
  }
  if (count != OverloadChoice::any_count && parameters.size() != count) {
    return std::nullopt;
  }
  return parameters;
}

}  // namespace

std::string signatures(std::string_view name, const std::vector<Overload>& overloads,
                       bool is_method) {
  std::string forms;
  for (const Overload& overload : overloads) {
    forms +=
        (forms.empty() ? "`" : " or `") + signature(name, overload.parameters, is_method) + "`";
  }
  return forms;
}

void OverloadChoice::choose(ExpressionId id, std::vector<Overload> overloads,
                            std::vector<TypeId> arguments) {
  Call call{id, std::move(overloads), std::move(arguments)};
  if (!is_choice_made(call, false)) {
    wait([this, call = std::move(call)](bool take_first) {
      return is_choice_made(call, take_first);
    });
  }
}

void OverloadChoice::make_waiting_choices() {
  for (bool take_first = false; !waiting_.empty();) {
    std::vector<Attempt> pending = std::exchange(waiting_, {});
    bool has_changed = false;
    for (Attempt& attempt : pending) {
      if (attempt(take_first && !has_changed)) {
        has_changed = true;
      } else {
        waiting_.push_back(std::move(attempt));
      }
    }
    take_first = !has_changed;
  }
}

std::vector<Overload> OverloadChoice::overloads_named(std::string_view name, bool is_method,
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

/// Tries an overload; what it teaches about the types stays.
bool OverloadChoice::fits(const Overload& overload, const std::vector<TypeId>& arguments,
                          TypeId result) {
  Inference::Parameters parameters;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (!types_.unify(types_.add(overload.parameters[i], parameters), arguments[i])) {
      return false;
    }
  }
  return types_.unify(types_.add(overload.result, parameters), result);
}

void OverloadChoice::check_traits(ExpressionId id) {
  const Builtin* const builtin = typing_.meaning(id).builtin;
  if (builtin == nullptr) {
    return;
  }
  const ExpressionId first = tree_[id].parts.empty() ? id : tree_[id].parts[0];
  const TypeId type = typing_.meaning(first).type;
  if (types_.kind(type) == Kind::list) {
    typing_.at(id).max_size = typing_.meaning(first).max_size;
  }
  if (builtin->trait == Trait::ordered) {
    requirements_.add(Requirement::ordered, first, types_.part(type, 0));
  } else if (builtin->trait == Trait::scalars) {
    requirements_.add(Requirement::scalar, first, types_.part(type, 0));
  } else if (builtin->trait == Trait::dated) {
    requirements_.add(Requirement::dated, first, type);
  }
}

void OverloadChoice::report_mismatch(ExpressionId id, const std::vector<Overload>& overloads,
                                     const std::vector<TypeId>& arguments) {
  const Expression& expression = tree_[id];
  std::vector<std::string> given;
  given.reserve(arguments.size());
  for (const TypeId argument : arguments) {
    given.push_back(types_.name(argument));
  }
  if (expression.form == Form::binary) {
    typing_.problem(id, "`" + std::string(to_string(expression.sign)) + "` cannot be applied to " +
                            given[0] + " and " + given[1]);
    return;
  }
  if (expression.form == Form::index) {
    typing_.problem(id, given[0] + " has no element [" + given[1] + "]");
    return;
  }
  std::string call = expression.is_method ? given[0] + "." : "";
  call += expression.text + "(";
  for (std::size_t i = expression.is_method ? 1 : 0; i < given.size(); ++i) {
    call += (call.back() == '(' ? "" : ", ") + given[i];
  }
  typing_.problem(id, "`" + call + ")` matches no overload; valid: " +
                          signatures(expression.text, overloads, expression.is_method));
}

bool OverloadChoice::is_choice_made(const Call& call, bool take_first) {
  const ExpressionId id = call.expression;
  const TypeId result = typing_.meaning(id).type;
  std::vector<std::size_t> fitting;
  for (std::size_t i = 0; i < call.overloads.size(); ++i) {
    const Inference::Mark before = types_.mark();
    if (fits(call.overloads[i], call.arguments, result)) {
      fitting.push_back(i);
    }
    types_.roll_back(before);
  }
  if (fitting.empty()) {
    report_mismatch(id, call.overloads, call.arguments);
    return true;
  }
  if (fitting.size() > 1 && !take_first) {
    return false;
  }
  const Overload& chosen = call.overloads[fitting.front()];
  static_cast<void>(fits(chosen, call.arguments, result));
  typing_.at(id).choice = fitting.front();
  typing_.at(id).builtin = chosen.builtin;
  typing_.at(id).function = chosen.function;
  check_traits(id);
  return true;
}

}  // namespace cablelint::cel
