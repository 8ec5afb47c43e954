// SPDX-License-Identifier: Apache-2.0
#include "parse/fallback/places.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {

std::uint32_t text_begin(const Cable& cable) {
  std::uint32_t begin = cable.span.begin;
  if (cable.form == MessageForm::paper) {
    return begin;
  }
  for (const HeaderLine& line : cable.header_lines) {
    if (line.kind >= HeaderLineKind::classification) {
      begin = std::max(begin, line.span.end());
    }
  }
  return begin;
}

const Paragraph* paragraph_at(const Cable& cable, std::uint32_t at) {
  const auto after = std::ranges::upper_bound(
      cable.paragraphs, at, {}, [](const Paragraph& paragraph) { return paragraph.span.begin; });
  return after == cable.paragraphs.begin() ? nullptr : &*std::prev(after);
}

bool ends_sentence(std::string_view words) {
  return words.empty() || ByteSet(".:!?\")-=*_+|").has(words.back()) ||
         static_cast<unsigned char>(words.back()) >= 0x80;
}

bool is_full_sentence(std::string_view line) {
  constexpr std::ptrdiff_t fewest_blanks = 3;
  constexpr std::size_t long_line = 60;
  const std::string_view words = trim(line);
  return std::ranges::count(words, ' ') >= fewest_blanks &&
         (words.size() > long_line || words.ends_with('.') || words.ends_with('!') ||
          words.ends_with('?'));
}

std::size_t number_size(std::string_view line) {
  constexpr std::size_t indent = 8;
  const std::size_t digits = find_first_of(line, decimal_digits);
  if (digits > indent ||
      std::any_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(digits), is_letter)) {
    return 0;
  }
  const std::size_t end = find_first_not_of(line, decimal_digits, digits);
  constexpr std::size_t longest = 3;
  const bool is_number = end != npos && end - digits <= longest && ByteSet(".)").has(line[end]);
  return is_number ? end + 1 : 0;
}

}  // namespace cablelint::parse
