// SPDX-License-Identifier: Apache-2.0
#include "cel/standard.hpp"

#include "cel/standard/standard_parts.hpp"

namespace cablelint::cel {

std::span<const Builtin> standard_functions() {
  static const std::vector<Builtin> table = [] {
    std::vector<Builtin> made;
    add_conversions(made);
    add_string_functions(made);
    add_string_search(made);
    add_time_functions(made);
    add_list_functions(made);
    add_optional_functions(made);
    add_number_functions(made);
    return made;
  }();
  return table;
}

}  // namespace cablelint::cel
