// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/lines.hpp"

/// Dates as cables write them. Whether there is such a day is not the grammar's question.
namespace cablelint::grammar {

// clang-format off
struct date_day       : rep_min_max< 1, 2, digit > {};
struct date_month     : rep_min_max< 1, 2, digit > {};
struct date_year      : sor< digits4, digits2 > {};
// 09/29/2019 (5 FAH-1 H-240 of 2004)
// A typist may have struck the stroke twice: 02//14/2018.
struct date_sign      : sor< seq< one<'/'>, opt< one<'/'> > >, one_of<"-."> > {};
struct date_mdy       : seq< date_month, date_sign, date_day, date_sign, date_year > {};
// 2019/09/29: some posts in late 2009, and SMART
struct date_ymd       : seq< digits4, one_of<"/-">, date_month, one_of<"/-">, date_day > {};
// 20190929 (32 CFR 2001.21(a)(4); CAPCO-2016 E.1)
struct date_compact   : seq< digits4, digits2, digits2 > {};
// A copy may glue the next label to it.
struct glued_word     : sor< texts<"TAGS", "SUBJECT", "Classified By", "CLASSIFIED BY">, text<"SIPDIS"> > {};
struct declass_date   : seq< sor< date_ymd, date_compact, date_mdy >,
                             sor< at< glued_word >, not_at< sor< alnum, seq< one_of<"/-">, alnum > > > > > {};

struct month_name     : seq< rep< 3, alpha >, star< alpha > > {};
// Some cables write the month in words: MARCH 15, 2010; 15 MAR 10. No word follows it: "MAY 15, 2010
// ELECTION" is an event.
struct calendar_month : seq< any_cases<"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT",
                                       "NOV", "DEC">,
                             star< alpha >, opt< one<'.'> > > {};
struct date_day_word  : seq< date_day, opt< any_cases<"ST", "ND", "RD", "TH"> >, not_at< digit > > {};
struct date_in_words  : seq< sor< seq< calendar_month, blanks, date_day_word, blanks, opt< one<','> >, blanks,
                                       date_year >,
                                  seq< date_day_word, blanks, opt< one<'-'> >, calendar_month,
                                       opt< one_of<"-,"> >, blanks, date_year >,
                                  seq< digits4, one<'-'>, calendar_month, one<'-'>, date_day_word > >,
                             end_of_word, not_at< blanks, alpha > > {};
struct dtg_day        : digits2 {};
struct dtg_clock      : digits4 {};
// Scans read 2 for Z: 2720232 NOV 96.
struct zone_digit     : seq< one<'2'>, at< gap, calendar_month, gap, digits2, end_of_word > > {};
struct dtg_zone       : sor< upper, zone_digit > {};
// Archive prints of 1973 have a stray blank within it: 260517 Z JUN 7 3.
struct divided_year   : seq< digit, one<' '>, digit, at< line_tail > > {};
struct dtg_year       : sor< divided_year, seq< sor< digits4, digits2 >, end_of_word > > {};
// 140930Z FEB 08 (ACP 127(G) 113). Prints of 1973 have a stray blank, "260517 Z JUN 73", copies have
// others, "26 0517Z JUN 73", or lost the last ones, "260517Z JUN73", "260517ZJUN73", as in sets of messages.
struct dtg_month_gap  : sor< gap, at< calendar_month > > {};
struct dtg_form       : seq< digits2, blanks, digits4, blanks, sor< upper, zone_digit >, dtg_month_gap,
                             month_name, blanks,
                             sor< divided_year, seq< sor< digits4, digits2 >, end_of_word > > > {};
// Messages of the Coast Guard of 2018 to 2020 have no zone: 140930 FEB 18.
struct dtg_form_no_zone : seq< digits2, digits4, gap, month_name, gap, sor< digits4, digits2 >,
                             end_of_word > {};
struct dtg_group      : sor< when< dtg_form,
                                   dtg_day, blanks, dtg_clock, blanks, dtg_zone, dtg_month_gap, month_name,
                                   blanks, dtg_year >,
                             when< dtg_form_no_zone,
                                   dtg_day, dtg_clock, gap, month_name, gap, dtg_year > > {};
// clang-format on

}  // namespace cablelint::grammar
