// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/damaged_level.hpp"
#include "grammar/envelope.hpp"
#include "grammar/glued_level.hpp"
#include "grammar/labels.hpp"
#include "grammar/markings.hpp"
#include "grammar/redactions.hpp"

/// The classification line, and the levels at head and foot of pages (5 FAH-2 H-222; 5 FAH-1 H-132).
namespace cablelint::grammar {

// clang-format off
// C O N F I D E N T I A L SECTION 01 OF 02 EXAMPLEVILLE 000042 (5 FAH-2 H-222; sections: ACP 127(G) 208)
struct section_form       : seq< plus< digit >, gap, any_case<"OF">, gap, plus< digit >, end_of_word > {};
struct section_label      : sor< word<"SECTION">, seq< word<"Section">, at< gap, section_form > > > {};
struct section_number     : plus< digit > {};
struct section_total      : plus< digit > {};
struct section_of         : when< section_form, section_number, gap, any_case<"OF">, gap, section_total > {};
// A wrong count ends where a post and a number follow, so that they are read.
struct section_unread     : sor< seq< star< sor< digit, blank1, one<'/'>, word<"OF"> > >,
                                      at< list< seq< upper, star< upper >, end_of_word >, gap >, gap,
                                          digit > >,
                                 rest_of_line > {};
// The last of several: FINAL SECTION OF 02 (ACP 127(G) 208 e(2)).
struct final_total        : plus< digit > {};
struct final_form         : seq< word<"FINAL">, gap, section_label, gap, any_case<"OF">, gap, plus< digit >,
                                 end_of_word > {};
struct final_section      : when< final_form,
                                  word<"FINAL">, gap, section_label, gap, any_case<"OF">, gap,
                                  final_total > {};
struct section_count      : sor< final_section,
                                 seq< section_label, blanks, expect< section_of, section_unread > > > {};
// Blacked out, also in small letters: Xxxxxxxxxxxx.
struct post_word          : sor< seq< upper, star< sor< upper, one_of<"'-."> > >, end_of_word >,
                                 redacted_letters > {};
// So may the number be, after the post: EXAMPLEVILLE XXXXXX, EXAMPLEVILLE [number removed].
struct hidden_serial      : seq< at< one_of<"Xx[(\xE2"> >,
                                 sor< rep_min_max< 4, 12, one_of<"Xx"> >, removal_note, redacted_block >,
                                 at< line_tail > > {};
struct line_post_word     : seq< not_at< sor< section_label, joined_field > >, post_word > {};
struct line_post          : seq< line_post_word, star< gap, not_at< hidden_serial >, line_post_word > > {};
// Scans read letters for digits, OO0042, and some copies divide the number: 000,042.
struct like_digit         : sor< digit, like_zero, like_one > {};
struct divided_serial     : seq< rep< 3, digit >, one<','>, rep< 3, digit >, end_of_word > {};
struct damaged_serial     : seq< at< star< one_of<"OIl"> >, rep< 2, digit > >,
                                 rep_min_max< 4, 7, like_digit >, end_of_word > {};
// Six digits are complete, whatever a copy joined to them: "000042SIPDISFOR THE MAYOR".
struct line_serial        : sor< divided_serial,
                                 seq< rep_min_max< 1, 7, digit >,
                                      sor< end_of_word, at< sor< glued_word, text<"E.O."> > > > >,
                                 seq< rep< 6, digit >, at< upper > >,
                                 damaged_serial > {};
struct serial_unread      : rest_of_line {};
// Prints of the 1970s have the year before the post: 75 EXAMPLEVILLE 1234.
struct line_year          : seq< opt< one<'\''> >, sor< digits4, digits2 >, gap > {};
struct year_and_post      : seq< line_year, list< post_word, gap >, gap, line_serial > {};
// The post in small letters as well, which a level in capitals may have beside it: Exampleville 000042.
struct small_post_part    : seq< upper, plus< sor< alpha, one_of<"'-."> > >, end_of_word > {};
struct small_post         : list< small_post_part, gap > {};
struct small_post_form    : seq< upper, lower, at< star< sor< alpha, one_of<"'-. "> > >, rep< 6, digit >,
                                                   line_tail > > {};
struct small_and_serial   : when< small_post_form, small_post, gap, line_serial > {};
struct post_and_serial    : sor< small_and_serial,
                                 seq< opt< when< year_and_post, line_year > >, line_post, blanks,
                                      sor< hidden_serial, expect< line_serial, serial_unread > > > > {};
// A copy may join E.O., TAGS or SUBJECT to the line.
struct line_rest          : sor< at< joined_field >,
                                 star< not_at< sor< line_end, eo_colon, seq< blank1, joined_field > > >,
                                       in_line > > {};
struct post_number_form   : seq< not_at< text<"VIA">, gap >, list< post_word, gap >, blanks,
                                 rep_min_max< 1, 7, digit >, line_tail > {};
// After the number controls, and what a copy joined: SIPDIS, which is a caption, and whom the message is for,
// "... 000042 SIPDIS SAMPLETON PASS USHARBOR SIPDIS E.O. 12958: N/A" (web copies of 2007).
struct sipdis_word        : word<"SIPDIS"> {};
struct line_sipdis        : sipdis_word {};
struct line_addition_end  : sor< line_end, eo_colon, seq< blank1, sor< joined_field, sipdis_word > > > {};
struct passing_verb       : words<"PASS", "FOR"> {};
struct line_passing_form  : seq< post_word, rep_opt< 2, gap, not_at< passing_verb >, post_word >, gap,
                                 passing_verb, gap, upper > {};
struct line_passing       : plus< not_at< line_addition_end >, in_line > {};
// Traveling parties of the 1970s number their messages (1973 STATE 189296): TOSEC 12, TOSHU 24/TOECO 23;
// also after the number of the message.
struct series_caption     : seq< texts<"TOSEC", "SECTO", "TOSHU", "TOECO">, gap, plus< digit >,
                                 end_of_word > {};
struct line_series        : series_caption {};
struct line_addition      : sor< seq< strokes, stroked_control >,
                                 seq< blanks, sor< line_sipdis, line_series, header_control > >,
                                 seq< gap, when< line_passing_form, line_passing > > > {};
// Below the level, where a copy broke the line: "C O N F I D E N T I A L" and, below it, "SAMPLETON 000042".
struct post_below_form    : seq< line_break, blanks, not_at< texts<"FM ", "TO ", "INFO ", "XMT "> >,
                                 list< post_word, gap >, gap, rep< 6, digit >, line_tail > {};
struct post_below         : when< post_below_form, line_break, blanks, post_and_serial > {};
struct classified_message : seq< header_controls, blanks, opt< section_count, blanks >, header_controls,
                                 blanks, sor< post_below, at< joined_end >,
                                              expect< post_and_serial, rest_unread > >,
                                 star< line_addition >, line_rest > {};
// A level begins a classification line for sure if its letters are apart or it is UNCLAS; otherwise what
// follows decides: "CONFIDENTIAL REPORT ON FISH" is none.
struct spaced_letters     : seq< upper, blank1, upper, blank1 > {};
struct digit_in_line      : seq< star< not_at< digit >, in_line >, digit > {};
struct classification_sign: sor< line_tail, section_label, glued_place,
                                 seq< blanks, one<'/'>, sor< one<'/'>, at< blanks, known_control > > >,
                                 seq< blanks, one<'-'>, blanks, known_control >,
                                 seq< gap,
                                      sor< section_label, final_form, known_control, joined_field,
                                           seq< at< upper >, digit_in_line >,
                                           seq< year_and_post, line_tail > > > > {};
struct level_alone        : sor< spaced_letters, seq< text<"UNCLAS">, gap > > {};
struct classification_form: sor< seq< level_words, classification_sign >,
                                 when< level_alone, level_words, gap, upper > > {};
// With the number of the message, as it heads one.
struct numbered_classification
                          : seq< level_words, header_controls, blanks, opt< section_count, blanks >,
                                 header_controls, blanks, post_number_form > {};
// The banner of the page above it: UNCLASSIFIED//FOR OFFICIAL USE ONLY.
struct banner_above       : seq< level_words, text<"//">, blanks, in_line, rest_of_line, line_break,
                                 star< blank_line >, blanks, numbered_classification > {};
// A copy has it among lines of its own.
struct use_only_banner    : seq< level_words, text<"//">, blanks, any_case<"FOR OFFICIAL USE ONLY">,
                                 line_tail > {};
struct page_banner_line   : when< sor< banner_above, use_only_banner >, header_level, rest_of_line,
                                  line_end > {};
// SECRET//RESTRICTED DATA-SIGMA 20//NOFORN is the banner of a paper: no post and its number (CAPCO-2016 H.6).
struct sigma_numbers      : plus< digits2, not_at< digit >, blanks > {};
struct sigma_words        : seq< star< not_at< text<"SIGMA "> >, sor< upper, one_of<" -/"> > >,
                                 text<"SIGMA ">, blanks > {};
struct sigma_list         : seq< sor< text<"//">, gap >, sigma_words, sigma_numbers,
                                 sor< text<"//">, line_end > > {};
struct after_hyphen       : seq< one<'-'>, plus< upper >, gap, digits2 > {};
struct like_sigma_list    : seq< text<"//">, star< not_at< after_hyphen >, sor< upper, one_of<" -"> > >,
                                 one<'-'>, plus< upper >, gap, sigma_numbers, text<"//"> > {};
struct sigma_banner       : seq< level_words, sor< sigma_list, like_sigma_list > > {};
struct classification_line: when< seq< not_at< sigma_banner >, classification_form >,
                                  header_level, classified_message, joined_end > {};
// Web copies damage the level: SS E C R E T SECTION 01 OF 02 EXAMPLEVILLE 000042 (32 of 1,335 cables of
// 2003 to 2010), S e c r e t exampleville 000042.
struct small_post_word    : seq< plus< sor< alpha, one_of<"'-."> > >, end_of_word > {};
// N A T O  S E C R E T is not damaged: the letters before the level are those of its owner.
struct damaged_words      : seq< not_at< sor< spaced<"NATO">, spaced<"COSMIC"> > >, damaged_level, gap,
                                 sor< section_label, final_form,
                                      seq< list< small_post_word, gap >, gap, digit > > > {};
struct damaged_post       : list< seq< not_at< section_label >, small_post_word >, gap > {};
struct glued_damage_form  : seq< glued_level_damage, damaged_post, gap, line_serial, line_tail > {};
struct damaged_line       : sor< when< damaged_words,
                                       damaged_level, blanks, opt< section_count, blanks >, header_controls,
                                       blanks, opt< damaged_post, blanks >, opt< line_serial >,
                                       header_controls, rest_of_line, line_end >,
                                 when< glued_damage_form, glued_damage_form > > {};
// A scan has nothing where the level was, before the post of the Department: it is not an addressee.
struct lost_level_line    : seq< text<"STATE">, gap, rep< 6, digit >, line_tail > {};
// In small letters with capitals, web copies of 1998 and 1999: Unclas Sampleton 000042. The other words also
// begin titles: then E.O. or TAGS follows.
struct level_in_title     : sor< text<"Unclassified">, text<"Unclas">, text<"Confidential">, text<"Secret">,
                                 text<"Top Secret">, text<"Limited Official Use"> > {};
struct small_name         : seq< upper, plus< sor< alpha, one_of<"'-."> > >, end_of_word > {};
struct small_line_words   : seq< level_in_title, gap, opt< section_label, gap, section_form, gap >,
                                 small_name, rep_opt< 3, gap, small_name >, gap,
                                 rep_min_max< 3, 7, digit >, line_tail > {};
struct order_ahead        : seq< rep_opt< 12, not_at< blanks, sor< eo_label, tags_colon > >, rest_of_line,
                                          line_break >,
                                 blanks, sor< eo_label, tags_colon > > {};
struct small_line         : when< seq< at< one_of<"UCSTL">, lower >, small_line_words, order_ahead >,
                                  level_in_title, gap, opt< section_count, blanks >, damaged_post, gap,
                                  line_serial, line_tail > {};
// The banner at the head and foot of a page (5 FAH-1 H-132 b). Prints of 2000 have a page code after it:
// UNCLASSIFIED     PTQ8341.
struct page_code          : seq< rep< 3, upper >, digits4, end_of_word > {};
// Others have the number of the page before or after it: SECRET 1, SECRET - 2 -, Page 3 of 9.
struct page_sign          : sor< one_of<"-|">, blank1 > {};
struct page_total         : seq< sor< seq< gap, any_case<"OF">, gap >, one<'/'> >,
                                 rep_min_max< 1, 3, digit > > {};
struct page_of_banner     : sor< seq< any_case<"PAGE">, gap, rep_min_max< 1, 3, digit >, opt< page_total > >,
                                 seq< rep_min_max< 1, 3, digit >, opt< page_total > > > {};
struct banner_page        : seq< star< page_sign >, page_of_banner, end_of_word, star< page_sign > > {};
struct page_then_level    : seq< banner_page, level_words > {};
// Message centers note that they had the message before: UNCLASSIFIED POSS DUPE.
struct duplicate_note     : texts<"POSSIBLE DUPLICATE", "POSS DUPE"> {};
struct page_or_code       : sor< page_code, banner_page, duplicate_note > {};
// Above the text a number alone would be that of a message, and PAGE 01 begins a line of the page.
struct sure_banner_page   : sor< page_code, duplicate_note,
                                 seq< not_at< text<"PAGE">, gap, digits2, line_tail >,
                                      sor< at< one<'-'> >, at< any_case<"PAGE"> > >, banner_page > > {};
struct class_word_form    : sor< seq< level_words, opt< gap, page_or_code > >, page_then_level > {};
struct class_word_line    : when< seq< blanks, class_word_form, line_tail >,
                                  blanks, opt< not_at< level_words >, banner_page >, header_level,
                                  rest_of_line, line_end > {};
struct page_head          : when< seq< level_words, gap, sure_banner_page, line_tail >, class_word_line > {};
// clang-format on

template <>
inline constexpr Expectation expectation<section_of>{"classification/line-malformed",
                                                     "a section count, such as SECTION 01 OF 02"};
template <>
inline constexpr Expectation expectation<line_serial>{"classification/line-malformed",
                                                      "a message number, such as 000042"};
template <>
inline constexpr Expectation expectation<post_and_serial>{
    "classification/line-malformed", "a post and a message number, such as EXAMPLEVILLE 000042"};

}  // namespace cablelint::grammar
