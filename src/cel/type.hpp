// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace cablelint::cel {

struct RecordType;

enum class Kind : std::uint8_t {
  absent,  ///< no value: a nullable field that is not there. Never the type of an expression
  null,
  boolean,
  integer,
  string,
  timestamp,
  duration,
  list,
  map,
  optional,
  record,
  parameter,  ///< means any one type in the signature of a function
};

/// The static type of an expression. Two types are the same if they are built alike.
struct Type {
  Kind kind = Kind::null;
  std::vector<Type> of;                ///< list: element; map: key, value; optional: value
  const RecordType* record = nullptr;  ///< of a record
  std::uint32_t parameter = 0;         ///< which one, of a type parameter

  friend bool operator==(const Type&, const Type&) = default;

  [[nodiscard]] static Type null() { return {Kind::null, {}, nullptr, 0}; }
  [[nodiscard]] static Type boolean() { return {Kind::boolean, {}, nullptr, 0}; }
  [[nodiscard]] static Type integer() { return {Kind::integer, {}, nullptr, 0}; }
  [[nodiscard]] static Type string() { return {Kind::string, {}, nullptr, 0}; }
  [[nodiscard]] static Type timestamp() { return {Kind::timestamp, {}, nullptr, 0}; }
  [[nodiscard]] static Type duration() { return {Kind::duration, {}, nullptr, 0}; }
  [[nodiscard]] static Type list(Type element);
  [[nodiscard]] static Type map(Type key, Type value);
  [[nodiscard]] static Type optional(Type value);
  [[nodiscard]] static Type of_record(const RecordType& record);
  [[nodiscard]] static Type type_parameter(std::uint32_t index);
};

}  // namespace cablelint::cel
