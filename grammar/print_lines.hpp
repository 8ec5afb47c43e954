// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/captions.hpp"
#include "grammar/classification_line.hpp"
#include "grammar/paragraphs.hpp"
#include "grammar/release.hpp"

/// The regular lines of the Department's printout of 1994 to 2000, above and between the lines of a
/// telegram, and the stamps of a release as scans have them. They are not the telegram's.
namespace cablelint::grammar {

// clang-format off
// @INFO: D(01) EUR(01), and below it SNIS(01) SP (O1): how many copies an office has.
struct print_label        : seq< one<'@'>, texts<"INFO", "ACTION", "COMMENT", "ORIGIN">, blanks, one<':'>,
                                 rest_of_line, line_end > {};
struct copies_digit       : sor< digit, one_of<"OIl"> > {};
struct office_copies      : seq< upper, rep_opt< 5, sor< upper, digit, one<'/'> > >, blanks, one<'('>,
                                 rep_min_max< 1, 2, copies_digit >, one<')'> > {};
struct office_list        : seq< list< office_copies, seq< blanks, rep_opt< 2, one_of<".,"> >, blanks > >,
                                 star< one_of<"., "> >, line_tail > {};
// 140935Z FEB 96 PEX (TOTAL COPIES:009)
struct print_total        : seq< rep< 6, digit >, upper, gap, calendar_month, gap, digits2, gap,
                                 plus< alpha >, gap, text<"(TOTAL COPIES">, rest_of_line, line_end > {};
// Wed Feb 14 09:47:47 1996 [EXAMPLEVILLE 42] D COPY 2 OF 8 Page 1 OF 2
struct copy_of            : seq< text<"COPY ">, digit > {};
struct print_copy         : seq< rep_opt< 60, not_at< one<'['> >, in_line >, one<'['>, list< post_word, gap >,
                                 gap, rep_min_max< 1, 7, digit >, one_of<"])">,
                                 rep_opt< 20, not_at< copy_of >, in_line >, copy_of, rest_of_line,
                                 line_end > {};
struct print_source       : seq< text<"SOURCE">, blanks, one<':'>, blanks, plus< upper >, one<'.'>,
                                 plus< digit >, rest_of_line, line_end > {};
struct print_code         : seq< page_code, line_tail > {};
// Who saw a draft: INITIALS, and below it APPR: PE, CLR 1: RS.
struct initials_label     : seq< sor< texts<"APPR", "DRAFT", "OTHER">, seq< text<"CLR">, gap, digit > >,
                                 blanks, one<':'> > {};
struct initials_line      : sor< seq< text<"INITIALS">, opt< one<','> >, line_tail >,
                                 seq< initials_label, rest_of_line, line_end > > {};
// The level of a draft is beside them: SECRET OTHER:
struct initials_level     : when< seq< level_words, gap, initials_label >, header_level, rest_of_line,
                                  line_end > {};
// Their day and telephone: 02/14/96; EXT. 40042
struct drafter_telephone  : seq< declass_date, one<';'>, gap, text<"EXT">, rest_of_line, line_end > {};
struct drafter_office     : seq< upper, rep_opt< 4, upper >, one<'/'>, rep_min_max< 1, 6, sor< upper, digit,
                                     one<'-'> > >,
                                 blanks, one<':'>, sor< upper, one<'/'> >, star< not_at< lower >, in_line >,
                                 line_end > {};
// DECAPTIONED, [DECLASSIFIED], [RELEASE IN FULL1: stamps, of whose frame a scan made letters.
struct stamp_frame_begin  : one_of<"[(|"> {};
struct stamp_frame_end    : one_of<"])|1lI"> {};
struct stamp_words       : sor< seq< any_case<"RELEASE">, opt< any_case<"D"> >, gap, any_case<"IN">, gap,
                                      any_cases<"FULL", "PART"> >,
                                 any_case<"DECLASSIFIED">,
                                 seq< opt< one<'I'> >, text<"DECAPTIONED"> > > {};
struct framed_stamp       : seq< opt< stamp_frame_begin >, stamp_words, opt< stamp_frame_end >,
                                 line_tail > {};
// Declassification Authority: Pat P. Example, Senior Reviewer, A/GIS/IPS 4/29/2019, over two lines.
struct reviewer_title     : seq< rep_opt< 40, not_at< any_case<"REVIEWER"> >, in_line >,
                                 any_case<"REVIEWER"> > {};
struct reviewer_more      : sor< seq< reviewer_title, rest_of_line >, seq< declass_date, blanks > > {};
struct reviewer_line      : seq< any_case<"DECLASSIFICATION AUTHORITY">, blanks, one<':'>, rest_of_line,
                                 opt< line_break, blanks, reviewer_more >, line_end > {};
// UNCLASSIFIED U.S. Department of State Case No., with damage before it.
struct stamp_case_words   : seq< any_case<"DEPARTMENT">, blanks, any_case<"OF">, blanks, any_case<"STATE">,
                                 gap, any_case<"CASE NO"> > {};
struct damaged_stamp      : seq< rep_opt< 60, not_at< stamp_case_words >, in_line >, stamp_case_words,
                                 rep_opt< 80, in_line >, line_end > {};
struct nato_note          : seq< text<"This document contains NATO">, blanks,
                                 opt< line_break, blanks, text<"information"> >, rest_of_line, line_end > {};
struct bracketed_page     : seq< text<"[Page ">, plus< digit >, one<']'>, line_tail > {};
struct print_line         : sor< print_label, office_list, print_total, print_source, print_code,
                                 initials_line, drafter_telephone, drafter_office, framed_stamp,
                                 reviewer_line, nato_note, bracketed_page, lost_level_line,
                                 distribution_wish, print_copy, damaged_stamp > {};
// clang-format on

}  // namespace cablelint::grammar
