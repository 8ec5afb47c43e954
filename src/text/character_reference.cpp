// SPDX-License-Identifier: Apache-2.0
#include "text/character_reference.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>
#include <utility>

#include "text/byte_set.hpp"
#include "text/utf8.hpp"

namespace cablelint {
namespace {

constexpr std::array<std::pair<std::string_view, char32_t>, 27> names = {{
    {"&amp;", U'&'},   {"&lt;", U'<'},       {"&gt;", U'>'},        {"&quot;", U'"'},
    {"&apos;", U'\''}, {"&lpar;", U'('},     {"&rpar;", U')'},      {"&sol;", U'/'},
    {"&lsqb;", U'['},  {"&rsqb;", U']'},     {"&lbrack;", U'['},    {"&rbrack;", U']'},
    {"&lcub;", U'{'},  {"&rcub;", U'}'},     {"&lbrace;", U'{'},    {"&rbrace;", U'}'},
    {"&nbsp;", U' '},  {"&shy;", U'\u00AD'}, {"&zwnj;", U'\u200C'}, {"&para;", U'¶'},
    {"&lsquo;", U'‘'}, {"&rsquo;", U'’'},    {"&ldquo;", U'“'},     {"&rdquo;", U'”'},
    {"&ndash;", U'–'}, {"&mdash;", U'—'},    {"&hellip;", U'…'},
}};

CharacterReference by_number(std::string_view text) {
  constexpr std::size_t most_digits = 8;  // one more than a code point has
  const bool is_hexadecimal = text.starts_with("&#x") || text.starts_with("&#X");
  const std::size_t begin = is_hexadecimal ? 3 : 2;
  // HTML section 13.5: any number of zeros may be before them.
  const std::size_t zeros = std::min(find_first_not_of(text, ByteSet("0"), begin), text.size());
  const std::string_view digits = text.substr(0, zeros + most_digits);
  std::uint32_t value = 0;
  if (digits.size() <= begin) {
    return {};
  }
  const auto [end, failed] = std::from_chars(digits.data() + begin, digits.data() + digits.size(),
                                             value, is_hexadecimal ? 16 : 10);
  if (failed != std::errc() || value == 0 || !is_code_point(value)) {
    return {};
  }
  const auto size_bytes = static_cast<std::size_t>(end - digits.data());
  const bool has_end = text.substr(size_bytes).starts_with(';');
  return {size_bytes + (has_end ? 1U : 0U), value, has_end};
}

}  // namespace

CharacterReference character_reference_at(std::string_view text) {
  if (text.starts_with("&#")) {
    return by_number(text);
  }
  for (const auto& [name, character] : names) {
    if (text.starts_with(name)) {
      return {name.size(), character, true};
    }
  }
  return {};
}

}  // namespace cablelint
