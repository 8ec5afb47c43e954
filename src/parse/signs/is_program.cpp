// SPDX-License-Identifier: Apache-2.0
#include "parse/signs/is_program.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "grammar/program.hpp"
#include "parse/begins_with.hpp"
#include "text/line_end.hpp"
#include "text/search.hpp"

namespace cablelint::parse {

bool is_program(std::string_view text) {
  constexpr std::size_t head = 4000;
  text = text.substr(0, head);
  for (std::size_t at = 0; at < text.size(); at = end_of_line(text, at) + 1) {
    if (begins_with<grammar::program_line>(text.substr(at, end_of_line(text, at) - at))) {
      return true;
    }
  }
  return false;
}

bool is_about_marks(std::string_view text) {
  constexpr std::array<std::string_view, 5> words = {"portion mark", "portion-mark", "markings",
                                                     "how to mark", "marking guide"};
  return std::ranges::any_of(words, [text](std::string_view word) {
    return find_in_any_case(text, word, 0) != std::string_view::npos;
  });
}

}  // namespace cablelint::parse
