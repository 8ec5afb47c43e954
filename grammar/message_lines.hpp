// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/cable.hpp"
#include "grammar/message_forms.hpp"

/// The lines of messages of other services than State: an envelope of ACP 127 or JANAP 128, the
/// level, the number. As 83 messages of the Navy of 2004 to 2025 have them. Copies lost line ends:
/// what begins a line may follow on the line before.
namespace cablelint::grammar {

// clang-format off
// MSGID/GENADMIN/CNO WASHINGTON DC/N1/OCT//, and any other set that ends on its line.
struct known_set          : seq< sor< texts<"MSGID", "SUBJ", "UBJ", "REF", "AMPN", "NARR", "GENTEXT", "DECL",
                                            "DERI", "DERV", "AKNLDG">,
                                      any_case<"RMKS">, seq< text<"POC">, opt< digit > > >,
                                 blanks, one<'/'> > {};
struct closed_set         : seq< upper, rep_min_max< 2, 7, sor< upper, digit > >, one<'/'>,
                                 star< not_at< text<"//">, line_tail >, in_line >, text<"//"> > {};
struct set_ahead          : sor< known_set, closed_set > {};
// RMKS/1. and GENTEXT/REMARKS/1. begin the text. Before a number also REMARKS/1., RMKS//1. and RMKS.1.
struct text_set_title     : seq< plus< sor< upper, blank1 > >, opt< one<':'> >, one<'/'> > {};
struct remarks_set_head   : sor< seq< sor< any_case<"RMKS">, text<"GENTEXT"> >, blanks, one<'/'>, blanks,
                                      opt< sor< text_set_title, seq< one<'/'>, at< paragraph_head > > > > >,
                                 seq< any_case<"RMKS">, one<'.'>, at< paragraph_head > >,
                                 seq< text<"REMARKS">, blanks, one<'/'>, at< paragraph_head > > > {};
// A few drafters write NARR/1., and no other set for the text. Not in as many lines as a narrative has.
struct numbered_narrative : seq< text<"NARR">, one<'/'>, at< paragraph_head > > {};
struct remarks_below      : seq< skip_line, rep_opt< 60, not_at< blanks, remarks_set_head >, skip_line >,
                                 blanks, remarks_set_head > {};
struct text_set_head      : sor< remarks_set_head, seq< numbered_narrative, not_at< remarks_below > > > {};

// What begins a line, as far as copies join it to the line before: the first of these anywhere, the others
// where there is no prose, as in a list of stations.
struct pass_to            : seq< text<"PASS">, at< sor< blank1, line_break > >, blanks,
                                 opt< line_break, blanks >, text<"TO">, gap > {};
struct joined_level       : seq< text<"UNCLAS">, opt< text<"SIFIED"> >, blanks, one<'/'> > {};
struct sure_label         : sor< known_set, joined_level,
                                 seq< text<"FM">, gap, opt< line_break >, sor< upper, unit_ordinal > >,
                                 seq< pass_to, sor< text<"ALL">, text<"OFFICE"> > > > {};
struct station_label      : sor< series_form, text<"ZEN/">,
                                 seq< text<"TO">, blank1, not_at< blanks, text<"THE">, blank1 > >,
                                 seq< texts<"FM", "INFO", "BT">, blank1 > > {};
struct message_label      : sor< sure_label, station_label, seq< text<"UNCLAS">, line_tail > > {};
struct joined_line        : seq< gap, at< sure_label > > {};
struct line_or_joined     : sor< line_tail, joined_line > {};
// Also a station with its routing indicator: TO ALSAMPLE RUEXAMP/COMSAMPLE EXAMPLEVILLE.
struct joined_station     : seq< text<"RU">, rep_min_max< 2, 6, upper >, one<'/'> > {};
struct joined_element     : seq< gap, at< sor< message_label, joined_station > > > {};
struct element_end        : sor< line_tail, joined_element > {};
struct element_rest       : seq< star< not_at< element_end >, in_line >, element_end > {};

// UNCLAS//N01420//, SECRET//NOFORN//N02000//: level, controls, code of the subject (SECNAV M-5210.2).
struct subject_code       : seq< one<'N'>, rep< 5, digit >, end_of_word > {};
// UNCLAS //N03207// PERSONAL FOR COMMANDING OFFICERS, on the line of the level, in messages of about 2000.
struct personal_words     : seq< sor< seq< texts<"PERSONAL", "EXCLUSIVE">, gap, text<"FOR"> >,
                                      seq< text<"EYES">, gap, text<"ONLY"> > >,
                                 end_of_word, rest_of_line > {};
struct level_fouo         : text<"FOUO"> {};
struct level_control      : sor< seq< strokes, not_at< sor< subject_code, message_label, personal_words > >,
                                      stroked_control >,
                                 seq< strokes, subject_code >,
                                 seq< gap, sor< seq< level_fouo, end_of_word >, header_control > > > {};
struct level_statement    : seq< header_level, star< level_control >, blanks, opt< section_count >,
                                 star< level_control >, opt< blanks, plus< one<'/'> > > > {};

// Format line 2 of JANAP 128, RTTUZYUW RUEWMCS0001 0811824-UUUU--RUCRNAD: precedence, media, class,
// content; station and serial number; day and time of filing; the level in four letters; whom it is for.
// The fourth letter is that of the level, too.
struct janap_form         : seq< one_of<"ZOPRY">, rep< 7, upper >, gap, rep_min_max< 4, 7, upper >, digits4,
                                 gap, rep< 7, digit >, one<'-'>, upper > {};
struct janap_precedence   : one_of<"ZOPRY"> {};
struct janap_class        : upper {};
struct janap_station      : rep_min_max< 4, 7, upper > {};
struct janap_serial       : digits4 {};
struct janap_day          : rep< 3, digit > {};
struct janap_time         : digits4 {};
struct janap_letters      : plus< upper > {};
struct janap_line         : when< janap_form,
                                  janap_precedence, rep< 2, upper >, janap_class, rep< 4, upper >, gap,
                                  janap_station, janap_serial, gap,
                                  janap_day, janap_time, one<'-'>, janap_letters, rest_of_line, line_end > {};

// R 081955Z OCT 19 MID110000023514U: a number of the system comes after the group. The precedence is also a
// word on a line above it.
// An operating signal may come between them, and where a copy lost the line end FM after them:
// R 151200Z MAR 07 ZYB PSN 000001A00 FM COMSAMPLE EXAMPLEVILLE.
struct dtg_number         : sor< seq< text<"MID">, rep_min< 4, digit >, opt< upper > >,
                                 seq< text<"PSN">, gap, rep_min< 4, digit >,
                                      opt< upper, star< digit > > > > {};
struct dtg_signals        : star< gap, not_at< sor< dtg_number, text<"FM">, text<"TO"> > >, plus< upper >,
                                  end_of_word > {};
struct dtg_tail           : seq< dtg_signals, gap, sor< seq< at< dtg_number >, dtg_number, element_rest >,
                                                        at< sure_label > > > {};
struct numbered_dtg       : when< seq< opt< list< one_of<"ZOPRY">, gap >, gap >, dtg_form, dtg_signals, gap,
                                       sor< dtg_number,
                                            seq< text<"FM">, gap, sor< upper, unit_ordinal > > > >,
                                  opt< dtg_precedences, gap >, dtg_group, dtg_tail > {};
struct message_dtg        : seq< opt< text<"DTG">, opt< one<':'> >, gap >,
                                 sor< numbered_dtg, dtg_line, dtg_alone > > {};
struct precedence_word    : texts<"FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"> {};
struct precedence_line    : all_or_none< precedence_word, line_tail > {};

// CNO WASHINGTON DC//N1//: a station and the codes of its offices.
// CMC WASHINGTON DC(UC), with the class of the station in messages of the Marine Corps.
struct station_class      : seq< blanks, any_case<"(UC)">, at< element_end > > {};
struct station_byte       : seq< not_at< sor< element_end, station_class, text<"//"> > >, in_line > {};
struct station_office     : plus< seq< not_at< text<"//">, sor< blank1, line_end > >, not_at< element_end >,
                                       in_line > > {};
struct station_offices    : seq< text<"//">, opt< station_office >, opt< text<"//"> > > {};
// A copy broke the line: FM CNO / WASHINGTON DC//N1//
struct station_cut        : when< seq< blanks, line_break, not_at< blanks, texts<"TO", "INFO">, blank1 >,
                                       rep_min_max< 1, 40, station_byte >,
                                       text<"//"> >,
                                  blanks, line_break, plus< station_byte > > {};
struct message_station    : seq< plus< station_byte >, opt< station_cut > > {};
struct from_sign          : seq< text<"FM">, gap, opt< line_break >, opt< from_class > > {};
struct message_from       : when< seq< from_sign, station_start >,
                                  from_sign, message_station, opt< station_offices >, element_rest > {};
// ZEN: delivered by other means (ACP 131).
struct zen_sign           : seq< text<"ZEN">, plus< one<'/'> > > {};
// Format lines 7 and 8 (ACP 127(G) 133), with the name as it is written in plain language.
struct message_to         : text<"TO"> {};
struct message_info       : text<"INFO"> {};
// The letters of a State of the Union may be on the next line: COMSAMPLE EXAMPLEVILLE / VA//N1//
struct name_cut           : seq< blanks, line_break, rep< 2, upper >, at< text<"//"> > > {};
struct message_name       : seq< plus< station_byte >, opt< name_cut > > {};
// RUEHAB/COMSAMPLE EXAMPLEVILLE//N1//: the routing indicator may be before it (ACP 127(G) 133).
struct routed_name        : when< seq< routing_indicator, one<'/'> >, address_station, one<'/'> > {};
struct message_addressee  : seq< opt< sor< zen_sign, routed_name > >, message_name,
                                 opt< station_offices > > {};
struct addressee_form     : seq< opt< sor< zen_sign, seq< routing_indicator, one<'/'> > > >,
                                 station_byte > {};
// The first of a list has the label; each of those below it is a line of its own.
struct message_address    : when< seq< texts<"TO", "INFO">, gap, at< station_start >, addressee_form >,
                                  sor< message_to, message_info >, gap, message_addressee, element_rest > {};
struct zen_address        : when< seq< at< text<"ZEN/"> >, addressee_form >,
                                  message_addressee, element_rest > {};

// PASS TO ALL OFFICE CODES:, which codes follow; a copy may break it.
struct office_codes       : seq< text<"OFFICE">, gap, text<"CODES">, opt< one<':'> > > {};
struct pass_codes         : seq< pass_to, opt< text<"ALL">, gap >, opt< line_break >, office_codes > {};
struct pass_line          : seq< opt< text<"PLEASE">, gap >, pass_codes, element_rest > {};

// SECTION 1 OF 2 and SSIC 12345, the code of the subject, each on a line below the level.
struct section_line       : when< seq< section_label, gap, section_form, line_tail >,
                                  section_count, line_tail > {};
struct ssic_code          : rep_min_max< 4, 5, digit > {};
struct ssic_line          : all_or_none< text<"SSIC">, gap, ssic_code, line_tail > {};

// PART TWO OF THREE. PART ONE IDENT 151200Z MAR 21.
struct count_word         : sor< rep_min_max< 1, 2, digit >,
                                 words<"ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE",
                                       "TEN"> > {};
struct part_number        : count_word {};
struct part_total         : count_word {};
struct part_words         : seq< text<"PART">, gap, part_number, gap, text<"OF">, gap, part_total > {};
struct part_form          : seq< text<"PART">, gap, count_word, gap, text<"OF">, gap, count_word,
                                 end_of_word > {};
struct part_line          : when< part_form, part_words, rest_of_line, line_end > {};

// FOR ADM EXAMPLE FROM CAPT SAMPLE, below the level.
struct for_from_byte      : sor< upper, digit, one_of<" ,'-"> > {};
struct for_from_words     : seq< text<"FOR">, gap, plus< not_at< text<"FROM">, blank1 >, for_from_byte >,
                                 text<"FROM">, gap, plus< for_from_byte > > {};
struct for_from_line      : all_or_none< for_from_words, line_end > {};

struct series_name        : series_word {};
struct series_number      : rep_min_max< 1, 4, digit > {};
struct series_year        : sor< digits4, digits2 > {};
struct series_line        : when< series_form,
                                  series_name, series_gap, series_number, blanks, one<'/'>, blanks,
                                  series_year, element_rest > {};
// Of a gateway: ***THIS IS A 2 SECTION MESSAGE COLLATED BY ...***, 4 SECTION MESSAGE.
struct section_notice     : seq< star< one<'*'> >, opt< text<"THIS IS A">, gap >, rep_min_max< 1, 2, digit >,
                                 gap, text<"SECTION MESSAGE">, end_of_word, rest_of_line, line_end > {};
struct message_notice     : seq< sor< seq< text<"QQQQ">, line_tail >, section_notice,
                                      seq< text<"ADMINISTRATIVE">, gap, text<"MESSAGE">, line_tail >,
                                      seq< text<"ATTENTION">, gap, text<"INVITED">, rest_of_line, line_end >,
                                      seq< text<"UNNUMBERED">, gap, series_word, line_tail >,
                                      seq< text<"MARADMIN">, line_tail >,
                                      correction_line > > {};
struct message_level      : all_or_none< level_statement, element_end > {};
struct personal_level     : when< seq< level_statement, blanks, personal_words >,
                                     level_statement, blanks, personal_words, line_end > {};
// Of other services: N A T O  S E C R E T; S E C R E T 151200Z MAR 64, CITE SAMPLETON 1234; TELNO 42, OF
// 151200Z MARCH 82.
struct alliance_word      : sor< spaced<"NATO">, spaced<"COSMIC"> > {};
struct nato_line          : when< form_nato, alliance_word, gap, level_statement, element_end > {};
// S E C R E T 0317 AUG 67: a serial number of the sender in place of the time.
struct level_serial       : seq< gap, rep_min_max< 3, 4, digit >, gap, calendar_month, gap, digits2,
                                 end_of_word > {};
struct level_dtg          : seq< at< dtg_form >, dtg_group > {};
struct level_time         : sor< seq< gap, level_dtg >, seq< gap, rep< 6, digit >, upper, end_of_word >,
                                 level_serial > {};
struct timed_level_line   : when< seq< level_words, level_time >, header_level, level_time, rest_of_line,
                                  line_end > {};
// With words that are not controls: T O P  S E C R E T SENSITIVE VIA SAMPLETON 42.
// Or with a second level, which one of the two cannot be: UNCLAS SECRET//N01420//.
struct two_levels         : seq< level_words, gap, level_words > {};
struct worded_level_line  : when< sor< two_levels, seq< at< spaced_letters >, level_words, blank1 > >,
                                  header_level, star< level_control >, rest_of_line, line_end > {};
struct uk_time            : seq< text<"OF">, gap, rep< 6, digit >, upper, gap > {};
struct service_line       : seq< sor< form_cia, form_uk, uk_time >, rest_of_line, line_end > {};
struct break_joined       : seq< text<"BT">, joined_element > {};

// PAGE 02 RUENAAA4259 UNCLAS
struct message_page_level : level_words {};
struct message_page_number: digits2 {};
struct message_page_serial: rep_min_max< 1, 6, digit > {};
struct message_page_form  : seq< text<"PAGE">, gap, digits2, gap, plus< upper >,
                                 rep_min_max< 1, 6, digit >, end_of_word > {};
struct message_page       : when< message_page_form,
                                  text<"PAGE">, gap, message_page_number, gap, plus< upper >,
                                  message_page_serial, opt< gap, message_page_level >, rest_of_line,
                                  line_end > {};
struct message_page_gap   : seq< star< blank_line >, blanks, message_page, star< blank_line > > {};

struct banner_label       : seq< text<"CLASSIFICATION">, blanks, one<':'>, blanks > {};
struct message_line_kind  : sor< message_label, banner_label, janap_form, dtg_line, dtg_alone, message_level,
                                 personal_level, timed_level_line, nato_line, service_line, worded_level_line,
                                 message_notice,
                                 break_line,
                                 precedence_line, subject_colon, security_line, dash_line, text_set_head,
                                 paragraph_head > {};
struct message_line_ahead : seq< blanks, sor< line_end, message_line_kind > > {};

// Stations below the first, each on its line.
struct address_station_line
                          : seq< not_at< message_line_ahead >, blanks,
                                 when< seq< at< station_start >, addressee_form >,
                                       message_addressee, element_rest > > {};
// Also with an empty line after each, in copies of pages of the web.
struct spaced_station     : when< seq< plus< blank_line >, not_at< message_line_ahead >,
                                       plus< not_at< lower >, in_line >, line_break, blank_line >,
                                  plus< blank_line >, address_station_line > {};
struct message_addresses  : seq< sor< message_address, zen_address >,
                                 star< sor< address_station_line, spaced_station > > > {};
// clang-format on

}  // namespace cablelint::grammar
