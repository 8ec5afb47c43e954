// SPDX-License-Identifier: Apache-2.0
#include "report/csv.hpp"

namespace cablelint::report {

std::string csv_field(std::string_view text) {
  constexpr std::string_view formula_signs = "=+-@\t\r";
  const bool is_formula =
      !text.empty() && formula_signs.find(text.front()) != std::string_view::npos;
  if (!is_formula && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    return std::string(text);
  }
  std::string quoted = is_formula ? "\"'" : "\"";
  for (const char c : text) {
    quoted.append(c == '"' ? 2 : 1, c);
  }
  return quoted + '"';
}

}  // namespace cablelint::report
