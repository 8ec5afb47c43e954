// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/authority.hpp"
#include "grammar/missed_marks.hpp"

/// What says that a text of no known form is still a marked document, besides banners and
/// marks: the line of a telegram's page, an authority, and pages of which a copy made one long
/// line.
namespace cablelint::grammar {

// clang-format off
// PAGE 02 STATE 249808, in prints of 1973 to 1979; in a flattened text the level comes before it and the
// rest of the telegram after it.
struct evident_page       : seq< page_inline, at< sor< blank1, line_end > > > {};

// Classified by 031484, below it Exempt from general declassification schedule of E.O. 11652, Automatically
// declassified on: (E.O. 11652 sec. 4, 5); Classified By, Derived From, Declassify On later.
struct general_schedule   : seq< sor< seq< any_case<"EXEMPT">, gap, any_case<"FROM"> >,
                                      seq< any_case<"SUBJECT">, gap, any_case<"TO"> > >,
                                 gap, opt< any_case<"THE">, gap >, any_case<"GENERAL">, gap,
                                 any_case<"DECLASSIFICATION">, gap, any_case<"SCHEDULE"> > {};
struct automatic_date     : seq< any_case<"AUTOMATICALLY">, gap, any_case<"DECLASSIFIED">, gap,
                                 any_case<"ON"> > {};
struct evident_authority  : sor< general_schedule, automatic_date, classified_label, derived_label,
                                 declassify_label > {};
// Of the United Kingdom: UK TOP SECRET STRAP1 COMINT, UK CONFIDENTIAL, OFFICIAL-SENSITIVE (Government
// Security Classifications, 2014).
struct uk_level           : seq< texts<"TOP SECRET", "SECRET", "CONFIDENTIAL", "RESTRICTED">,
                                 end_of_word > {};
struct uk_control         : texts<"STRAP", "COMINT", "UK EYES", "EYES ONLY", "PERSONAL"> {};
struct uk_after           : sor< line_tail, seq< plus< one_of<" /-"> >, uk_control > > {};
struct strap_after        : seq< gap, text<"STRAP">, digit, end_of_word > {};
struct uk_words           : sor< seq< text<"UK">, gap, uk_level, at< uk_after > >,
                                 seq< uk_level, strap_after >,
                                 seq< texts<"OFFICIAL-SENSITIVE", "OFFICIAL - SENSITIVE">, line_tail > > {};
struct uk_line            : seq< level_frame, uk_words > {};
// What follows a label of an authority: DECLASSIFY ON: 20320204, X4, 1 May 2032.
struct evident_value      : seq< blanks, opt< one<':'> >, blanks,
                                 sor< digit, seq< one<'X'>, digit >, texts<"OADR", "MR", "Source Marked">,
                                      date_in_words > > {};
// Of a telegram whose lines a scan damaged: the level in letters apart, and the date-time group.
struct evident_level      : seq< at< spaced_letters >, sor< level_top_secret, level_secret,
                                                            level_confidential >, end_of_word > {};
struct evident_time       : seq< dated_precedences, sor< line_tail, seq< gap, upper > > > {};
// And its originator and its order, which prints of the 1990s have below the text.
struct evident_originator : seq< text<"FM">, gap, sor< office_word, text<"SECSTATE"> >, gap, upper > {};
struct evident_order      : seq< eo_letters, blanks, opt< one<'-'> >, rep< 5, digit >, blanks,
                                 one_of<":;"> > {};
struct evident_line       : seq< blanks, sor< evident_page, evident_authority, evident_level,
                                              evident_time, evident_originator, evident_order > > {};

// In a line that holds a page or more: banners with controls, marks before sentences, and the sets of a
// message.
struct flat_controls      : rep_min_max< 1, 300, none_of<")\n\r"> > {};
struct flat_mark          : seq< one<'('>, mark_level, text<"//">, flat_controls, one<')'>, gap,
                                 at< upper > > {};
struct flat_banner        : seq< level_words, text<"//">, at< upper > > {};
struct flat_set           : seq< texts<"MSGID", "SUBJ">, one<'/'> > {};
// Of a telegram: its originator, its order, its level in letters apart, and other labels.
struct flat_originator    : seq< text<"FM">, gap, sor< office_word, text<"SECSTATE"> > > {};
struct flat_order         : seq< eo_letters, blanks, rep< 5, digit >, end_of_word > {};
struct flat_level         : seq< at< spaced_letters >, level_words > {};
struct flat_time          : seq< rep< 6, digit >, upper, gap, calendar_month, gap, digits2,
                                 end_of_word > {};
struct flat_label         : seq< sor< text<"TAGS">, seq< text<"SUBJ">, opt< text<"ECT"> > > >, blanks,
                                 one<':'> > {};
struct flat_entire        : seq< text<"ENTIRE">, gap, text<"TEXT">, end_of_word > {};
struct flat_portion       : seq< plus< digit >, one<'.'>, blanks, one<'('>, mark_level, one<')'> > {};
struct flat_sign          : sor< flat_mark, flat_banner, flat_set, flat_originator, flat_order,
                                 flat_level, flat_time, flat_label, flat_entire, flat_portion > {};
struct flat_word          : seq< sor< flat_sign, text_word >, blanks > {};
struct flat_line          : seq< blanks, star< flat_word > > {};
// clang-format on

}  // namespace cablelint::grammar
