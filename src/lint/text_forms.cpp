// SPDX-License-Identifier: Apache-2.0
#include "lint/text_forms.hpp"

#include <array>

#include "lint/form_readers.hpp"

namespace cablelint::lint {
namespace {

constexpr bool of_words = true;
constexpr bool may_be_open = true;
constexpr bool is_whole = true;

constexpr std::array all_forms = {
    TextForm{"EBCDIC", from_ebcdic},
    TextForm{"text with NUL bytes", without_nuls, &TextSigns::controls},
    TextForm{"text with NUL bytes", nuls_as_line_ends, &TextSigns::controls},
    TextForm{"records without line ends", from_records},
    TextForm{"terminal colors or overstrikes", as_printed, &TextSigns::controls},
    TextForm{"invisible or styled characters", from_styled_letters, &TextSigns::not_ascii},
    TextForm{"numbered lines", without_line_numbers},
    TextForm{"lines that begin with the same signs or words", without_prefix},
    TextForm{"a string with escape sequences", decode_escapes, &TextSigns::any, of_words},
    TextForm{"percent-encoding", from_percent_escapes, &TextSigns::any, false, false, is_whole},
    TextForm{"character references", decode_references},
    TextForm{"a web page", decode_page, &TextSigns::any, false, may_be_open},
    TextForm{"ROT13", from_rot13},
    TextForm{"uuencode", from_uuencoded},
    TextForm{"a hex dump", from_hex_bytes, &TextSigns::dump_lines, of_words},
    TextForm{"a hex dump of words", from_hex_words, &TextSigns::dump_lines, of_words},
    TextForm{"base64, in e-mails read by --input-format eml", from_base64_lines,
             &TextSigns::base64_lines, of_words, false, is_whole},
    TextForm{"quoted-printable, in e-mails read by --input-format eml", from_escaped_mail,
             &TextSigns::any, of_words},
    TextForm{"UTF-7", from_seven_bits, &TextSigns::any, of_words},
    TextForm{"ISO 2022", without_shifts, &TextSigns::controls, of_words},
    TextForm{"invalid UTF-8", from_overlong, &TextSigns::not_utf8, of_words},
};

}  // namespace

std::span<const TextForm> text_forms() { return all_forms; }

}  // namespace cablelint::lint
