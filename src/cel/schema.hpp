// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cel/type.hpp"
#include "cel/value.hpp"

namespace cablelint::cel {

class Evaluation;

/// A field of a record, as expressions see it.
struct Field {
  std::string name;
  Type type;
  bool nullable = false;   ///< may be absent; an expression must guard it or know it present
  bool sensitive = false;  ///< text that reports do not show by default
  std::string doc;

  /// The closed list of values of a string field; empty if any text is allowed. A comparison
  /// with any other literal is refused.
  std::vector<std::string> enumerators;

  /// The value in `object`, or `Value::absent()`; `slot` is this field's own.
  Value (*get)(const void* object, std::uint32_t slot) = nullptr;
  std::uint32_t slot = 0;

  /// Of a field of a record type: the record in `object`, or nullptr. A shorter way than by `get`,
  /// for paths that lead through many records; may be left out.
  const void* (*enter)(const void* object) = nullptr;

  /// The most elements that a list may have, for the bound of an expression's cost.
  std::uint64_t max_size = 1000;
};

/// The record that the field, of a record type, leads to from `object`; nullptr: it is absent.
[[nodiscard]] inline const void* enter(const Field& field, const void* object) {
  if (field.enter != nullptr) {
    return field.enter(object);
  }
  const Value value = field.get(object, field.slot);
  return value.is_absent() ? nullptr : value.as_record();
}

/// The same of a field of any type: if its value is not a record, `object` means it.
[[nodiscard]] inline const void* follow(const Field& field, const void* object) {
  if (field.enter != nullptr) {
    return field.enter(object);
  }
  const Value value = field.get(object, field.slot);
  return value.is_absent() ? nullptr : value.kind() == Kind::record ? value.as_record() : object;
}

/// A type of records: a part of the model, an entry of a vocabulary, an ordered enumeration.
struct RecordType {
  std::string name;
  std::string doc;
  std::vector<Field> fields;

  /// Set if `<` and its kin order the records; they compare by what this returns. Two records of
  /// one rank are equal in order and still differ under `==`.
  std::int64_t (*rank)(const void* object) = nullptr;

  /// A map whose values are of this type may have several for one key: it can be asked whether a
  /// key is there, not for a value. Expressions that ask are refused.
  bool repeats_keys = false;

  [[nodiscard]] const Field* find(std::string_view name) const;
};

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
