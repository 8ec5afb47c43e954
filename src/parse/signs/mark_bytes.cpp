// SPDX-License-Identifier: Apache-2.0
#include "parse/signs/mark_bytes.hpp"

#include <algorithm>
#include <cstddef>

#include "parse/line_walk.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

constexpr bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// A byte that is a letter in some code page, and not a sign that any text has in brackets: (c) and
/// (R) in circles, a section, a pilcrow, daggers, bullets, a degree.
constexpr bool is_other_letter(char c) {
  constexpr std::string_view signs = "\xA9\xAE\xA7\xB6\x86\x87\x95\xB7\xB0";
  return is_high(c) && signs.find(c) == npos;
}

constexpr bool is_mark_letter(char c) { return ByteSet("SCUTNF/").has(c); }

/// (S) with other bytes in it.
bool is_mark_in_brackets(std::string_view word) {
  constexpr std::size_t longest = 6;
  if (word.size() > longest || !word.starts_with('(') || !word.ends_with(')')) {
    return false;
  }
  const std::string_view inner = word.substr(1, word.size() - 2);
  // The second byte of a letter in Shift-JIS may be any of ASCII.
  const bool is_wide = inner.size() == 2 && is_other_letter(inner.front());
  return std::ranges::any_of(inner, is_other_letter) &&
         (is_wide || std::ranges::all_of(
                         inner, [](char c) { return is_other_letter(c) || is_mark_letter(c); }));
}

/// Letters between two brackets of two bytes each, which have the same first byte, as in Shift-JIS,
/// EUC, GB 18030 and Big5. The letters may be of two bytes as well.
bool is_mark_in_wide_brackets(std::string_view word) {
  constexpr std::size_t bracket = 2;
  constexpr std::size_t longest = 24;
  if (word.size() <= 2 * bracket || word.size() > longest || !is_high(word.front()) ||
      word[word.size() - bracket] != word.front()) {
    return false;
  }
  const std::string_view inner = word.substr(bracket, word.size() - 2 * bracket);
  const bool is_wide = inner.size() % bracket == 0 && is_high(inner.front());
  return is_wide || std::ranges::all_of(inner, is_mark_letter);
}

/// The first word of a paragraph, after its number.
std::string_view word_after_number(std::string_view line) {
  const std::size_t begin = find_first_not_of(line, ByteSet(" \t0123456789.\xC2\xB6"));
  line = line.substr(std::min(begin, line.size()));
  return line.substr(0, find_first_of(line, blanks));
}

}  // namespace

bool has_mark_in_other_bytes(std::string_view text) {
  for (LineWalk lines(text); lines.has_line(); lines.next()) {
    const std::string_view word = word_after_number(lines.line());
    if (is_mark_in_brackets(word) || is_mark_in_wide_brackets(word)) {
      return true;
    }
  }
  return false;
}

}  // namespace cablelint::parse
