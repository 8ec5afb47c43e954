// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/dates.hpp"
#include "grammar/lines.hpp"

/// The teletype envelope (ACP 127(G); 5 FAH-2 H-320), line by line. The first token of a line
/// decides its kind; what is wrong after it is one finding.
namespace cablelint::grammar {

// clang-format off
// The sure beginning of a classification line: letters with blanks between them (ACP 127(G) 209), UNCLAS
// with a count of sections, or a level with post and number. Web copies join it to the line before:
// "AMEMBASSY SAMPLETONUNCLAS EXAMPLEVILLE 000042".
struct glued_letters      : sor< texts<"C O N F I D ", "S E C R E T ">,
                                 seq< text<"T O P">, gap, text<"S E C R E T "> > > {};
// TOP is part of the level: what begins after it is a lower one.
struct glued_class        : sor< texts<"UNCLASSIFIED", "UNCLAS", "CONFIDENTIAL", "SECRET", "RESTRICTED">,
                                 seq< text<"TOP">, sor< one<'-'>, gap >, text<"SECRET"> > > {};
struct glued_post         : seq< upper, plus< sor< upper, one_of<"'-."> > > > {};
struct glued_number       : seq< list< glued_post, gap >, gap, rep_min_max< 6, 7, digit >, line_tail > {};
struct glued_words        : seq< glued_class, gap,
                                 sor< seq< text<"SECTION">, gap, digit >, glued_number > > {};
struct glued_classification: sor< glued_letters, glued_words > {};
// After the full stop of a note a number may be short: "is not available.UNCLAS SAMPLETON 0042".
struct glued_short        : seq< glued_class, gap, list< glued_post, gap >, gap, rep_min_max< 3, 7, digit >,
                                 line_tail > {};
struct glued_sentence     : seq< one<'.'>, glued_short > {};
// "Wednesday, 29 November 2000, 13:59": the date on prints of a viewer, also joined to the last addressee.
struct day_name           : seq< texts<"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat">, plus< lower > > {};
struct viewer_date        : seq< day_name, one<','>, gap, rep_min_max< 1, 2, digit >, gap, upper,
                                 plus< lower >, gap, digits4 > {};
struct glued_line         : sor< glued_classification, viewer_date > {};

// Routing indicators: R and four to seven letters (5 FAH-2 H-231).
struct routing_indicator  : seq< one<'R'>, rep_min_max< 4, 7, upper >, end_of_word > {};
struct precedence_pair    : seq< texts<"ZZ", "OO", "PP", "RR", "YY">, end_of_word > {};

// Format line 1, VZCZCXRO1234: start of transmission, start of message, channel number
// (ACP 127(G) 112, 202 c; 5 FAH-2 H-321.1).
struct text_of_start      : seq< opt< text<"V"> >, text<"ZCZC">, star< alnum > > {};
struct start_of_message   : text_of_start {};
struct start_line         : when< seq< text_of_start, line_tail >, start_of_message, line_tail > {};

// Format line 2, OO RUEHAB RUEHCD: the highest precedence twice, then the stations called
// (ACP 127(G) 152; 5 FAH-2 H-321.2).
struct routing_stations   : list< routing_indicator, gap > {};
struct routing_form       : seq< list< seq< one<'R'>, rep_min_max< 4, 7, upper > >, gap >, line_tail > {};
struct routing_line       : when< seq< precedence_pair, sor< line_tail, seq< gap, routing_form > > >,
                                  precedence_pair, opt< gap, routing_stations >, line_tail > {};
struct routing_more       : when< routing_form, routing_stations, line_tail > {};

// Format line 3, DE RUEHXX #0042/01 0460930: station, serial number, which a letter may follow, as in
// 107A (ACP 127(G) 129), section, day of
// the year and filing time (ACP 127(G) 115).
struct de_station         : seq< upper, plus< alnum > > {};
struct de_serial          : plus< digit > {};
struct de_section         : plus< digit > {};
struct de_number_form     : seq< opt< one<'#'> >, rep_min_max< 1, 7, digit >, opt< upper >,
                                 opt< one<'/'>, rep_min_max< 1, 2, digit > >, end_of_word > {};
struct de_number          : when< de_number_form,
                                  opt< one<'#'> >, de_serial, opt< upper >,
                                  opt< one<'/'>, de_section > > {};
struct de_julian_day      : rep< 3, digit > {};
struct de_filing_time     : digits4 {};
struct de_filed           : when< seq< rep< 7, digit >, opt< one<'Z'> >, end_of_word >,
                                  de_julian_day, de_filing_time, opt< one<'Z'> > > {};
// 22/1856Z, the other form of ACP 127(G) 115.
struct de_filed_basic     : seq< digits2, one<'/'>, digits4, opt< one<'Z'> >, end_of_word > {};
struct rest_unread        : rest_of_line {};
struct de_time            : seq< blanks,
                                 sor< at< line_end >, de_filed_basic, expect< de_filed, rest_unread > > > {};
struct de_tail            : seq< blanks,
                                 sor< at< line_end >, seq< expect< de_number, rest_unread >, de_time > > > {};
struct de_unread          : sor< at< one<'#'> >, rest_of_line > {};
struct de_line            : seq< text<"DE">, gap, at< sor< upper, digit, one<'#'> > >,
                                 expect< de_station, de_unread >, de_tail, rest_of_line, line_end > {};

// Format line 4, ZNR UUUUU ZZH: ZNR unclassified, ZNY classified or encrypted for transmission only,
// then the security letters (ACP 127(G) 124, 203).
struct security_prosign   : seq< text<"ZN">, one_of<"YR"> > {};
struct security_letters   : seq< plus< upper >, opt< one<'/'>, plus< upper > >, end_of_word > {};
// ZUI and the station, serial number and time of filing of another message.
struct other_message      : seq< gap, rep_min_max< 4, 7, upper >, digits4, gap, rep< 7, digit >,
                                 end_of_word > {};
struct operating_signal   : seq< one<'Z'>, upper, upper, opt< digit >, end_of_word,
                                 opt< other_message > > {};
struct security_line      : seq< security_prosign, at< sor< blank1, line_end > >, blanks,
                                 expect< security_letters, rest_unread >, opt< gap, operating_signal >,
                                 rest_of_line, line_end > {};

// Format line 5, O R 140930Z FEB 08: precedences (ACP 127(G) 152) and date-time group (113).
// Scans read a zero for the letter O: 0 140930Z FEB 08.
struct precedence         : seq< one_of<"ZOPRY0">, end_of_word > {};
struct dtg_precedences    : list< precedence, gap > {};
struct dated_precedences  : seq< dtg_precedences, gap, dtg_form > {};
// Prints of a viewer have the group alone: 271036Z Apr 00.
struct dtg_alone          : when< seq< dtg_form, line_tail >, dtg_group, line_tail > {};
// A copy may join the line FM to it, after signals: O 140930Z FEB 08 ZFF4 FM AMEMBASSY EXAMPLEVILLE.
struct dtg_signal         : seq< gap, not_at< text<"FM"> >, plus< sor< upper, digit > >, end_of_word > {};
struct dtg_joined_from    : seq< rep_opt< 3, dtg_signal >, gap, opt< text<"\xE2\x80\xA2">, gap >,
                                 at< text<"FM">, gap, upper > > {};
struct dtg_line           : when< sor< seq< list< one_of<"ZOPRY">, gap >, gap, digits2 >, dated_precedences >,
                                  dtg_precedences, gap, expect< dtg_group, rest_unread >,
                                  sor< dtg_joined_from, seq< rest_of_line, line_end > > > {};

// Format line 6: originator, as a plain-language address designator (5 FAH-2 H-232).
// Units have a number first, without small letters after it: 2D SAMPLEDIV, 99 SAMPLE WG.
struct unit_ordinal       : seq< rep_min_max< 1, 3, digit >, sor< texts<"ST", "ND", "RD", "TH">, text<"D"> >,
                                 gap, upper > {};
struct military_unit      : seq< at< digit >, not_at< date_in_words >, rep_min_max< 1, 4, digit >,
                                 opt< sor< texts<"ST", "ND", "RD", "TH">, text<"D"> > >, gap,
                                 rep_min< 2, upper >, star< not_at< lower >, in_line >,
                                 at< line_end > > {};
struct station_start      : sor< upper, at< military_unit > > {};
struct station_name       : seq< station_start, rest_of_line > {};
struct from_line          : seq< text<"FM">, gap, expect< station_name, rest_unread >, line_end > {};

// Format lines 7 and 8: action and information addressees, and those that are exempt (ACP 127(G) 133).
// Their precedence and a serial number follow the name, in cables of 1973 to 2010.
struct address_precedence : sor< seq< text<"NIACT">, gap, text<"IMMEDIATE"> >,
                                 texts<"FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"> > {};
// Of several copies, a range: 0042-0045.
struct address_range      : seq< one<'-'>, rep_min_max< 1, 6, digit > > {};
struct address_serial     : rep_min_max< 1, 6, digit > {};
struct address_word_end   : sor< end_of_word, at< glued_line > > {};
// Web copies lose the end of the last line: "SECSTATE WASHDC 3182C O N F I D E N T I A L ...".
struct address_end        : sor< line_tail, at< blanks, glued_line > > {};
struct address_glued      : at< glued_short > {};
struct address_tail       : seq< rep_opt< 2, gap, address_precedence, address_word_end >,
                                 sor< seq< gap, address_serial, opt< address_range >,
                                           sor< address_glued, seq< address_word_end, address_end > > >,
                                      address_end > > {};
struct address_byte       : seq< not_at< glued_line >, not_at< blank1 >, in_line > {};
struct address_word       : plus< address_byte > {};
struct address_name       : seq< address_word, star< not_at< address_tail >, gap, address_word > > {};
// JCS/DIA and AF/C are names: an indicator is longer.
struct address_station    : seq< rep_min< 5, alnum >, at< one<'/'>, blanks, text_word > > {};
// Where the indicator was lost, a stroke begins the name: TO /SECSTATE WASHDC.
// ZEN: sent by other means (ACP 131), also instead of the indicator.
struct address_stroke     : seq< sor< text<"ZEN/">, one<'/'> >, at< upper > > {};
struct addressee          : seq< sor< seq< address_station, one<'/'>, blanks >, opt< address_stroke > >,
                                 address_name, address_tail > {};
struct office_word        : texts<"AMEMBASSY", "AMCONSUL", "USMISSION"> {};
struct address_action     : seq< text<"TO">, at< blank1 > > {};
struct address_info       : seq< text<"INFO">, sor< at< blank1 >,
                                                     seq< one<':'>, at< gap, office_word, gap > > > > {};
struct address_exempt     : seq< text<"XMT">, at< blank1 > > {};
struct address_label      : sor< address_action, address_info, address_exempt > {};
// A copy may join the line TO to it: FM SECSTATE WASHDC TO AMEMBASSY EXAMPLEVILLE.
struct joined_to          : seq< gap, text<"TO">, gap,
                                 sor< office_word, texts<"SECSTATE", "SECDEF", "US">,
                                      seq< routing_indicator, one<'/'> > > > {};
struct joined_originator  : seq< upper, rep_opt< 60, not_at< joined_to >, in_line > > {};
struct joined_from        : when< seq< text<"FM">, gap, joined_originator, joined_to >,
                                  text<"FM">, gap, joined_originator, gap > {};
struct address_first      : when< seq< address_label, gap, sor< upper, digit, address_stroke > >,
                                  address_label, gap, addressee > {};
struct address_more       : when< seq< routing_indicator, one<'/'> >, addressee > {};
// Scans have noise before the name: 47.'.-/AMEMBASSY SAMPLETON.
struct office_ahead       : at< office_word, gap, upper > {};
struct address_noise      : seq< not_at< address_label >, plus< not_at< office_word >, none_of<" \t\n\r"> >,
                                 blanks > {};
struct address_noisy      : when< seq< address_noise, office_ahead >, address_noise, addressee > {};

// Format lines 11 and 13 (BT), 15 (#0042) and 16 (NNNN): breaks, validation number, end of message
// (ACP 127(G) 114, 133). They may share a line in copies: BT #0042 NNNN.
struct break_sign         : text<"BT"> {};
// A letter may follow the number, as in the DE line.
struct validation_form    : seq< one<'#'>, rep_min_max< 1, 7, digit >, opt< upper, end_of_word > > {};
struct validation_number  : plus< digit > {};
struct end_form           : sor< rep_min< 2, one<'N'> >, seq< one<'N'>, rep< 3, one<'n'> > > > {};
struct end_sign           : end_form {};
// The end sign of an archive's prints.
struct print_end          : one<'>'> {};
struct ending_form        : sor< seq< text<"BT">, opt< gap, validation_form >, opt< gap, end_form > >,
                                 seq< validation_form, opt< gap, end_form > >,
                                 end_form, print_end > {};
struct validation_sign    : seq< one<'#'>, validation_number, opt< upper, end_of_word >, blanks > {};
struct ending_signs       : sor< seq< break_sign, blanks, opt< validation_sign >, opt< end_sign > >,
                                 seq< validation_sign, opt< end_sign > >,
                                 end_sign, print_end > {};
struct break_line         : when< seq< ending_form, line_tail >, ending_signs, line_tail > {};
// clang-format on

template <>
inline constexpr Expectation expectation<de_station>{"envelope/line-malformed",
                                                     "a routing indicator, such as RUEHXX"};
template <>
inline constexpr Expectation expectation<de_number>{
    "envelope/line-malformed", "a station serial number, such as #0042 or #0042/01"};
template <>
inline constexpr Expectation expectation<de_filed>{
    "envelope/line-malformed", "the day of the year and the time of filing, such as 0460930"};
template <>
inline constexpr Expectation expectation<security_letters>{
    "envelope/line-malformed", "five security letters, such as UUUUU or CCCCC"};
template <>
inline constexpr Expectation expectation<dtg_group>{"envelope/line-malformed",
                                                    "a date-time group, such as 150930Z FEB 08"};
template <>
inline constexpr Expectation expectation<station_name>{
    "envelope/line-malformed", "the originating post, such as AMEMBASSY EXAMPLEVILLE"};

}  // namespace cablelint::grammar
