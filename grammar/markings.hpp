// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/lines.hpp"

/// Levels and controls: as headers spell them and as portion marks abbreviate them.
namespace cablelint::grammar {

// Headers: 5 FAH-2 H-222. Letters stand apart in what is classified, and in EFTO.
// clang-format off
struct level_top_secret   : spaced< 'T','O','P','S','E','C','R','E','T' > {};
struct level_secret       : spaced< 'S','E','C','R','E','T' > {};
struct level_confidential : spaced< 'C','O','N','F','I','D','E','N','T','I','A','L' > {};
struct level_lou          : seq< spaced< 'L','I','M','I','T','E','D' >, blanks, spaced< 'O','F','F','I','C','I','A','L' >, blanks, spaced< 'U','S','E' > > {};
struct level_efto         : seq< string<'U','N','C','L','A','S'>, opt< string<'S','I','F','I','E','D'> >, gap, spaced< 'E','F','T','O' > > {};
struct level_unclassified : seq< spaced< 'U','N','C','L','A','S' >, opt< blanks, spaced< 'S','I','F','I','E','D' > > > {};
struct level_restricted   : spaced< 'R','E','S','T','R','I','C','T','E','D' > {};
// A copy lost the blank behind the word: CONFIDENTIALSECTION 01 OF 02.
struct glued_section      : at< string<'S','E','C','T','I','O','N'>, gap, plus< digit >, gap, string<'O','F'> > {};
struct level_words        : seq< sor< level_confidential, level_secret, level_efto, level_unclassified, level_top_secret, level_lou, level_restricted >, sor< end_of_word, glued_section > > {};
struct header_level       : level_words {};

// Controls beside the level: CAPCO-2016 A.2; telegrams put NOFORN and SENSITIVE here. Behind two
// strokes any may stand: SECRET//SI//NOFORN.
struct rel_to_list        : seq< string<'R','E','L'>, gap, string<'T','O'>, gap, list< plus< upper >, seq< blanks, one<','>, blanks > > > {};
struct known_control      : seq< sor< rel_to_list, string<'N','O','F','O','R','N'>, string<'S','E','N','S','I','T','I','V','E'>, string<'O','R','C','O','N'>,
                                      string<'L','I','M','D','I','S'>, string<'N','O','D','I','S'>, string<'E','X','D','I','S'>, string<'S','T','A','D','I','S'>,
                                      string<'S','I','P','D','I','S'> >, end_of_word > {};
struct banner_control     : seq< upper, star< sor< upper, digit, one<'-'> > >, end_of_word > {};
struct strokes            : seq< blanks, plus< one<'/'> >, blanks > {};
struct header_control     : known_control {};
struct stroked_control    : sor< known_control, banner_control > {};
struct header_controls    : star< sor< seq< strokes, stroked_control >, seq< blanks, header_control > > > {};

// Portions: 5 FAH-1 H-246.2, 2000 STATE 018029 (SBU, LOU), CAPCO-2016 A.6.
struct mark_top_secret    : sor< istring<'T','S'>, string<'T','O','P',' ','S','E','C','R','E','T'> > {};
struct mark_sbu           : istring<'S','B','U'> {};
struct mark_lou           : sor< istring<'L','O','U'>, string<'L','I','M','I','T','E','D',' ','O','F','F','I','C','I','A','L',' ','U','S','E'> > {};
struct mark_fouo          : seq< opt< one<'U'>, plus< one<'/'> > >, string<'F','O','U','O'> > {};
struct mark_cui           : string<'C','U','I'> {};
struct mark_secret        : sor< string<'S','E','C','R','E','T'>, one<'S','s'> > {};
struct mark_confidential  : sor< string<'C','O','N','F','I','D','E','N','T','I','A','L'>, one<'C','c'> > {};
struct mark_unclassified  : sor< seq< string<'U','N','C','L','A','S'>, opt< string<'S','I','F','I','E','D'> > >, one<'U','u'> > {};
struct mark_restricted    : one<'R'> {};
struct mark_level         : seq< sor< mark_sbu, mark_top_secret, mark_lou, mark_fouo, mark_cui, mark_secret, mark_confidential, mark_unclassified, mark_restricted >, end_of_word > {};
// Behind a stroke any control may stand, as in (S//REL TO USA, GBR) or (C/Rel Aus); behind a blank
// or a hyphen only what telegrams write so, as in (C NF) or (S-NF).
struct mark_control       : seq< alpha, star< sor< alnum, one<' ', ',', '-'> > > > {};
struct mark_handling      : seq< sor< string<'N','O','F','O','R','N'>, string<'N','F'>, rel_to_list >, end_of_word > {};
struct mark_hyphen        : seq< blanks, one<'-', ',', ';'>, blanks > {};
struct mark_controls      : star< sor< seq< blanks, plus< one<'/'> >, blanks, mark_control >, seq< sor< mark_hyphen, gap >, mark_handling > > > {};
// A statement for the whole text: "1. (C - ENTIRE TEXT)." (1979); it ends there, unlike a sentence.
struct entire_dash        : star< one<'-', ',', '/', ':', ' '> > {};
struct entire_text        : seq< entire_dash, istring<'E','N','T','I','R','E'>, gap, istring<'T','E','X','T'>, at< blanks, sor< one<'.', ')', ';', ':'>, line_end > >, opt< one<'.'>, at< blanks, one<')'> > > > {};
struct mark_rest          : sor< seq< blanks, entire_text >, mark_controls > {};
struct mark               : seq< one<'('>, blanks, mark_level, mark_rest, blanks, one<')'>, not_at< alnum > > {};
struct portion_mark       : seq< at< mark >, mark > {};

// What stands where a mark must stand and is none: (X), (CC), (S1), or a class word misspelt. Small
// letters behind it go on with a sentence, as "(DAO) reported" does.
struct class_word_start   : sor< string<'C','O','N'>, string<'S','E','C'>, string<'U','N','C'>, string<'S','E','N'>, string<'L','I','M'>, string<'T','O','P'> > {};
struct unknown_letters    : sor< seq< at< class_word_start >, rep_min_max< 3, 14, upper > >, seq< upper, rep_opt< 3, sor< upper, digit, one<'?'> > > > > {};
struct unknown_form       : seq< one<'('>, blanks, unknown_letters, star< sor< one<'/'>, one<'-'> >, plus< upper > >, blanks, one<')'>, not_at< alnum >, not_at< blanks, lower > > {};
// But for a letter of a level written twice, or those of SBU out of order: "(SS) the minister".
struct damaged_letters    : sor< string<'S','S'>, string<'C','C'>, string<'U','U'>, string<'S','U','B'>, string<'B','S','U'>, string<'S','B','B'>, string<'S','S','B'> > {};
struct damaged_mark       : seq< one<'('>, blanks, damaged_letters, blanks, one<')'>, at< gap, lower > > {};
struct unknown_mark       : sor< damaged_mark, unknown_form > {};
// A mark whose brackets are lost or wrong: "C) text", "(C text", "[C] text".
struct unclosed_level     : sor< seq< string<'S','B','U'>, end_of_word >, seq< string<'T','S'>, end_of_word >, seq< string<'L','O','U'>, end_of_word >, seq< one<'S','C','U'>, end_of_word > > {};
struct unclosed_control   : seq< sor< string<'N','O','F','O','R','N'>, string<'N','F'>, string<'F','O','U','O'>, one<'N'> >, end_of_word > {};
struct unclosed_controls  : star< plus< one<'/'> >, unclosed_control > {};
struct closing_bracket    : one<')', ']', '}'> {};
struct text_behind_mark   : at< gap, sor< upper, one<'"', '('>, digit > > {};
struct no_bracket_in_line : not_at< star< not_one<'(', ')', '\n', '\r'> >, one<')'> > {};
struct lost_closing       : seq< one<'(', '[', '{'>, blanks, unclosed_level, unclosed_controls, not_at< blanks, closing_bracket >, text_behind_mark, no_bracket_in_line > {};
struct lost_opening       : seq< unclosed_level, unclosed_controls, blanks, closing_bracket, sor< text_behind_mark, at< line_tail > > > {};
struct wrong_brackets     : seq< sor< seq< one<'[', '{'>, blanks, unclosed_level, unclosed_controls, blanks, closing_bracket >, seq< one<'('>, blanks, unclosed_level, unclosed_controls, blanks, one<']', '}'> > >, sor< at< gap >, at< line_end > > > {};
struct unclosed_form      : sor< wrong_brackets, lost_closing, lost_opening > {};
struct unclosed_mark_words: sor< seq< one<'[', '{', '('>, blanks, mark_level, unclosed_controls, opt< blanks, closing_bracket > >, seq< mark_level, unclosed_controls, blanks, closing_bracket > > {};
struct unclosed_mark      : seq< at< unclosed_form >, unclosed_mark_words > {};
// clang-format on

}  // namespace cablelint::grammar
