// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cel/record_type.hpp"
#include "cel/type.hpp"
#include "cel/value.hpp"

namespace cablelint::cel {

class Evaluation;

/// What a function of the schema answers: a value or the reason why there is none.
struct Answer {
  Value value;
  std::string error;       ///< empty: there is a value
  std::string suggestion;  ///< for "did you mean", at load
};

/// A function or method that expressions may call. It is pure.
struct Function {
  std::string name;
  bool is_method = false;        ///< called as `receiver.name(…)`; the receiver comes first
  std::vector<Type> parameters;  ///< `Type::type_parameter(n)` means any type, the same each time
  Type result;
  Answer (*call)(std::span<const Value> arguments, Evaluation& evaluation) = nullptr;

  /// All arguments must be literals (or parameters): the call is done at load, and its error is one
  /// of the load. So `level('SECERT')` is refused.
  bool at_load = false;
  std::string doc;
  std::string example;  ///< a condition that is true
};

/// A named expression of a pack, put in at each call.
struct Macro {
  std::string name;
  std::vector<std::string> parameters;
  std::vector<Type> parameter_types;
  Type result;
  std::string body;
};

/// All that an expression may name besides its variables. Record types are owned by the caller and
/// must outlive the schema and all programs.
struct Schema {
  std::vector<Function> functions;
  std::vector<Macro> macros;
};

}  // namespace cablelint::cel
