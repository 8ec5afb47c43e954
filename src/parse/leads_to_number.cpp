// SPDX-License-Identifier: Apache-2.0
#include "parse/leads_to_number.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "parse/build/months.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {

bool leads_to_number(std::string_view before) {
  constexpr std::array<std::string_view, 25> leading = {
      "PARAGRAPH", "PARAGRAPHS", "PARA", "PARAS", "SECTION", "ARTICLE", "ARTICLES",
      "CHAPTER",   "ANNEX",      "PAGE", "ITEM",  "POINT",   "NUMBER",  "ON",
      "OF",        "THE",        "BY",   "UNTIL", "SINCE",   "FROM",    "AND",
      "BETWEEN",   "REF",        "REFS", "NO"};
  before = trim_end(before);
  std::size_t begin = before.size();
  while (begin > 0 && is_letter(before[begin - 1])) {
    --begin;
  }
  const std::string word = upper_case(before.substr(begin));
  return std::ranges::find(leading, word) != leading.end() || month_from(word) != 0;
}

}  // namespace cablelint::parse
