// SPDX-License-Identifier: Apache-2.0
// Paragraphs that are only a title: "2. Festival Costs", dashes below it, then "A. (C) The choir".
#include <algorithm>
#include <string_view>
#include <tao/pegtl.hpp>

#include "grammar/paragraphs.hpp"
#include "parse/after/passes.hpp"
#include "parse/begins_with.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

constexpr std::size_t longest_title = 70;

bool is_blank_or_dashes(std::string_view line) {
  return find_first_not_of(line, ByteSet("-_=* \t\r")) == npos;
}

using tao::pegtl::digit;
using tao::pegtl::one;
using tao::pegtl::plus;
using tao::pegtl::seq;
using tao::pegtl::sor;

/// `A.`, `(2)`, `2)` or a dash, in some copies after a paragraph sign.
using PointSign = seq<tao::pegtl::opt<grammar::pilcrow, grammar::blanks>,
                      sor<grammar::list_sign, seq<plus<digit>, one<'.', ')'>>>>;

/// A point of a list, or a text with a mark and without a number.
bool is_point(std::string_view line) {
  return begins_with<seq<grammar::blanks, sor<seq<PointSign, grammar::gap>, grammar::marked_text>>>(
      line);
}

bool is_marked_point(std::string_view line) {
  return begins_with<
      seq<grammar::blanks, tao::pegtl::opt<PointSign, grammar::blanks>, grammar::mark>>(line);
}

bool is_title_of_points(std::string_view text) {
  std::size_t end = std::min(find_first_of(text, line_ends), text.size());
  const std::string_view title = trim(text.substr(0, end));
  if (title.empty() || title.size() > longest_title || ByteSet(".?!").has(title.back())) {
    return false;
  }
  bool has_point = false;
  while (end < text.size()) {
    const std::size_t begin = end + 1;
    end = std::min(find_first_of(text, line_ends, begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (is_blank_or_dashes(line)) {
      continue;
    }
    if (is_point(line) ? !is_marked_point(line) : !has_point) {
      return false;
    }
    has_point = true;
  }
  return has_point;
}

}  // namespace

void find_titles(Draft& draft) {
  std::vector<Paragraph>& all = draft.cable.paragraphs;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::uint32_t begin = all[i].text.span.begin;
    const std::uint32_t end = i + 1 < all.size() ? all[i + 1].span.begin : draft.cable.span.end();
    all[i].title = !all[i].portion && !all[i].text.span.empty() &&
                   is_title_of_points(draft.bytes.substr(begin, end - begin));
  }
}

}  // namespace cablelint::parse
