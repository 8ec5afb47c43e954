// SPDX-License-Identifier: Apache-2.0
#include "parse/build/months.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace cablelint::parse {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "JANUARY", "FEBRUARY", "MARCH",     "APRIL",   "MAY",      "JUNE",
    "JULY",    "AUGUST",   "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"};

}  // namespace

int month_from(std::string_view word) {
  const std::string written = upper_case(word);
  const auto found = std::find_if(months.begin(), months.end(), [&written](std::string_view name) {
    return written == name || written == name.substr(0, 3) ||
           (written == "SEPT" && name == "SEPTEMBER");
  });
  return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

}  // namespace cablelint::parse
