// SPDX-License-Identifier: Apache-2.0
#include "parse/months.hpp"

#include <algorithm>
#include <array>

#include "parse/ascii.hpp"

namespace cablelint::parse {
namespace {

constexpr std::array<std::string_view, 12> months = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                     "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};

}  // namespace

int month_from(std::string_view word) {
  const auto found = std::find(months.begin(), months.end(), to_upper(word.substr(0, 3)));
  return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

}  // namespace cablelint::parse
