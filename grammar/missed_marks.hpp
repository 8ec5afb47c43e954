// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/lines.hpp"
#include "grammar/markings.hpp"
#include "grammar/paragraphs.hpp"

/// What is a mark to a reader although its place or its form is not one that paragraphs have: the
/// fallback of the grammar of the text. Prose has parentheses too, so that each form says what
/// comes before and after it.
namespace cablelint::grammar {

// clang-format off
// Levels as marks of any form give them. Those of NATO: NS, CTS (CAPCO-2016 G.1 Table 4). A digit 5 for S.
struct nato_level         : texts<"CTS", "NS", "NC", "NR", "NU"> {};
struct loose_level        : seq< sor< nato_level, mark_level >, end_of_word > {};
struct digit_for_letter   : seq< one<'5'>, end_of_word > {};
// Of another country or of several: (//DEU S), (//JOINT S USA GBR) (CAPCO-2016 H.2, H.3). Some have small
// letters.
struct foreign_code       : rep_min_max< 3, 4, alpha > {};
struct foreign_owners     : rep_opt< 8, not_at< loose_level >, foreign_code, gap > {};
struct foreign_owner      : seq< text<"//">, opt< any_case<"JOINT">, gap >, foreign_owners > {};
struct foreign_rest       : star< sor< seq< gap, foreign_code, end_of_word >,
                                            seq< strokes, mark_control > > > {};
struct foreign_level      : sor< seq< foreign_owner, loose_level, foreign_rest >,
                                 seq< nato_level, end_of_word, foreign_rest > > {};

// Signs between a level and controls where strokes belong: (S:NF), (S\NF), (S//NF/), (/S). Digits would be
// those of a name, (S-300), and single letters those of an abbreviation.
struct en_dash            : text<"\xE2\x80\x93"> {};
struct loose_sign         : seq< blanks, sor< one_of<"/\\:;_-">, en_dash >, blanks > {};
struct loose_word         : seq< sor< loose_level, rep_min< 2, upper > >, end_of_word > {};
struct loose_controls     : seq< star< loose_sign >, sor< loose_level, digit_for_letter >,
                                 rep_opt< 12, plus< loose_sign >, loose_word >, star< loose_sign > > {};
struct loose_mark         : seq< one<'('>, blanks, sor< foreign_level, loose_controls >, blanks,
                                 one<')'> > {};
// The mark as it should be. What is none of these two is not read as a mark.
struct right_mark         : seq< mark > {};
struct missed_mark        : sor< right_mark, loose_mark > {};

// What follows a mark: a sentence. After a sign that begins a list or paragraph it may go on in small
// letters; "(C) 2009" is a copyright.
struct capital_after      : sor< line_tail,
                                 seq< gap, sor< upper, opening_quote, redacted_word,
                                                one_of<"(\xC2\xE2"> > > > {};
struct any_after          : sor< line_tail, seq< gap, not_at< digits4 >, in_line > > {};

// Before a mark, at the beginning of a line. Signs: bullets and dashes, also those of more bytes, and what
// a copy made of a paragraph sign.
struct sign_byte          : sor< one_of<"-*+~=#|>.\x14">, ranges< '\x80', '\xff' > > {};
struct mangled_sign       : seq< one<'='>, rep< 2, xdigit >, opt< one<'='>, rep< 2, xdigit > > > {};
// A copy from a picture has signs as formulas: ${ }^{70}$, $\Rightarrow$.
struct formula            : seq< one<'$'>, rep_min_max< 1, 40, none_of<"$\n\r"> >, one<'$'> > {};
struct list_bullet        : sor< mangled_sign, formula, seq< one<'o'>, at< gap > >,
                                 rep_min_max< 1, 8, sign_byte > > {};
// Numbers and letters: 2-, II., 1.1., a., a), (a), 3 -, Para 2.
struct roman              : rep_min_max< 1, 6, one_of<"IVXLivxl"> > {};
struct small_number       : rep_min_max< 1, 3, digit > {};
struct decimal_number     : seq< rep_min_max< 1, 8, digit >, rep_opt< 3, one<'.'>, small_number > > {};
struct number_word        : seq< any_cases<"PARAGRAPH", "PARA", "POINT", "ITEM">, end_of_word,
                                 opt< one<'.'> >, blanks > {};
struct number_sign        : rep_min_max< 1, 3, one_of<".):\\-"> > {};
struct unit_number        : sor< seq< number_word, decimal_number, blanks, opt< number_sign > >,
                                 seq< one<'('>, sor< decimal_number, roman, alpha >, one<')'> >,
                                 seq< decimal_number, blanks, number_sign >,
                                 seq< small_number, opt< one<'.'>, small_number >, at< gap > >,
                                 seq< sor< roman, alpha >, blanks, number_sign > > {};
// Of a passage: "Comment: (S) Text".
struct unit_title         : seq< opt< any_case<"BEGIN">, gap >,
                                 any_cases<"SUMMARY", "COMMENT", "NOTE", "BACKGROUND", "INTRODUCTION",
                                           "ANALYSIS", "CONCLUSION">,
                                 blanks, one_of<":.-"> > {};
// Of a point, in lists of forms and reports: "* Description: (S/REL) Text".
struct point_title        : seq< list_bullet, gap, upper, rep_opt< 80, not_at< one<':'> >, none_of<"\n\r"> >,
                                 one<':'> > {};
struct unit_sign          : sor< unit_title, when< seq< point_title, gap, missed_mark >, point_title >,
                                 seq< list_bullet, blanks, opt< not_at< missed_mark >, unit_number > >,
                                 unit_number > {};
struct marked_unit        : seq< blanks, unit_sign, blanks, missed_mark, any_after > {};
// Without a sign: where the line before has ended a sentence or is none.
struct unsigned_mark      : seq< missed_mark > {};
// (S)The, directly before the sentence. "(C)Harbor Press" is a copyright, "(S)He" two words in one.
struct sentence_at_mark   : seq< not_at< any_case<"HE">, not_at< alpha > >, upper, lower > {};
struct glued_mark         : seq< not_at< text<"(C)"> >, at< one<'('>, upper >, right_mark > {};
struct unsigned_unit      : seq< blanks, sor< seq< unsigned_mark, capital_after >,
                                              seq< glued_mark, at< sentence_at_mark > > > > {};
struct missed_line        : sor< unsigned_unit, marked_unit > {};

// The number of a paragraph that the grammar does not read as one.
struct mangled_number     : seq< blanks, sor< seq< opt< list_bullet >, blanks, decimal_number >,
                                 number_word, roman > > {};

// Where a mark should be, after the number of a paragraph: (S:NF) or a second one, (U)(S).
struct mark_in_place      : seq< blanks, star< blank_line >, blanks, missed_mark, any_after > {};
struct second_mark        : seq< missed_mark, capital_after > {};

// In a paper: where a mark should be and in its form, but without a readable level, (TSS//SI//NF),
// (NF//TS), (//CN C//NF), (X/NF), (TSNF), (TS SI). Text in brackets has small letters or none of these signs:
// (NATO), (U.S.), (S. Example).
struct unread_byte        : sor< upper, digit, one_of<"/ ,-&">, text<"and "> > {};
struct unread_control     : seq< texts<"NOFORN", "NF", "ORCON", "OC", "REL", "RELIDO", "SI", "TK", "FOUO",
                                       "FISA", "SSI", "LES", "SBU", "SAR">, end_of_word > {};
struct glued_control      : seq< texts<"REL TO", "RELIDO", "FISA", "FOUO", "SBU", "LES", "SSI",
                                       "DISPLAY ONLY", "EYES", "NOFORN", "ORCON">, end_of_word > {};
struct unread_two_strokes : seq< star< not_at< text<"//"> >, unread_byte >, text<"//"> > {};
struct unread_one_stroke  : sor< seq< star< not_at< one<'/'> >, unread_byte >, one<'/'>, blanks,
                                      unread_control >,
                                 seq< unread_control, blanks, one<'/'> > > {};
struct unread_glued       : sor< seq< text<"TS">, texts<"NF", "SI", "TK">, end_of_word >,
                                 seq< texts<"SNF", "CNF", "TSS", "TTS">, end_of_word >,
                                 seq< text<"TS">, opt< mark_hyphen >, opt< gap >, unread_control >,
                                 seq< sor< text<"TS">, one_of<"SCU"> >, glued_control >,
                                 seq< text<"FGI">, gap, loose_level >,
                                 seq< one_of<"SCU">, sor< gap, one<'-'> >, unread_control > > {};
struct unread_signs       : sor< unread_two_strokes, unread_one_stroke, unread_glued > {};
struct unread_letter      : seq< star< not_at< upper >, unread_byte >, upper > {};
struct signed_unread      : seq< one<'('>, blanks, not_at< one_of<",-"> >, at< unread_letter >,
                                 at< unread_signs >, plus< unread_byte >, one<')'> > {};
// What scans make of strokes: (SllNF), (Tl/SI//NF). Numbers and capitals may be those of a formula or an
// abbreviation, if no control follows: (C11H14), (SIIA).
struct two_letters        : sor< rep< 2, one<'l'> >, seq< one_of<"lI1|">, one<'/'>, not_at< one<'/'> > >,
                                 seq< one<'/'>, one_of<"l1|"> > > {};
struct two_signs          : seq< rep< 2, one_of<"lI1|"> >, at< unread_control > > {};
struct letter_strokes     : seq< sor< text<"TS">, one_of<"SCU"> >,
                                 sor< seq< two_letters, at< upper > >, two_signs > > {};
struct scanned_byte       : sor< unread_byte, one<'l'> > {};
struct scanned_unread     : seq< one<'('>, at< letter_strokes >, plus< scanned_byte >, one<')'> > {};
struct unread_form        : sor< signed_unread, scanned_unread > {};
// With controls, but without one of its parentheses or with other brackets: (S//NF Text, [S//NF], S//NF). The
// words in capitals are those of the mark.
struct broken_word        : seq< plus< sor< upper, digit > >, not_at< lower > > {};
struct broken_gap         : seq< gap, not_at< one_of<"AI">, end_of_word > > {};
struct broken_sign        : sor< one<'-'>, seq< blanks, one<','>, blanks >, broken_gap > {};
struct broken_control     : seq< broken_word, star< broken_sign, broken_word > > {};
struct broken_controls    : plus< strokes, broken_control > {};
struct broken_owner       : seq< text<"//">, opt< text<"JOINT">, gap >, foreign_owners > {};
struct broken_owners      : star< gap, foreign_code, end_of_word > {};
struct broken_level       : sor< seq< broken_owner, loose_level, broken_owners >, loose_level > {};
struct broken_alone       : seq< at< sor< text<"//">, text<"U//"> > >, broken_level > {};
struct broken_words       : seq< at< sor< upper, one<'/'> > >,
                                 sor< when< seq< broken_level, strokes, broken_word >, broken_level,
                                            broken_controls >,
                                      broken_alone > > {};
struct any_bracket        : one_of<"([{)]}"> {};
struct other_brackets     : sor< seq< not_at< one<'('> >, any_bracket, blanks, broken_words, blanks,
                                      any_bracket >,
                                 seq< one<'('>, blanks, broken_words, blanks, one_of<"([{]}"> > > {};
struct no_closing         : seq< any_bracket, blanks, broken_words, not_at< blanks, any_bracket >,
                                 no_bracket_in_line > {};
struct no_opening         : seq< broken_words, blanks, one_of<")]}"> > {};
struct broken_form        : sor< all_or_none< other_brackets >, all_or_none< no_closing >,
                                 all_or_none< no_opening > > {};
// A level that a control follows which marks of cables have not: (TS//123//NF).
struct level_and_strokes  : seq< one<'('>, blanks, at< upper >, loose_level, text<"//"> > {};
struct before_words       : seq< gap, not_at< lower > > {};
struct unread_words       : seq< unread_form, before_words > {};
struct broken_beginning   : seq< broken_form, before_words > {};

// A level alone on a line of the text: S E C R E T, (SECRET), -- SECRET//NOFORN --.
struct level_frame        : star< one_of<"-=*#_([{<>)]} \t"> > {};
struct level_of_line      : level_words {};
// Or beside the number of a page.
struct level_line         : seq< level_frame, opt< banner_page, at< upper > >, level_of_line, header_controls,
                                 level_frame, opt< banner_page, level_frame >, line_end > {};
// With post and number: a second classification line.
struct level_with_post    : seq< blanks, level_of_line, header_controls, gap, list< plus< upper >, gap >,
                                 gap, rep_min_max< 4, 8, digit >, line_tail > {};
struct other_level        : sor< level_line, level_with_post > {};
// clang-format on

}  // namespace cablelint::grammar
