// SPDX-License-Identifier: Apache-2.0
#include "cel/record_type.hpp"

#include <algorithm>
#include <string_view>

namespace cablelint::cel {

const Field* RecordType::find(std::string_view field_name) const {
  const auto found = std::ranges::find(fields, field_name, &Field::name);
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace cablelint::cel
