// SPDX-License-Identifier: Apache-2.0
#include "parse/after/closing_mark.hpp"

#include <algorithm>
#include <tao/pegtl.hpp>

#include "grammar/markings.hpp"
#include "text/ascii.hpp"

namespace cablelint::parse {

std::string_view closing_mark(std::string_view paragraph) {
  constexpr std::size_t longest = 24;
  const std::string_view text = trim_end(paragraph);
  const std::string_view tail = text.substr(text.size() - std::min(text.size(), longest));
  const std::size_t open = tail.rfind('(');
  const bool is_apart = open != npos && open > 0 && is_gap(tail[open - 1]);
  if (!is_apart || !tail.ends_with(')')) {
    return {};
  }
  const std::string_view mark = tail.substr(open);
  tao::pegtl::memory_input<> in(mark.data(), mark.size(), "");
  const bool is_mark = std::ranges::none_of(mark, is_lower) && mark != "(R)" &&
                       tao::pegtl::parse<tao::pegtl::seq<grammar::mark, tao::pegtl::eof>>(in);
  return is_mark ? mark : std::string_view{};
}

}  // namespace cablelint::parse
