// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/dates.hpp"
#include "grammar/envelope.hpp"
#include "grammar/labels.hpp"
#include "grammar/markings.hpp"
#include "grammar/near_word.hpp"
#include "grammar/redactions.hpp"

/// The E.O. line and Declassify On: when and how the cable is downgraded and declassified
/// (5 FAH-1 H-240 of 2004; 32 CFR 2001.21).
namespace cablelint::grammar {

// clang-format off
struct eo_number          : sor< seq< rep_min_max< 4, 6, digit >, end_of_word >, order_digits > {};
// E.O. 12958, AS AMENDED BY E.O. 13292. An archive's note, which is another thing, goes on with
// "; DECLASSIFIED".
struct eo_amended         : seq< blanks, opt< one<','> >, blanks, opt< one<'('> >, any_case<"AS">, gap,
                                 any_case<"AMENDED">,
                                 opt< gap, any_case<"BY">, gap,
                                      opt< one_of<"Ee">, opt< one<'.'> >, blanks, one_of<"Oo">,
                                           opt< one<'.'> >, blanks >,
                                      rep_min_max< 4, 6, digit > >,
                                 opt< one<')'> >, at< blanks, sor< line_end, one<':'> > > > {};
// DECL: 01/02/2020, and before it a downgrade, DNG: CO 01/02/2012: cables of 2003 to 2010.
// One letter of the label may be wrong before its colon, DEC: or DELC:, and a full stop may follow it.
struct misspelled_decl    : seq< at< one_of<"Dd"> >, near_word< "DECL", 1 >,
                                 at< opt< one<'.'> >, blanks, one<':'> > > {};
struct decl_word          : sor< seq< not_at< any_case<"DECLASSIFIED"> >, any_case<"DECL">, star< alpha > >,
                                 misspelled_decl > {};
struct decl_label         : seq< decl_word, opt< one<'.'> >, blanks, opt< any_case<"ON">, blanks >,
                                 opt< one<':'> > > {};
struct dng_form           : seq< any_case<"DNG">, blanks, opt< one<':'> >, blanks,
                                 opt< plus< alpha >, blanks >, declass_date > {};
struct dng_level          : plus< alpha > {};
struct dng_date           : declass_date {};
struct dng_instruction    : when< dng_form,
                                  any_case<"DNG">, blanks, opt< one<':'> >, blanks, opt< dng_level, blanks >,
                                  dng_date, blanks, opt< one_of<";,"> >, blanks > {};
// N/A on what is not classified (TL:TAGS-1 sec. 1a); OADR (E.O. 12356); MR, retired (CAPCO-2016 E.6).
struct decl_not_applicable_sign
                          : seq< one_of<"Nn">, opt< blanks, one_of<"/\\"> >, blanks, one_of<"Aa">,
                                 sor< at< glued_word >, end_of_word > > {};
struct decl_not_applicable: decl_not_applicable_sign {};
// N/A to RD/FRD and NATO portions. See source list for NSI portions. (CAPCO-2016 E.1, E.4, E.5)
struct decl_word_gap      : sor< gap, seq< blanks, line_break, blanks > > {};
struct decl_portion_kinds : plus< sor< words<"RD", "FRD", "TFNI", "NATO", "AND">, one_of<"/,">,
                                       decl_word_gap > > {};
struct decl_see_sources   : seq< any_case<"SEE">, decl_word_gap, opt< any_case<"NSI">, decl_word_gap >,
                                 any_case<"SOURCE">, decl_word_gap, any_case<"LIST">,
                                 opt< decl_word_gap, any_case<"FOR">, decl_word_gap, any_case<"NSI">,
                                      decl_word_gap, any_case<"PORTIONS"> >,
                                 opt< one<'.'> > > {};
struct decl_source_list   : seq< decl_not_applicable_sign, decl_word_gap, any_case<"TO">, decl_word_gap,
                                 decl_portion_kinds, any_case<"PORTIONS">, end_of_word, opt< one<'.'> >,
                                 opt< decl_word_gap, decl_see_sources > > {};
struct decl_oadr          : word<"OADR"> {};
struct decl_retired       : word<"MR"> {};
// GDS, ADS, XGDS1 (E.O. 11652; TL:TAGS-1 sec. 1a), RDS-4, XDS (E.O. 12065; 1979 RIYADH 00905). Cables
// write the exemption's number as XGDS1, XGDS-1 or XGDS (1).
struct schedule_number    : seq< blanks,
                                 sor< seq< opt< one<'-'>, blanks >, digit >,
                                      seq< one<'('>, digit, one<')'> > >,
                                 not_at< sor< digit, one<'/'>, seq< one<'-'>, digit > > > > {};
struct schedule_word      : any_cases<"XGDS", "GDS", "ADS", "RDS", "XDS"> {};
struct schedule_code      : schedule_word {};
struct schedule_digit     : digit {};
struct schedule_fields    : seq< schedule_code,
                                 opt< when< schedule_number,
                                            blanks, opt< one_of<"-(">, blanks >, schedule_digit,
                                            opt< one<')'> > > > > {};
struct decl_schedule      : when< seq< schedule_word, opt< schedule_number >, not_at< alpha > >,
                                  schedule_fields > {};
// 25X1, 50X1-HUM, 75X1 (32 CFR 2001.26; CAPCO-2016 E.1); X1 to X8 (E.O. 12958), also with the section
// before it: 1.6X1.
struct decl_exemption     : seq< opt< text<"1.6">, blanks, opt< one<'('> > >,
                                 sor< seq< text<"25X">, digit >,
                                      seq< text<"50X">, digit >,
                                      seq< text<"75X">, opt< digit > >,
                                      seq< one_of<"Xx">, digit > >,
                                 opt< one<'-'>, plus< alpha > >, end_of_word, opt< one<')'> > > {};
struct decl_exemptions    : list< decl_exemption, seq< blanks, opt< one_of<",;/&"> >, blanks > > {};
// In place of its date: 25X1, EO 12951 (CAPCO-2016 E.3); 25X9, UPON ITS END (an event).
struct decl_ground        : sor< seq< one_of<"Ee">, opt< one<'.'> >, one_of<"Oo">, opt< one<'.'> >, blanks,
                                      text<"12951">, end_of_word >,
                                 seq< words<"UPON", "AFTER", "WHEN", "UNTIL">,
                                      star< not_at< sor< line_end, seq< blank1, joined_field > > >,
                                            in_line > > > {};
struct decl_exempted      : seq< decl_exemptions, opt< blanks, one<','>, blanks, decl_ground > > {};
struct decl_redacted      : redacted_word {};
// An event (32 CFR 2001.21(a)(4)): words, "TEN YEARS AFTER THE TREATY", or a time, "10 YEARS". A word with
// digits in it is a date gone wrong.
struct event_word         : seq< alpha, star< sor< alpha, one_of<"'-.,"> > >,
                                 not_at< sor< digit, one<'/'> > > > {};
struct event_section      : seq< text<"1.">, digit, gap > {};  // of the order: "1.6 AFTER THE TREATY"
struct event_start        : seq< opt< event_section >, opt< plus< digit >, gap >, event_word,
                                 sor< gap, at< line_end >, at< one_of<";("> > > > {};
struct decl_event         : when< event_start,
                                  star< not_at< sor< line_end, seq< blank1, joined_field > > >,
                                        in_line > > {};
struct decl_date          : sor< declass_date, date_in_words > {};
// Web copies broke it over the line end: "02/14/" above "2018", "February" above "14, 2018".
struct date_break         : seq< blanks, line_break, blanks > {};
struct date_stroke        : one_of<"/-"> {};
struct broken_stroke      : sor< seq< date_stroke, date_break >, seq< date_break, date_stroke > > {};
struct broken_numbers     : seq< date_month, sor< seq< broken_stroke, date_day, date_stroke >,
                                                  seq< date_stroke, date_day, broken_stroke > >,
                                 date_year, end_of_word > {};
struct date_gap           : sor< date_break, gap > {};
struct broken_date_words  : seq< sor< seq< calendar_month, date_gap, date_day_word, blanks, opt< one<','> > >,
                                      seq< date_day_word, date_gap, calendar_month, opt< one<','> > > >,
                                 date_gap, date_year, end_of_word, not_at< blanks, alpha > > {};
struct decl_broken_date   : sor< broken_numbers, broken_date_words > {};
// In brackets, in telegrams of the Department of 1996: DECL: (11/27/06).
struct bracketed_date     : seq< one<'('>, blanks, declass_date, blanks, one<')'> > {};
struct decl_bracket_date  : when< bracketed_date, one<'('>, blanks, decl_date, blanks, one<')'> > {};
struct decl_value         : sor< decl_date, decl_bracket_date, decl_broken_date, decl_source_list,
                                 decl_not_applicable,
                                 decl_oadr, decl_retired,
                                 decl_schedule, decl_exempted, decl_redacted, decl_event > {};
// After the instruction: GDS 11/15/85 (EXAMPLE, PAT) OR-M (E.O. 12065; 1979 STATE 297216), X1 AND MR.
// A typist may have opened the bracket twice, "(EXAMPLE( 11-09-99", or marked the text there:
// "(C-ENTIRE TEXT)".
struct decl_open_date     : seq< one<'('>, blanks, declass_date > {};
struct decl_name          : plus< not_at< decl_open_date >, none_of<")\n\r"> > {};
struct decl_bracket       : seq< one<'('>, opt< decl_name >, opt< one_of<")("> > > {};
struct entire_bracket     : seq< one<'('>, blanks, mark_level, entire_text, blanks, one<')'> > {};
struct decl_entire_text   : all_or_none< entire_bracket > {};
// A second number of the schedule: RDS-1, 3.
struct decl_more_number   : seq< digit, at< sor< gap, one<','> > > > {};
struct decl_review        : seq< text<"OR-">, upper, end_of_word > {};
struct decl_and           : sor< word<"AND">, word<"OR">, one_of<",;:/&-"> > {};
struct decl_further       : sor< decl_date, decl_exemption, decl_oadr, decl_retired, decl_schedule > {};
struct decl_more          : star< sor< gap, decl_review, decl_and, decl_entire_text, decl_bracket, decl_label,
                                       decl_further, decl_more_number > > {};
// The line ended after the label: "E.O. 12958: DECL:" and, below it, "05/14/2017".
struct decl_wrap          : seq< line_break, blanks > {};
// Prints of 1978 and 1979 have a schedule or N/A there.
struct value_below        : sor< declass_date,
                                 seq< sor< seq< schedule_word, opt< schedule_number > >,
                                           decl_not_applicable_sign, decl_oadr >,
                                      line_tail > > {};
struct decl_below         : when< seq< decl_wrap, value_below >, decl_wrap > {};
// The label may be there twice: "DECL: DECL: 02/14/2018".
struct decl_instruction   : seq< opt< dng_instruction >, rep_opt< 2, decl_label, blanks >, opt< decl_below >,
                                 sor< at< sor< line_end, joined_field > >,
                                      seq< expect< decl_value, rest_unread >, decl_more > > > {};
// Copies lose the order, or have the instruction on the next line: "DECL: 08/22/2017".
struct eo_instruction     : at< any_case<"DECL">, star< alpha >, blanks, one<':'>, blanks,
                                sor< digit, words<"X1", "OADR", "MR"> > > {};
// Or they are cut: "E.O. 129...".
struct eo_cut             : seq< eo_label, rep_opt< 5, digit >, text<"..">, star< one<'.'> >,
                                 at< line_tail > > {};
struct eo_beginning       : sor< eo_cut,
                                 seq< eo_label, opt< one<':'>, blanks >, opt< eo_number, opt< eo_amended > >,
                                      star< sor< blank1, one_of<":,;.-"> > > >,
                                 seq< eo_instruction, decl_label, blanks > > {};
struct eo_line            : seq< eo_beginning, decl_instruction, sor< joined_end, seq< rest_of_line,
                                     line_end > > > {};

// Declassify On: 2039/03/05, on a line of its own below Classified By or Derived From
// (32 CFR 2001.21(a)(4), 2001.22); in messages and in portions of CAPCO-2016 E.1 also DECL ON. DECLASSIFIED
// ON is a reviewer's.
struct declassify_words   : seq< any_case<"DECL">, opt< any_case<"ASS">, opt< any_case<"IFY"> > >, gap,
                                 any_case<"ON"> > {};
struct declassify_code    : sor< decl_date, decl_source_list, decl_oadr, decl_retired, decl_exemption > {};
struct declassify_label   : seq< declassify_words,
                                 sor< seq< blanks, one_of<":-"> >, at< gap, declassify_code > > > {};
struct declassify_statement
                          : seq< declassify_label, blanks, decl_instruction, rest_of_line > {};
struct declassify_line    : seq< declassify_statement, line_end > {};
// clang-format on

template <>
inline constexpr Expectation expectation<decl_value>{
    "declass/line-malformed",
    "a declassification date such as 09/29/2019, an event, an exemption or N/A"};

}  // namespace cablelint::grammar
