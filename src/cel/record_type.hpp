// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cel/type.hpp"
#include "cel/value.hpp"

namespace cablelint::cel {

/// How much of a text reports show by default.
enum class Visibility : std::uint8_t { shown, partly_hidden, hidden };

/// A field of a record, as expressions see it.
struct Field {
  std::string name;
  Type type;
  bool nullable = false;  ///< may be absent; an expression must guard it or know it present
  Visibility visibility = Visibility::shown;
  std::string doc;

  /// The closed list of values of a string field; empty if any text is allowed. A comparison
  /// with any other literal is refused.
  std::vector<std::string> enumerators;

  /// The value in `object`, or `Value::absent()`; `slot` is this field's own.
  Value (*get)(const void* object, std::uint32_t slot) = nullptr;
  std::uint32_t slot = 0;

  /// For a field of a record type: the record in `object`, or nullptr. A shorter way than `get`,
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

/// The record in a field of any type; `object` itself if the value is not a record; nullptr:
/// absent.
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
  [[nodiscard]] std::vector<std::string> field_names() const;
};

}  // namespace cablelint::cel
