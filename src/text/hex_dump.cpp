// SPDX-License-Identifier: Apache-2.0
#include "text/hex_dump.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint {
namespace {

constexpr ByteSet hex_digits("0123456789ABCDEFabcdef");

bool is_hex_digit(char c) { return hex_digits.has(c); }

std::size_t digits_at(std::string_view text) {
  return std::min(find_first_not_of(text, hex_digits), text.size());
}

/// What sets off bytes from each other, or the characters that they are, between bars or arrows.
constexpr ByteSet separators(" \t\r,:-|>");

bool ends_digits(std::string_view after) { return after.empty() || separators.has(after.front()); }

/// The digits of a line, and what follows from how it begins.
struct Digits {
  std::string_view text;
  std::size_t min_bytes = 8;  ///< fewer are words or numbers
  std::size_t max_bytes = npos;
  std::size_t max_blanks = 1;  ///< between two bytes
};

/// Without an offset before the digits.
Digits digits_of(std::string_view line) {
  const std::size_t first = digits_at(line);
  const std::string_view rest = line.substr(first);
  constexpr std::size_t intel_header = 9;
  if (line.starts_with(':') && line.size() > intel_header + 2) {
    return {line.substr(intel_header, line.size() - intel_header - 2)};
  }
  if (first >= 4 && rest.starts_with(':')) {
    return {trim(rest.substr(1)), 1};
  }
  const std::string_view next = trim(rest.substr(0, find_first_of(rest, ByteSet("|>"))));
  const std::size_t second = digits_at(next);
  if (first < 6 || !rest.starts_with(' ') || second == 0 || second > 4) {
    return {line};
  }
  const bool are_alone =
      std::ranges::all_of(next, [](char c) { return is_hex_digit(c) || c == ' '; });
  // After sixteen, one blank may set off the characters.
  return {next, 1, are_alone ? npos : 16, 2};
}

std::string bytes_of(const Digits& digits, HexWords words) {
  std::string bytes;
  std::string_view rest = digits.text;
  while (bytes.size() < digits.max_bytes) {
    rest.remove_prefix(rest.starts_with("0x") ? 2 : 0);
    const std::size_t size = digits_at(rest);
    const std::string_view after = rest.substr(size);
    if (size == 0 || size % 2 != 0 || !ends_digits(after)) {
      break;
    }
    for (std::size_t at = 0; at < size; at += 2) {
      bytes += static_cast<char>(*hex_digit(rest[at]) * 16 + *hex_digit(rest[at + 1]));
    }
    if (size == 4 && words == HexWords::swapped) {
      std::swap(bytes.back(), bytes[bytes.size() - 2]);
    }
    const bool is_set_off = !after.empty() && ByteSet(",:-").has(after.front());
    rest = after.substr(is_set_off ? 1 : 0);
    const std::size_t blanks = std::min(rest.find_first_not_of(' '), rest.size());
    rest.remove_prefix(std::min(blanks, digits.max_blanks));
  }
  return bytes.size() >= digits.min_bytes ? bytes : std::string();
}

/// What is in cells of four columns after an offset, as od -c shows it: `   S`, `  \n`, ` 302`.
std::string characters_of(std::string_view line) {
  constexpr std::size_t width = 4;
  std::string bytes;
  for (line.remove_prefix(digits_at(line)); line.size() >= width; line.remove_prefix(width)) {
    const std::string_view cell = line.substr(0, width);
    unsigned octal = 0;
    if (cell.starts_with("   ")) {
      bytes += cell.back();
    } else if (cell.starts_with("  \\")) {
      bytes += cell.back() == 'n' || cell.back() == 'r' ? '\n' : ' ';
    } else if (std::from_chars(cell.data() + 1, cell.data() + width, octal, 8).ptr ==
               cell.data() + width) {
      bytes += static_cast<char>(octal);
    } else {
      return {};
    }
  }
  return bytes;
}

}  // namespace

std::optional<unsigned> hex_digit(char c) {
  return is_digit(c)            ? std::optional(static_cast<unsigned>(c - '0'))
         : c >= 'A' && c <= 'F' ? std::optional(static_cast<unsigned>(c - 'A' + 10))
         : c >= 'a' && c <= 'f' ? std::optional(static_cast<unsigned>(c - 'a' + 10))
                                : std::nullopt;
}

std::optional<std::uint32_t> number_from_hex(std::string_view digits) {
  std::uint32_t number = 0;
  for (const char c : digits) {
    const std::optional<unsigned> digit = hex_digit(c);
    if (!digit) {
      return std::nullopt;
    }
    number = number << 4U | *digit;
  }
  return digits.empty() ? std::nullopt : std::optional(number);
}

bool may_be_of_hex_dump(std::string_view line) {
  while (line.starts_with(' ') || line.starts_with('\t')) {
    line.remove_prefix(1);
  }
  if (line.empty() || !(is_hex_digit(line.front()) || line.front() == ':')) {
    return false;
  }
  constexpr std::size_t min_word = 2;
  const std::size_t size = digits_at(line);
  if (size < min_word) {
    return line.starts_with(':') || line.starts_with("0x");
  }
  const std::string_view after = line.substr(size);
  if (!ends_digits(after)) {
    return false;
  }
  // Digits without blanks between them, an offset, characters in columns; or else more digits.
  constexpr std::size_t min_row = 16;
  constexpr std::size_t column = 4;
  const std::string_view more =
      after.substr(std::min(find_first_not_of(after, separators), after.size()));
  return size >= min_row || after.size() < column || after.front() == ':' ||
         after.starts_with("  ") || more.starts_with("0x") || digits_at(more) >= min_word;
}

std::string from_hex_dump(std::string_view text, HexWords words) {
  std::string bytes;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (may_be_of_hex_dump(line)) {
      const std::string in_line = bytes_of(digits_of(trim(line)), words);
      bytes += in_line.empty() ? characters_of(line) : in_line;
    }
  }
  return bytes;
}

}  // namespace cablelint
