// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/damaged_level.hpp"
#include "grammar/dates.hpp"
#include "grammar/envelope.hpp"
#include "grammar/lines.hpp"
#include "grammar/markings.hpp"

/// The lines of the telegram's own header: classification line, captions, E.O., TAGS, and what
/// SUBJECT and REF hold (5 FAH-2 H-220, 5 FAH-1 H-240). cable.hpp says how they wrap.
namespace cablelint::grammar {

// clang-format off
// C O N F I D E N T I A L SECTION 01 OF 02 EXAMPLEVILLE 000042
struct section_label      : seq< istring<'S','E','C','T','I','O','N'>, end_of_word > {};
struct section_form       : seq< plus< digit >, gap, istring<'O','F'>, gap, plus< digit >, end_of_word > {};
struct section_number     : plus< digit > {};
struct section_total      : plus< digit > {};
struct section_of         : seq< at< section_form >, section_number, gap, istring<'O','F'>, gap, section_total > {};
// If a post and a number stand behind it, they are read.
struct section_unread     : sor< seq< star< sor< digit, blank1, one<'/'>, word<'O','F'> > >, at< list< seq< upper, star< upper >, end_of_word >, gap >, gap, digit > >, rest_of_line > {};
struct section_count      : seq< section_label, blanks, expect< section_of, section_unread > > {};
struct post_word          : seq< upper, star< sor< upper, one<'\'', '-', '.'> > >, end_of_word > {};
struct line_post          : list< seq< not_at< section_label >, post_word >, gap > {};
struct line_serial        : seq< rep_min_max< 1, 7, digit >, end_of_word > {};
struct serial_unread      : rest_of_line {};
struct post_and_serial    : seq< line_post, blanks, expect< line_serial, serial_unread > > {};
struct classified_message : seq< header_controls, blanks, opt< section_count, blanks >, header_controls, blanks,
                                 sor< at< line_end >, expect< post_and_serial, rest_unread > >, header_controls, rest_of_line > {};
// A word of a level begins the line for sure where its letters stand apart or UNCLAS is cut short;
// "CONFIDENTIAL REPORT ON FISH" does not.
struct spaced_letters     : seq< upper, blank1, upper, blank1 > {};
struct digit_in_line      : seq< star< not_at< digit >, in_line >, digit > {};
struct classification_sign: sor< line_tail, section_label, seq< blanks, one<'/'>, one<'/'> >, seq< gap, sor< section_label, known_control, seq< at< upper >, digit_in_line > > > > {};
struct classification_line: seq< sor< at< level_words, classification_sign >, at< at< sor< spaced_letters, seq< string<'U','N','C','L','A','S'>, gap > > >, level_words, gap, upper > >,
                                 header_level, classified_message, line_end > {};
// SS E C R E T SECTION 01 OF 02 EXAMPLEVILLE 000042; S e c r e t exampleville 000042.
struct small_post_word    : seq< plus< sor< alpha, one<'\'', '-', '.'> > >, end_of_word > {};
struct damaged_words      : seq< damaged_level, gap, sor< section_label, seq< list< small_post_word, gap >, gap, digit > > > {};
struct damaged_post       : list< seq< not_at< section_label >, small_post_word >, gap > {};
struct damaged_line       : seq< at< damaged_words >, damaged_level, blanks, opt< section_count, blanks >, header_controls, blanks, opt< damaged_post, blanks >, opt< line_serial >, header_controls, rest_of_line, line_end > {};
// The word alone stands at the head and foot of each page; printouts of 2000 number the page beside it:
// UNCLASSIFIED     PTQ8341.
struct page_code          : seq< rep< 3, upper >, digits4, end_of_word > {};
struct class_word_line    : seq< at< blanks, level_words, opt< gap, page_code >, line_tail >, blanks, header_level, opt< gap, page_code >, line_tail > {};
struct page_head          : seq< at< level_words, gap, page_code, line_tail >, class_word_line > {};

// Captions: 5 FAH-2 H-440; several may share a line. The travelling parties of the 1970s number
// their messages: TOSEC 12, TOSHU 24/TOECO 23.
struct distribution       : seq< sor< istring<'S','I','P','D','I','S'>, istring<'N','O','D','I','S'>, istring<'E','X','D','I','S'>, istring<'S','T','A','D','I','S'>, istring<'L','I','M','D','I','S'> >, end_of_word > {};
struct series_caption     : seq< sor< string<'T','O','S','E','C'>, string<'S','E','C','T','O'>, string<'T','O','S','H','U'>, string<'T','O','E','C','O'> >, gap, plus< digit >, end_of_word > {};
struct channel_caption    : seq< sor< string<'R','O','G','E','R'>, string<'A','G','R','E','M','E','N','T'>, string<'D','I','R','G','E','N'>, string<'D','I','S','S','E','N','T'>,
                                      string<'M','E','D'>, string<'T','M'> >, gap, word<'C','H','A','N','N','E','L'> > {};
struct caption_words      : seq< sor< istring<'N','O','F','O','R','N'>, string<'S','E','N','S','I','T','I','V','E'>, string<'T','E','R','R','E','P'>, string<'C','O','D','E','L'>, string<'S','P','E','C','A','T'>,
                                      string<'A','I','D','A','C'>, string<'O','R','C','O','N'>, string<'P','R','O','P','I','N'>, string<'N','O','C','O','N','T','R','A','C','T'>, string<'W','N','I','N','T','E','L'>,
                                      seq< string<'O','F','F','I','C','I','A','L'>, gap, string<'I','N','F','O','R','M','A','L'> >,
                                      seq< string<'I','N','F','O','R','M'>, gap, string<'C','O','N','S','U','L','S'> > >, end_of_word > {};
struct caption            : sor< distribution, caption_words, channel_caption, series_caption > {};
struct caption_separator  : seq< blanks, opt< one<',', ';', '/'> >, blanks > {};
struct captions           : list< caption, caption_separator > {};
struct caption_line       : seq< at< captions, line_tail >, captions, line_tail > {};
// EXDIS TOSHU 24/TOECO 23 - ZFF VIENNA ONLY
struct caption_and_remark : seq< at< distribution, blanks, sor< upper, one<'-', '('> > >, captions, rest_of_line, line_end > {};

// C O R R E C T E D  C O P Y (ADDED TAGS), dashes round it or not.
struct correction_words   : seq< spaced<'C','O','R','R','E','C','T','E','D'>, gap, spaced<'C','O','P','Y'>, end_of_word > {};
struct correction_line    : seq< star< sor< blank1, one<'-', '*', '('> > >, correction_words, rest_of_line, line_end > {};

// What a copy that lost its line ends has in mid-line: a label that begins a line of its own.
struct tags_word          : sor< istring<'T','A','G','S'>, istring<'T','A','G','E','S'>, istring<'T','A','B','S'>, istring<'T','G','S'>, istring<'T','A','G'>, istring<'A','G','S'> > {};
struct tags_colon         : seq< tags_word, blanks, one<':', ';'> > {};
struct subject_label      : seq< sor< istring<'S','U','B','J','E','C','T'>, istring<'S','U','B','J'>, istring<'U','B','J','E','C','T'> >, blanks, one<':'> > {};
struct ref_word           : seq< istring<'R','E','F'>, opt< sor< istring<'T','E','L','S'>, istring<'T','E','L'>, istring<'E','R','E','N','C','E','S'>, istring<'E','R','E','N','C','E'>, istring<'S'>, istring<'(','S',')'> > > > {};
struct ref_colon          : seq< ref_word, blanks, one<':'> > {};
struct classified_label   : seq< istring<'C','L','A','S','S','I','F','I','E','D'>, gap, istring<'B','Y'>, blanks, opt< one<':'> > > {};
struct derived_label      : seq< istring<'D','E','R','I','V','E','D'>, gap, istring<'F','R','O','M'>, blanks, opt< one<':'> > > {};
struct eo_colon           : seq< one<'E'>, one<'.'>, blanks, one<'O'>, one<'.'>, blanks, rep_min_max< 4, 6, digit >, blanks, one<':'> > {};
struct joined_label       : sor< tags_colon, subject_label, ref_colon, classified_label, eo_colon > {};

// E.O. 12958: DECL: 02/14/2018
// A scan reads the letter O as a zero: E.0.
struct eo_letters         : sor< seq< one<'E','e'>, opt< one<'.'> >, blanks, one<'O','o'>, opt< one<'.'> > >, seq< one<'E'>, one<'.'>, blanks, one<'0'>, one<'.'> > > {};
struct eo_label           : seq< eo_letters, blanks, at< sor< digit, seq< one<'N','n'>, blanks, one<'/'> >, one<':'>, line_end > > > {};
struct eo_number          : seq< rep_min_max< 4, 6, digit >, end_of_word > {};
// E.O. 12958, AS AMENDED BY E.O. 13292: a note of an archive goes on with "; DECLASSIFIED".
struct eo_amended         : seq< blanks, opt< one<','> >, blanks, opt< one<'('> >, istring<'A','S'>, gap, istring<'A','M','E','N','D','E','D'>,
                                 opt< gap, istring<'B','Y'>, gap, opt< one<'E','e'>, opt< one<'.'> >, blanks, one<'O','o'>, opt< one<'.'> >, blanks >, rep_min_max< 4, 6, digit > >,
                                 opt< one<')'> >, at< blanks, sor< line_end, one<':'> > > > {};
struct decl_label         : seq< not_at< istring<'D','E','C','L','A','S','S','I','F','I','E','D'> >, istring<'D','E','C','L'>, star< alpha >, blanks, opt< istring<'O','N'>, blanks >, opt< one<':'> > > {};
struct dng_form           : seq< istring<'D','N','G'>, blanks, opt< one<':'> >, blanks, opt< plus< alpha >, blanks >, declass_date > {};
struct dng_level          : plus< alpha > {};
struct dng_date           : declass_date {};
struct dng_instruction    : seq< at< dng_form >, istring<'D','N','G'>, blanks, opt< one<':'> >, blanks, opt< dng_level, blanks >, dng_date, blanks, opt< one<';', ','> >, blanks > {};
struct decl_not_applicable: seq< one<'N','n'>, opt< blanks, one<'/', '\\'> >, blanks, one<'A','a'>, end_of_word > {};
struct decl_oadr          : word<'O','A','D','R'> {};
struct decl_retired       : word<'M','R'> {};
// E.O. 11652 and 12065, with the exemption's number: XGDS-1, RDS-4, XGDS (3).
struct schedule_number    : seq< blanks, sor< seq< opt< one<'-'>, blanks >, digit >, seq< one<'('>, digit, one<')'> > >, not_at< sor< digit, one<'/'> > > > {};
struct schedule_word      : sor< istring<'X','G','D','S'>, istring<'G','D','S'>, istring<'A','D','S'>, istring<'R','D','S'>, istring<'X','D','S'> > {};
struct schedule_code      : schedule_word {};
struct schedule_digit     : digit {};
struct schedule_fields    : seq< schedule_code, opt< at< schedule_number >, blanks, opt< one<'-', '('>, blanks >, schedule_digit, opt< one<')'> > > > {};
struct decl_schedule      : seq< at< schedule_word, opt< schedule_number >, not_at< alpha > >, schedule_fields > {};
struct decl_exemption     : seq< opt< string<'1','.','6'>, blanks, opt< one<'('> > >, sor< seq< string<'2','5','X'>, digit >, seq< string<'5','0','X'>, digit >, string<'7','5','X'>, seq< one<'X','x'>, digit > >,
                                 opt< one<'-'>, plus< alpha > >, end_of_word, opt< one<')'> > > {};
struct decl_exemptions    : list< decl_exemption, seq< blanks, opt< one<',', ';', '/', '&'> >, blanks > > {};
// What stands in the place of its date: 25X1, EO 12951; 25X9, UPON ITS END.
struct decl_ground        : sor< seq< one<'E','e'>, opt< one<'.'> >, one<'O','o'>, opt< one<'.'> >, blanks, string<'1','2','9','5','1'>, end_of_word >,
                                 seq< sor< word<'U','P','O','N'>, word<'A','F','T','E','R'>, word<'W','H','E','N'>, word<'U','N','T','I','L'> >, star< not_at< sor< line_end, seq< blank1, joined_label > > >, in_line > > > {};
struct decl_exempted      : seq< decl_exemptions, opt< blanks, one<','>, blanks, decl_ground > > {};
struct decl_redacted      : rep_min< 6, one<'X'> > {};
// An event is words, "TEN YEARS AFTER THE TREATY", or a time, "10 YEARS". A word with digits inside
// is a date gone wrong.
struct event_word         : seq< alpha, star< sor< alpha, one<'\'', '-', '.', ','> > >, not_at< sor< digit, one<'/'> > > > {};
struct event_start        : seq< opt< plus< digit >, gap >, event_word, sor< gap, at< line_end >, at< one<';', '('> > > > {};
struct decl_event         : seq< at< event_start >, star< not_at< sor< line_end, seq< blank1, joined_label > > >, in_line > > {};
struct decl_date          : sor< declass_date, date_in_words > {};
struct decl_value         : sor< decl_date, decl_not_applicable, decl_oadr, decl_retired, decl_schedule, decl_exempted, decl_redacted, decl_event > {};
struct decl_name          : plus< not_one<')', '\n', '\r'> > {};
struct decl_bracket       : seq< one<'('>, opt< decl_name >, opt< one<')'> > > {};
struct decl_review        : seq< string<'O','R','-'>, upper, end_of_word > {};
struct decl_and           : sor< word<'A','N','D'>, word<'O','R'>, one<',', ';', ':', '/', '&'> > {};
struct decl_further       : sor< decl_date, decl_exemption, decl_oadr, decl_retired, decl_schedule > {};
struct decl_more          : star< sor< gap, decl_review, decl_and, decl_bracket, decl_label, decl_further > > {};
struct decl_instruction   : seq< opt< dng_instruction >, opt< decl_label >, blanks, sor< at< sor< line_end, joined_label > >, seq< expect< decl_value, rest_unread >, decl_more > > > {};
// "DECL: 08/22/2017": a copy lost the order, or the instruction stands on the next line.
struct eo_instruction     : at< istring<'D','E','C','L'>, star< alpha >, blanks, one<':'>, blanks, sor< digit, word<'X','1'>, word<'O','A','D','R'>, word<'M','R'> > > {};
struct eo_beginning       : sor< seq< eo_label, opt< one<':'>, blanks >, opt< eo_number, opt< eo_amended > >, star< sor< blank1, one<':', ',', ';', '.'> > > >, seq< eo_instruction, decl_label, blanks > > {};
struct eo_line            : seq< eo_beginning, decl_instruction, sor< at< joined_label >, seq< rest_of_line, line_end > > > {};

// TAGS: PGOV, PREL. A web copy writes links.
struct tag_committee      : seq< one<'/'>, sor< seq< istring<'C','-'>, digit >, istring<'S','P','C'> >, not_at< alnum > > {}; // UNGA/C-6
struct tag_code           : seq< alpha, plus< sor< alnum, seq< one<'-', '&', '\''>, at< alnum > > > >, opt< tag_committee >, not_at< sor< one<']', '[' >, seq< one<'('>, not_at< alpha > > > > > {};
struct link_code          : seq< alpha, plus< alnum > > {};
struct link_target        : seq< one<'('>, star< not_one<' ', '(', ')', '[', '\n', '\r'> >, one<')'> > {};
struct tag_link           : seq< at< one<'['>, link_code, one<']'> >, one<'['>, link_code, one<']'>, opt< link_target > > {};
struct person_words       : plus< not_one<')', '(', ':', '\n', '\r'> > {};
struct tag_person         : seq< one<'('>, person_words, opt< line_break, person_words >, one<')'> > {};
struct tag                : sor< tag_link, tag_code, tag_person > {};
// A copy from the web may write hash signs before codes, and no colon.
struct hashed_codes       : seq< string<'T','A','G','S'>, at< blanks, opt< line_break >, blanks, one<'#'>, upper, plus< upper >, end_of_word > > {};
struct tags_label         : sor< tags_colon, hashed_codes, seq< istring<'T','A','G','S'>, sor< one<','>, at< gap > >, at< blanks, sor< tag_link, tag_code, tag_person > > >,
                                 seq< string<'T','A','G','S'>, at< gap, rep_min_max< 1, 8, sor< upper, digit > >, sor< one<','>, seq< opt< one<']', '?', '*'> >, blanks, sor< one<','>, upper, line_end > > > > >,
                                 seq< string<'T','A','G'>, at< gap, rep< 4, upper >, sor< one<','>, line_tail > > > > {};

// REF: A. EXAMPLEVILLE 41 B. 07 SAMPLETON 900 (NOTAL)
// Small letters where a post stands behind them for sure: "a. 86 SAMPLETON 4".
struct small_ref_letter   : seq< opt< one<'('> >, lower, one<'.', ')'>, at< gap, opt< digits2, gap >, upper, upper > > {};
struct ref_letter         : sor< seq< opt< one<'('> >, upper, one<'.', ')'>, not_at< alnum > >, small_ref_letter > {};
struct ref_end            : at< sor< line_end, blank1, one<',', ';', ':', '(', ')'>, seq< one<'.'>, not_at< digit > > > > {};
struct ref_year_digits    : seq< sor< digits4, digits2 >, not_at< digit > > {};
struct ref_year           : ref_year_digits {};
struct ref_year_behind    : digits4 {};
// Capitals; where nothing else stands there, small letters as well: "Sao Paulo 276".
struct ref_post           : list< seq< upper, star< sor< alpha, one<'\'', '-'> > >, end_of_word >, gap > {};
struct ref_post_capitals  : list< seq< upper, star< sor< upper, one<'\'', '-'> > >, end_of_word >, gap > {};
struct ref_digits         : rep_min_max< 1, 7, digit > {};
struct ref_serial         : ref_digits {};
struct ref_notal_word     : seq< opt< one<'('> >, istring<'N','O','T','A','L'>, opt< one<')'> > > {};
struct ref_notal          : ref_notal_word {};
struct ref_of_year        : seq< gap, istring<'O','F'>, gap, digits4, end_of_word > {};
struct ref_year_before    : seq< opt< one<'\''> >, ref_year_digits, opt< one<'\''> >, blanks > {};
struct ref_alone          : sor< line_tail, seq< blanks, sor< one<',', ';'>, ref_notal_word, ref_letter > > > {};
// The number may have come to stand on the next line.
struct ref_number_wrap    : seq< blanks, line_break, blanks, at< ref_digits, blanks, opt< ref_notal_word, blanks >, sor< line_tail, one<',', ';'>, ref_letter > > > {};
struct ref_number_gap     : sor< ref_number_wrap, gap > {};
// The name of a post may go on there: "D. 06 PORT" and, below it, "EXAMPLE 495".
struct ref_post_part      : seq< upper, plus< sor< upper, one<'\'', '-'> > >, end_of_word > {};
struct ref_post_wrap      : seq< blanks, line_break, blanks, at< rep_min_max< 1, 2, not_at< ref_word, blanks, one<':'> >, ref_post_part, gap >, ref_digits, blanks, opt< ref_notal_word, blanks >, sor< line_end, one<',', ';', '.'>, ref_letter > > > {};
struct ref_wrapped_post   : seq< list< ref_post_part, gap >, ref_post_wrap, list< ref_post_part, gap > > {};
struct ref_wrapped_form   : seq< opt< ref_year_before >, ref_wrapped_post, gap, ref_digits > {};
struct ref_wrapped        : seq< at< ref_wrapped_form >, opt< opt< one<'\''> >, ref_year, opt< one<'\''> >, blanks >, ref_wrapped_post, gap, ref_serial, opt< gap, ref_notal > > {};
struct ref_cable_form     : seq< opt< ref_year_before >, sor< seq< ref_post_capitals, ref_number_gap, ref_digits, ref_end >, seq< ref_post, gap, ref_digits, at< ref_alone > > > > {};
struct ref_cable          : seq< at< ref_cable_form >, opt< opt< one<'\''> >, ref_year, opt< one<'\''> >, blanks >, ref_post, ref_number_gap, ref_serial,
                                 opt< at< ref_of_year >, gap, istring<'O','F'>, gap, ref_year_behind >, opt< gap, ref_notal > > {};
// 08EXAMPLEVILLE42, as archives name messages.
struct ref_glued_form     : seq< digits2, plus< upper >, ref_digits, ref_end > {};
struct ref_glued_year     : digits2 {};
struct ref_glued_post     : plus< upper > {};
struct ref_glued          : seq< at< ref_glued_form >, ref_glued_year, ref_glued_post, ref_serial > {};
// "07 SAMPLETON": the number is missing.
struct ref_place          : plus< gap, not_at< ref_letter >, upper, plus< upper > > {};
struct ref_unnumbered     : seq< at< digits2, ref_place, ref_alone >, digits2, ref_place > {};
struct ref_bare           : seq< at< ref_digits, ref_end >, ref_serial, opt< gap, ref_notal > > {};
struct ref_stop           : sor< line_end, one<';'>, seq< blank1, sor< ref_letter, joined_label > > > {};
struct ref_text           : plus< not_at< ref_stop >, in_line > {};
struct ref_words          : ref_text {};
struct email_word         : sor< istring<'E','-','M','A','I','L'>, istring<'E','M','A','I','L'> > {};
struct ref_email          : seq< at< star< not_at< sor< ref_stop, email_word > >, in_line >, email_word >, ref_text > {};
struct ref_remark         : seq< one<'('>, star< not_one<')', '(', '\n', '\r'> >, one<')'> > {};
struct ref_and            : sor< seq< opt< word<'A','N','D'>, gap >, word<'P','R','E','V','I','O','U','S'> >, word<'A','N','D'>, seq< word<'E','T'>, gap, word<'A','L'> > > {};
struct pilcrow            : sor< string<'\xC2','\xB6'>, one<'\xB6'>, string<'&','p','a','r','a',';'>, string<'&','#','1','8','2',';'> > {};
struct ref_separator      : sor< blank1, one<',', ';', ':', '.'>, ref_and, seq< not_at< ref_letter >, ref_remark >, pilcrow > {};
struct ref_entry          : sor< ref_letter, ref_cable, ref_wrapped, ref_glued, ref_unnumbered, ref_bare, ref_email, ref_words > {};
struct ref_item           : sor< ref_separator, seq< not_at< sor< line_end, joined_label > >, ref_entry > > {};
struct ref_label          : sor< ref_colon, seq< ref_word, gap, at< sor< seq< ref_letter, blanks, ref_cable_form >, ref_cable_form > > > > {};
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
template <>
inline constexpr Expectation expectation<decl_value>{
    "declass/line-malformed",
    "a declassification date such as 09/29/2019, an event, an exemption or N/A"};
template <>
inline constexpr Expectation expectation<tag>{
    "tags/malformed", "a TAGS code such as PGOV or KZ, or a person in parentheses"};

}  // namespace cablelint::grammar
