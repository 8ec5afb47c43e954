// SPDX-License-Identifier: Apache-2.0
#include "cel/record_type.hpp"

#include <algorithm>
#include <string_view>

namespace cablelint::cel {

const Field* RecordType::find(std::string_view field_name) const {
  const auto found = std::ranges::find(fields, field_name, &Field::name);
  return found == fields.end() ? nullptr : &*found;
}

std::vector<std::string> RecordType::field_names() const {
  std::vector<std::string> names;
  for (const Field& field : fields) {
    names.push_back(field.name);
  }
  return names;
}

}  // namespace cablelint::cel
