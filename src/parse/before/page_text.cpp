// SPDX-License-Identifier: Apache-2.0
#include "parse/before/page_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <tao/pegtl.hpp>
#include <vector>

#include "grammar/look_first.hpp"
#include "grammar/web_page.hpp"
#include "parse/before/blank.hpp"
#include "text/ascii.hpp"
#include "text/search.hpp"

namespace cablelint::parse {
namespace {

/// The parts of a page; they view its text.
struct PageParts {
  std::vector<std::string_view> hidden;
  std::vector<std::string_view> blocks;
};

template <class Rule>
struct TakePagePart : tao::pegtl::nothing<Rule> {};

template <auto Parts>
struct AddPart {
  template <class ActionInput>
  static void apply(const ActionInput& in, PageParts& page) {
    (page.*Parts).emplace_back(in.begin(), in.size());
  }
};
template <>
struct TakePagePart<grammar::hidden_part> : AddPart<&PageParts::hidden> {};
template <>
struct TakePagePart<grammar::preformatted> : AddPart<&PageParts::blocks> {};

/// Whether a block has what heads of messages have, of which few other texts have two.
bool shows_message(std::string_view block) {
  constexpr std::array<std::string_view, 6> signs = {"FM ",  "SECSTATE", "E.O. 1",
                                                     "TAGS", "SUBJ",     "DE RU"};
  return std::ranges::count_if(
             signs, [block](std::string_view sign) { return find_text(block, sign) != npos; }) > 1;
}

}  // namespace

PageText page_text(std::string_view text) {
  PageText result;
  if (text.find('<') == npos) {
    return result;
  }
  PageParts page;
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(text.data(), text.size(), "");
  (void)tao::pegtl::parse<grammar::web_page, TakePagePart, grammar::LookFirst>(in, page);
  const bool has_message = std::ranges::any_of(page.blocks, shows_message);
  if (page.hidden.empty() && !has_message) {
    return result;
  }
  const auto place = [text](std::string_view part) {
    return static_cast<std::size_t>(part.data() - text.data());
  };
  result.shown = text;
  for (const std::string_view part : page.hidden) {
    blank_out(result.shown, place(part), part.size());
  }
  if (has_message) {
    result.around = result.shown;
    std::size_t end = 0;
    for (const std::string_view block : page.blocks) {
      blank_out(result.shown, end, place(block) - end);
      blank_out(result.around, place(block), block.size());
      end = place(block) + block.size();
    }
    blank_out(result.shown, end, text.size() - end);
  }
  return result;
}

}  // namespace cablelint::parse
