// SPDX-License-Identifier: Apache-2.0
#include "parse/build/list_letters.hpp"

#include <algorithm>
#include <cstddef>

#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

constexpr std::size_t item_size = 4;  // "(B) "

bool is_first_of_line(std::string_view text, std::size_t at) {
  const std::size_t before =
      at == 0 ? std::string_view::npos : find_last_not_of(text, ByteSet(" \t-"), at - 1);
  return before != std::string_view::npos && (text[before] == '\n' || text[before] == '\r');
}

}  // namespace

void ListLetters::read_up_to(std::string_view text, std::uint32_t end) {
  for (std::size_t at = text.find('(', read_); at < end; at = text.find('(', at + 1)) {
    const std::string_view item = text.substr(at, item_size);
    if (item.size() < item_size || item[2] != ')' || item[3] != ' ') {
      continue;
    }
    const auto letter = static_cast<unsigned char>(item[1]);
    if (letter < last_.size()) {
      last_[letter] = static_cast<std::uint32_t>(at);
      last_at_line_[letter] = is_first_of_line(text, at) ? last_[letter] : last_at_line_[letter];
    }
  }
  read_ = std::max(read_, end);
}

bool ListLetters::is_next(std::string_view text, std::uint32_t begin, std::uint32_t mark) {
  read_up_to(text, mark);
  const auto letter = static_cast<unsigned char>(text[mark + 1]);
  if (letter < 'B' || letter >= last_.size()) {
    return false;
  }
  const std::uint32_t previous = last_[letter - 1U];
  const bool is_third = letter == 'C' || letter == 'c';
  const bool may_be_mark = letter == 'S' || letter == 's';  // after (R), which is a level as well
  const bool follows = (!may_be_mark && last_at_line_[letter - 1U] > begin) ||
                       (is_third && previous > begin && last_[letter - 2U] > begin);
  return follows && last_[letter] < previous;  // a list has each letter once
}

}  // namespace cablelint::parse
