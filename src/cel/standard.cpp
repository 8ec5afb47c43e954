// SPDX-License-Identifier: Apache-2.0
#include "cel/standard.hpp"

#include "cel/standard/standard_parts.hpp"

namespace cablelint::cel {

std::span<const Builtin> standard_functions() {
  static const std::vector<Builtin> table = [] {
    std::vector<Builtin> builtins;
    add_conversions(builtins);
    add_string_functions(builtins);
    add_string_search(builtins);
    add_time_functions(builtins);
    add_list_functions(builtins);
    add_optional_functions(builtins);
    add_number_functions(builtins);
    return builtins;
  }();
  return table;
}

}  // namespace cablelint::cel
