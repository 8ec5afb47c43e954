// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text/ascii.hpp"
#include "text/numbered_lines.hpp"

/// The readers of the forms in text_forms.cpp: each gives the text that bytes of its form hold, and
/// nothing if they are not of the form.
namespace cablelint::lint {

using MaybeText = std::optional<std::string>;

// Forms in which the lines are written differently.
/// Records of 80, 72 or 132 columns each, as of cards, printers and mainframes.
[[nodiscard]] MaybeText from_records(std::string_view text);
/// Lines as `cat -n` and editors number them.
[[nodiscard]] MaybeText without_line_numbers(std::string_view text);
/// Lines that all begin alike: with the sign of a comment, a word, or the time of a log.
[[nodiscard]] MaybeText without_prefix(std::string_view text);

// Forms with escapes for characters.
[[nodiscard]] MaybeText decode_escapes(std::string_view text);
[[nodiscard]] MaybeText from_percent_escapes(std::string_view text);
/// Characters written by their numbers, as in a web page.
[[nodiscard]] MaybeText decode_references(std::string_view text);
/// The parts of a page, each a line of its own.
[[nodiscard]] MaybeText decode_page(std::string_view text);
[[nodiscard]] MaybeText from_escaped_mail(std::string_view text);

// Forms with other bytes or letters.
[[nodiscard]] MaybeText without_nuls(std::string_view text);
[[nodiscard]] MaybeText nuls_as_line_ends(std::string_view text);
[[nodiscard]] MaybeText from_ebcdic(std::string_view text);
[[nodiscard]] MaybeText from_styled_letters(std::string_view text);
[[nodiscard]] MaybeText from_base64_lines(std::string_view text);
[[nodiscard]] MaybeText from_uuencoded(std::string_view text);
[[nodiscard]] MaybeText from_hex_bytes(std::string_view text);
[[nodiscard]] MaybeText from_hex_words(std::string_view text);
/// ROT13, which changes each letter for the one thirteen places on, if a word of a cable is in it.
[[nodiscard]] MaybeText from_rot13(std::string_view text);
/// Without the signs that shift to another character set and back, of which a word may be written.
[[nodiscard]] MaybeText without_shifts(std::string_view text);
/// UTF-7 that encodes a character that marks are written with, or two of any kind.
[[nodiscard]] MaybeText from_seven_bits(std::string_view text);
/// ASCII in two or three bytes of UTF-8, which is invalid: RFC 3629 section 3.
[[nodiscard]] MaybeText from_overlong(std::string_view text);
/// Without colors, and without the letters that others are printed over, as in manuals.
[[nodiscard]] MaybeText as_printed(std::string_view text);

/// Functions that they share: how often `what` is in a text, the text with `by` in its place, and
/// its lines.
[[nodiscard]] std::size_t count(std::string_view text, std::string_view what);
[[nodiscard]] std::string replaced(std::string_view text, std::string_view what,
                                   std::string_view by);
/// Calls `visit` with each line, without its end and the blanks before that.
template <class Visit>
void each_trimmed_line(std::string_view text, const Visit& visit) {
  each_line(text, [&visit](std::string_view line) { visit(trim_end(line)); });
}

}  // namespace cablelint::lint
