// SPDX-License-Identifier: Apache-2.0
#include "parse/before/without_code.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <tao/pegtl.hpp>

#include "grammar/look_first.hpp"
#include "grammar/markdown.hpp"
#include "parse/before/blank.hpp"
#include "parse/line_walk.hpp"
#include "text/ascii.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

struct Blank {
  template <class ActionInput>
  static void apply(const ActionInput& in, const char* text, std::string& prose) {
    blank_out(prose, static_cast<std::size_t>(in.begin() - text), in.size());
  }
};

template <class Rule>
struct BlankCode : tao::pegtl::nothing<Rule> {};
template <>
struct BlankCode<grammar::front_matter> : Blank {};
template <>
struct BlankCode<grammar::fenced_code> : Blank {};

}  // namespace

std::string without_code(std::string_view text) {
  const bool may_have_code =
      text.starts_with("---") || find_text(text, "```") != npos || find_text(text, "~~~") != npos;
  if (!may_have_code) {
    return {};
  }
  std::string prose(text);
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(text.data(), text.size(), "");
  (void)tao::pegtl::parse<grammar::markdown, BlankCode, grammar::LookFirst>(in, text.data(), prose);
  return prose;
}

bool explains_markings(std::string_view prose) {
  std::size_t lines = 0;
  for (LineWalk walk(prose); walk.has_line(); walk.next()) {
    lines += std::ranges::any_of(walk.line(), is_letter) ? 1U : 0U;
  }
  constexpr std::size_t few = 3;
  constexpr std::array<std::string_view, 5> words = {"marking", "how to mark", "portion", "banner",
                                                     "for example"};
  return lines >= few && std::ranges::any_of(words, [prose](std::string_view word) {
           return find_in_any_case(prose, word) != npos;
         });
}

}  // namespace cablelint::parse
