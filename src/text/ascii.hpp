// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cablelint {

/// What a search gives that finds nothing.
inline constexpr std::size_t npos = std::string_view::npos;

// Classes of ASCII characters. They never ask the locale, and no byte beyond 0x7F is in any of
// them.
[[nodiscard]] constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr bool is_letter(char c) { return is_lower(to_lower(c)); }
[[nodiscard]] constexpr bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }
/// White space between words, also over the end of a line.
[[nodiscard]] constexpr bool is_gap(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Where the first character from `at` on is that is not one of those; the size of `text` if
/// there is none.
[[nodiscard]] constexpr std::size_t after_gap(std::string_view text, std::size_t at) {
  while (at < text.size() && is_gap(text[at])) {
    ++at;
  }
  return at;
}

[[nodiscard]] std::string lower_case(std::string_view text);
[[nodiscard]] std::string upper_case(std::string_view text);
/// `text` without blanks, line ends and no-break spaces (UTF-8 or Windows-1252) at both ends, or at
/// its end only.
[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] std::string_view trim_start(std::string_view text);
[[nodiscard]] std::string_view trim_end(std::string_view text);

}  // namespace cablelint
