// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text/ascii.hpp"

/// Encodings in which mail carries text.
namespace cablelint {

/// RFC 2045 section 6.7; anything that is not an escape means itself.
[[nodiscard]] std::string from_quoted_printable(std::string_view text);

/// RFC 3986 section 2.1; anything that is not an escape means itself.
[[nodiscard]] std::string from_percent_encoding(std::string_view text);

/// A digit of base64, its padding and the digits of RFC 4648 section 5 among them.
[[nodiscard]] constexpr bool is_base64_digit(char c) {
  return is_alphanumeric(c) || c == '+' || c == '/' || c == '=' || c == '-' || c == '_';
}

/// The first run of at least `min_digits` digits of base64 in a text, without padding; empty: it
/// has none. Each word that is shorter is skipped at its end.
[[nodiscard]] std::string_view base64_run(std::string_view text, std::size_t min_digits);

/// RFC 2045 section 6.8, white space skipped. Nothing if another character is in it, or something
/// follows its end.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

/// RFC 2047: the words of a header that are encoded, `=?utf-8?B?...?=`, as they show in UTF-8 and
/// in what is ASCII of other encodings; all else as it is.
[[nodiscard]] std::string from_encoded_words(std::string_view header);

/// RFC 2152. Characters that it need not encode may be missing; what is not an encoded
/// character means itself.
[[nodiscard]] std::string from_utf7(std::string_view text);

/// The file in a text that uuencode(1) wrote: from a line `begin MODE NAME` to a line `end`. Empty:
/// there is none.
[[nodiscard]] std::string from_uuencode(std::string_view text);

}  // namespace cablelint
