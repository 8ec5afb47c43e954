// SPDX-License-Identifier: Apache-2.0
#include "cel/type.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "cel/schema.hpp"

namespace cablelint::cel {

Type Type::list(Type element) { return {Kind::list, {std::move(element)}, nullptr, 0}; }

Type Type::map(Type key, Type value) {
  return {Kind::map, {std::move(key), std::move(value)}, nullptr, 0};
}

Type Type::optional(Type value) { return {Kind::optional, {std::move(value)}, nullptr, 0}; }

Type Type::of_record(const RecordType& record) { return {Kind::record, {}, &record, 0}; }

Type Type::type_parameter(std::uint32_t index) { return {Kind::parameter, {}, nullptr, index}; }

std::string to_string(const Type& type) {
  switch (type.kind) {
    case Kind::absent:
      return "nothing";
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "bool";
    case Kind::integer:
      return "int";
    case Kind::string:
      return "string";
    case Kind::timestamp:
      return "timestamp";
    case Kind::duration:
      return "duration";
    case Kind::list:
      return "list(" + to_string(type.of.at(0)) + ")";
    case Kind::map:
      return "map(" + to_string(type.of.at(0)) + ", " + to_string(type.of.at(1)) + ")";
    case Kind::optional:
      return "optional(" + to_string(type.of.at(0)) + ")";
    case Kind::record:
      return type.record->name;
    case Kind::parameter:
      return {static_cast<char>('A' + type.parameter % 26)};
  }
  return "?";
}

const Field* RecordType::find(std::string_view field_name) const {
  const auto found = std::ranges::find(fields, field_name, &Field::name);
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace cablelint::cel
