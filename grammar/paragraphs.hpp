// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/envelope.hpp"
#include "grammar/header.hpp"
#include "grammar/lines.hpp"
#include "grammar/markings.hpp"

/// The text of the telegram: numbered paragraphs with portion marks, headings, page lines, and what
/// ends it (5 FAH-1 H-246).
namespace cablelint::grammar {

// clang-format off
// The paragraph sign: UTF-8, Latin-1, or as HTML writes it.
struct pilcrow            : sor< string<'\xC2','\xB6'>, one<'\xB6'>, string<'&','p','a','r','a',';'>, string<'&','#','1','8','2',';'> > {};
struct paragraph_sign     : pilcrow {};
struct paragraph_number   : rep_min_max< 1, 3, digit > {};
// `1.` or, copied with the sign as a digit, `11.`; never `2004. He`, and never `1.4`.
struct paragraph_head     : seq< blanks, opt< pilcrow, blanks >, rep_min_max< 1, 3, digit >, one<'.'>, sor< blank1, at< one<'('> >, at< line_end >, at< alpha > > > {};
struct bare_entire_text   : seq< mark_level, mark_entire_text > {};
struct paragraph_words    : rest_of_line {};
struct paragraph          : seq< at< paragraph_head >, blanks, opt< paragraph_sign, blanks >, paragraph_number, one<'.'>, blanks,
                                 opt< sor< seq< portion_mark, opt< blanks, entire_text > >, seq< at< bare_entire_text >, bare_entire_text > > >, blanks, paragraph_words, line_end > {};

// EXAMPLEVILLE 00000042  002 OF 002; names of posts are cut to ten characters, and the third
// number of lines is 003.2 on a second page.
struct break_post         : list< seq< upper, star< sor< upper, one<'\'', '-', '.'> > >, end_of_word >, gap > {};
struct break_serial       : seq< rep_min_max< 5, 8, digit >, end_of_word > {};
struct break_section      : rep_min_max< 1, 3, digit > {};
struct break_sections     : rep_min_max< 1, 3, digit > {};
struct break_fields       : seq< blanks, break_post, gap, break_serial, gap, break_section, opt< one<'.'>, plus< digit > >, gap, istring<'O','F'>, gap, break_sections, opt< gap, digits2, digits4, upper >, line_tail > {};
struct section_break      : seq< at< break_fields >, break_fields > {};

// PAGE 02 STATE 150591, at the head of a page of 1973 to 1979; the class word may be glued to it.
struct page_line          : seq< opt< header_level, blanks >, string<'P','A','G','E'>, gap, digits2, not_at< alnum >, rest_of_line, line_end > {};
// Whom the copies of 1973 to 1979 went to, who drafted, who approved.
struct copy_count         : seq< plus< upper >, one<'-'>, digits2, end_of_word > {};
struct copies_line        : seq< sor< seq< string<'O','R','I','G','I','N'>, gap, at< copy_count > >, seq< string<'A','C','T','I','O','N'>, gap, at< copy_count > >,
                                      seq< string<'I','N','F','O'>, gap, at< copy_count > >, string<'D','R','A','F','T','E','D',' ','B','Y'>, string<'A','P','P','R','O','V','E','D',' ','B','Y'>,
                                      string<'D','E','S','I','R','E','D',' ','D','I','S','T','R','I','B','U','T','I','O','N'>, seq< blanks, at< list< copy_count, gap > > > >, rest_of_line, line_end > {};

// A heading follows a blank line and has no small letters: "SCHOOLS AND HARBORS".
struct capital_text       : seq< plus< not_at< sor< lower, line_break > >, any >, at< line_end > > {};
struct heading_words      : capital_text {};
struct heading_line       : seq< at< opt< portion_mark >, sor< upper, one<'"', '\''>, blank1 >, capital_text >, opt< portion_mark >, blanks, heading_words, line_end > {};

// The surname of the signing officer stands alone on the last line.
struct signature_name     : seq< upper, star< sor< upper, one<'\'', '-', '.', ' '> > > > {};
struct ending_line        : sor< break_line, validation_line, end_of_message, blank_line, dash_line, class_word_line > {};
struct message_end        : seq< star< ending_line >, opt< last_blanks >, eof > {};
struct signature_line     : seq< not_at< ending_line >, at< blanks, signature_name, line_tail, message_end >, blanks, signature_name, line_tail > {};

struct text_words         : seq< in_line, rest_of_line > {};
struct text_line          : seq< text_words, opt< line_break > > {};
// clang-format on

}  // namespace cablelint::grammar
