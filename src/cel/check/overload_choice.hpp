// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cel/check/type_requirements.hpp"
#include "cel/check/typing.hpp"

namespace cablelint::cel {

/// What an operator or a function may be applied to, and what it then gives.
struct Overload {
  std::vector<Type> parameters;
  Type result;
  const Builtin* builtin = nullptr;
  const Function* function = nullptr;
};

/// Chooses between the overloads of functions and operators by the types of their arguments. Where
/// these are not known yet, the choice waits for others to make them known.
class OverloadChoice {
 public:
  /// Tries once more; true if there is nothing left to wait for. `take_first`: nothing else will
  /// become known.
  using Attempt = std::function<bool(bool take_first)>;

  OverloadChoice(Typing& typing, TypeRequirements& requirements, const Schema& schema)
      : typing_(typing),
        tree_(typing.tree),
        types_(typing.types),
        requirements_(requirements),
        schema_(schema) {}

  /// The overloads of that name with so many arguments, or all of them for `any_count`.
  [[nodiscard]] std::vector<Overload> overloads_named(std::string_view name, bool is_method,
                                                      std::size_t arguments) const;
  /// Chooses the only overload that the arguments fit, or waits until their types are known.
  void choose(ExpressionId id, std::vector<Overload> overloads, std::vector<TypeId> arguments);
  void wait(Attempt attempt) { waiting_.push_back(std::move(attempt)); }
  /// Each choice that is made may make others possible. What is open at last is never evaluated: no
  /// value has the type that is missing, so that the first overload will do.
  void make_waiting_choices();

  static constexpr std::size_t any_count = SIZE_MAX;

 private:
  struct Call {
    ExpressionId expression = 0;
    std::vector<Overload> overloads;
    std::vector<TypeId> arguments;
  };

  bool is_choice_made(const Call& call, bool take_first);
  bool fits(const Overload& overload, const std::vector<TypeId>& arguments, TypeId result);
  void report_mismatch(ExpressionId id, const std::vector<Overload>& overloads,
                       const std::vector<TypeId>& arguments);
  void check_traits(ExpressionId id);

  Typing& typing_;
  Tree& tree_;
  Inference& types_;
  TypeRequirements& requirements_;
  const Schema& schema_;
  std::vector<Attempt> waiting_;
};

/// The forms that a function has, with `or` between them.
[[nodiscard]] std::string signatures(std::string_view name, const std::vector<Overload>& overloads,
                                     bool is_method);

}  // namespace cablelint::cel
