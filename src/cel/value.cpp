// SPDX-License-Identifier: Apache-2.0
#include "cel/value.hpp"

namespace cablelint::cel {
namespace {

Value array_element(const void* data, std::size_t index) {
  return static_cast<const Value*>(data)[index];
}

}  // namespace

ListView list_of(const Value* elements, std::size_t size) {
  return {elements, array_element, static_cast<std::uint32_t>(size)};
}

}  // namespace cablelint::cel
