// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/lines.hpp"
#include "grammar/redactions.hpp"

/// Levels and controls: as headers spell them and as portion marks abbreviate them.
namespace cablelint::grammar {

// clang-format off
// The level of the classification line (5 FAH-2 H-222): with blanks between the letters if it is
// classified (ACP 127(G) 209). LIMITED OFFICIAL USE was in use until 1995
// (2000 STATE 018029 paragraph 1), RESTRICTED until 1953 (E.O. 10501 sec. 1).
struct level_top_secret   : sor< spaced<"TOP SECRET">, text<"TOP-SECRET"> > {};
struct level_secret       : spaced<"SECRET"> {};
struct level_confidential : spaced<"CONFIDENTIAL"> {};
struct level_lou          : spaced<"LIMITED OFFICIAL USE"> {};
struct level_efto         : seq< text<"UNCLAS">, opt< text<"SIFIED"> >, gap, spaced<"EFTO"> > {};
struct level_unclassified : seq< spaced<"UNCLAS">, opt< blanks, spaced<"SIFIED"> > > {};
struct level_restricted   : spaced<"RESTRICTED"> {};
// Scans lose the blank after the word: CONFIDENTIALSECTION 01 OF 02, CONFIDENTIALSAMPLETON 000042. SECRETARY
// is another word, and UNCLASIFIED a misspelled one.
struct glued_section      : at< text<"SECTION">, gap, plus< digit >, gap, text<"OF"> > {};
struct word_ending        : sor< words<"ARY", "ARIES", "ARIAT", "IVE", "ITY", "LY", "ED", "S">,
                                 seq< rep_min_max< 0, 3, not_at< text<"FIED"> >, upper >, text<"FIED">,
                                      end_of_word > > {};
struct glued_place        : at< not_at< word_ending >, upper, list< plus< upper >, gap >, gap,
                                rep< 6, digit >, line_tail > {};
struct level_words        : seq< sor< level_confidential, level_secret, level_efto, level_unclassified,
                                      level_top_secret, level_lou, level_restricted >,
                                 sor< end_of_word, glued_section, glued_place > > {};
struct header_level       : level_words {};

// Controls after the level: some cables have NOFORN, SENSITIVE or captions here. After strokes any control
// may follow: SECRET//SI//NOFORN (CAPCO-2016 D.1).
// A list goes on over the line end, REL TO USA, and, below it, FIN, SWE; AND may come before the last.
struct rel_codes          : seq< list< rep_min_max< 3, 4, upper >, seq< blanks, one<','>, blanks > >,
                                 line_tail > {};
struct rel_wrap           : seq< line_break, blanks, at< rel_codes > > {};
struct rel_comma          : sor< seq< blanks, one<','>, blanks, opt< rel_wrap > >,
                                 seq< gap, text<"AND">, gap > > {};
struct rel_to_list        : seq< sor< seq< text<"REL">, gap, opt< text<"TO">, gap > >,
                                      seq< text<"DISPLAY">, gap, text<"ONLY">, gap > >,
                                 list< plus< upper >, rel_comma > > {};
struct known_control      : seq< sor< rel_to_list,
                                      texts<"NOFORN", "SENSITIVE", "ORCON", "LIMDIS", "NODIS", "EXDIS",
                                            "STADIS", "SIPDIS"> >,
                                 end_of_word > {};
struct banner_control     : seq< upper, star< sor< upper, digit, one<'-'> > >, end_of_word > {};
struct strokes            : seq< blanks, plus< one<'/'> >, blanks > {};
// In several words: SECRET//RESTRICTED DATA, SECRET//FGI GBR DEU (CAPCO-2016 H.6, H.7).
struct data_control       : seq< texts<"FORMERLY RESTRICTED DATA", "RESTRICTED DATA">, end_of_word > {};
struct foreign_control    : seq< text<"FGI">, plus< gap, rep_min_max< 3, 4, upper >, end_of_word >,
                                 at< blanks, sor< line_end, one<'/'> > > > {};
struct stroked_control    : sor< known_control, data_control, foreign_control, banner_control > {};
// Without strokes only what no post is called.
struct header_control     : sor< known_control, data_control,
                                 seq< texts<"SI", "TK", "HCS", "CNWDI">, end_of_word > > {};
// Also CONFIDENTIAL - NOFORN.
struct header_controls    : star< sor< seq< strokes, stroked_control >,
                                       seq< blanks, opt< one<'-'>, blanks >, header_control > > > {};

// Portion marks (5 FAH-1 H-246.2 of 2004; CAPCO-2016 C.1, H.1; 2000 STATE 018029 on SBU and LOU). Small
// letters and a level in full, or both, (C - CONFIDENTIAL), are attested in cables of 2003 to 2010.
struct mark_top_secret    : sor< any_case<"TS">, any_case<"TOP SECRET"> > {};
struct mark_sbu           : sor< any_case<"SBU">, any_case<"SENSITIVE BUT UNCLASSIFIED"> > {};
struct mark_lou           : sor< any_case<"LOU">, any_case<"LIMITED OFFICIAL USE"> > {};
struct mark_fouo          : seq< opt< one<'U'>, plus< one<'/'> > >, text<"FOUO"> > {};
struct mark_cui           : sor< any_case<"CUI">, text<"CONTROLLED"> > {};
struct mark_secret        : sor< any_case<"SECRET">, one_of<"Ss"> > {};
struct mark_confidential  : sor< any_case<"CONFIDENTIAL">, one_of<"Cc"> > {};
struct unclassified_word  : seq< any_case<"UNCLAS">, opt< any_case<"SIFIED"> > > {};
struct mark_unclassified  : sor< unclassified_word, one_of<"Uu"> > {};
struct mark_restricted    : one<'R'> {};
struct mark_level         : seq< sor< mark_sbu, mark_top_secret, mark_lou, mark_fouo, mark_cui, mark_secret,
                                      mark_confidential, mark_unclassified, mark_restricted >,
                                 end_of_word > {};
// After strokes any control, as in (S//REL TO USA, GBR) (CAPCO-2016 C.1). Cables write one stroke,
// (S/NF) or (C/Rel Aus), and before NOFORN also a blank or a hyphen, (C NF) or (S-NF).
struct mark_control       : seq< alpha, star< sor< alnum, one_of<" ,-&"> > > > {};
// A long list goes on over the line end: (C//REL TO USA, AUS,\nGBR). It may end at a comma, or within a name.
struct mark_wrap          : seq< blanks, line_break, blanks,
                                 at< alpha, star< sor< alnum, one_of<" ,-/&"> > >,
                                     sor< one<')'>, line_break > > > {};
struct rel_list_line      : plus< sor< alnum, one_of<" ,-&"> > > {};
struct mark_rel_list      : seq< any_case<"REL">, gap, rel_list_line,
                                 rep_min_max< 1, 4, mark_wrap, rel_list_line > > {};
struct mark_handling      : seq< sor< text<"NOFORN">, text<"NF">, rel_to_list >, end_of_word > {};
struct mark_hyphen        : seq< blanks, one_of<"-,;">, blanks > {};
struct mark_strokes       : seq< blanks, plus< one<'/'> >, opt< mark_wrap >, blanks > {};
struct mark_controls      : star< sor< seq< mark_strokes, sor< mark_rel_list, mark_control > >,
                                       seq< sor< mark_hyphen, gap >, mark_handling > > > {};
// A statement for the entire text, in place of portion marks: "1. (C - ENTIRE TEXT).", attested in
// 1979 and 1995. A sentence would go on after it.
struct entire_dash        : star< one_of<"-,/: "> > {};
struct entire_text        : seq< entire_dash, any_case<"ENTIRE">, gap, any_case<"TEXT">,
                                 at< blanks, sor< one_of<".);:">, line_end > >,
                                 opt< one<'.'>, at< blanks, one<')'> > > > {};
struct mark_rest          : sor< seq< blanks, entire_text >, mark_controls > {};
// Web copies join the text to it, "(C)The minister", "(U)2 boats", or what was taken out of it; "(s)he" is
// a word, "(C)2009" a copyright.
struct mark_end           : sor< at< redacted_word >, not_at< sor< lower, rep< 4, digit > > > > {};
// The letter and the word say the same: (C - CONFIDENTIAL).
struct mark_dash          : seq< blanks, one<'-'>, blanks > {};
struct letter_and_word    : seq< sor< seq< one_of<"Cc">, mark_dash, any_case<"CONFIDENTIAL"> >,
                                      seq< one_of<"Ss">, mark_dash, any_case<"SECRET"> >,
                                      seq< one_of<"Uu">, mark_dash, unclassified_word >,
                                      seq< any_case<"SBU">, mark_dash,
                                           any_case<"SENSITIVE BUT UNCLASSIFIED"> > >,
                                 end_of_word > {};
struct mark_levels        : seq< opt< at< letter_and_word >, mark_level, mark_dash >, mark_level > {};
struct mark               : seq< one<'('>, blanks, mark_levels, mark_rest, blanks, one<')'>, mark_end > {};
struct portion_mark       : all_or_none< mark > {};

// Where a portion mark should be, but not valid: (X), (CC), (S1), a misspelled level. If small letters
// follow, as in "(DAO) reported", it is part of a sentence.
struct class_word_start   : texts<"CON", "SEC", "UNC", "SEN", "LIM", "TOP"> {};
struct unknown_letters    : sor< when< class_word_start, rep_min_max< 3, 14, upper > >,
                                 seq< upper, rep_opt< 3, sor< upper, digit, one<'?'> > > > > {};
struct unknown_form       : seq< not_at< redacted_mark >, one<'('>, blanks, unknown_letters,
                                 star< sor< one<'/'>, one<'-'> >, plus< upper > >, blanks, one<')'>,
                                 not_at< alnum >, not_at< blanks, lower > > {};
// A mark also if small letters follow: the letter of a level is doubled, or those of SBU are out of order,
// "(SS) the minister".
struct damaged_letters    : texts<"SS", "CC", "UU", "SUB", "BSU", "SBB", "SSB"> {};
struct damaged_mark       : seq< one<'('>, blanks, damaged_letters, blanks, one<')'>, at< gap, lower > > {};
struct unknown_mark       : sor< damaged_mark, unknown_form > {};
// Some cables lack a bracket or have the wrong one: "C) text", "(C text", "[C] text".
struct unclosed_level     : sor< seq< text<"SBU">, end_of_word >,
                                 seq< text<"TS">, end_of_word >,
                                 seq< texts<"LOU", "CUI">, end_of_word >,
                                 seq< one_of<"SCU">, end_of_word > > {};
struct unclosed_control   : seq< sor< texts<"NOFORN", "NF", "FOUO">, one<'N'> >, end_of_word > {};
struct unclosed_controls  : star< plus< one<'/'> >, unclosed_control > {};
struct closing_bracket    : one_of<")]}"> {};
struct text_after_mark    : at< gap, sor< upper, one_of<"\"(">, digit > > {};
struct no_bracket_in_line : not_at< star< none_of<"()\n\r"> >, one<')'> > {};
struct lost_closing       : seq< one_of<"([{">, blanks, unclosed_level, unclosed_controls,
                                 not_at< blanks, closing_bracket >, text_after_mark, no_bracket_in_line > {};
struct lost_opening       : seq< unclosed_level, unclosed_controls, blanks, closing_bracket,
                                 sor< text_after_mark, at< line_tail > > > {};
struct wrong_brackets     : seq< sor< seq< one_of<"[{">, blanks, unclosed_level, unclosed_controls, blanks,
                                           closing_bracket >,
                                      seq< one<'('>, blanks, unclosed_level, unclosed_controls, blanks,
                                           one_of<"]}"> > >,
                                 sor< at< gap >, at< line_end > > > {};
struct unclosed_form      : sor< wrong_brackets, lost_closing, lost_opening > {};
struct unclosed_mark_words: sor< seq< one_of<"[{(">, blanks, mark_level, unclosed_controls,
                                      opt< blanks, closing_bracket > >,
                                 seq< mark_level, unclosed_controls, blanks, closing_bracket > > {};
struct unclosed_mark      : when< unclosed_form, unclosed_mark_words > {};
// clang-format on

}  // namespace cablelint::grammar
