// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cablelint::parse {

/// What a search gives that finds nothing.
inline constexpr std::size_t npos = std::string_view::npos;

// The characters of telegrams are ASCII; these never ask the locale.
[[nodiscard]] constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr bool is_letter(char c) { return is_lower(to_lower(c)); }
/// White space between words, also over the end of a line.
[[nodiscard]] constexpr bool is_gap(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

[[nodiscard]] std::string to_upper(std::string_view text);
[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] std::string_view trim_end(std::string_view text);

/// The canonical name of a message: the year's last two digits, the post without blanks and the
/// number without leading zeros, such as 08EXAMPLEVILLE42.
[[nodiscard]] std::string reference_id(std::int64_t year, std::string_view post,
                                       std::int64_t serial);

}  // namespace cablelint::parse
