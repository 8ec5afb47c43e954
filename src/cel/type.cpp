// SPDX-License-Identifier: Apache-2.0
#include "cel/type.hpp"

#include <utility>

namespace cablelint::cel {

Type Type::list(Type element) { return {Kind::list, {std::move(element)}, nullptr, 0}; }

Type Type::map(Type key, Type value) {
  return {Kind::map, {std::move(key), std::move(value)}, nullptr, 0};
}

Type Type::optional(Type value) { return {Kind::optional, {std::move(value)}, nullptr, 0}; }

Type Type::of_record(const RecordType& record) { return {Kind::record, {}, &record, 0}; }

Type Type::type_parameter(std::uint32_t index) { return {Kind::parameter, {}, nullptr, index}; }

}  // namespace cablelint::cel
