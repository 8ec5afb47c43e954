// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/captions.hpp"
#include "grammar/dates.hpp"
#include "grammar/labels.hpp"
#include "grammar/markings.hpp"

/// The references of the REF line. wrapped_lines.hpp says how they wrap (5 FAH-1 H-240 of 2004).
namespace cablelint::grammar {

// clang-format off
// REF: A. EXAMPLEVILLE 41 B. 07 SAMPLETON 900 (NOTAL): year (none if it is the same), post, number,
// "not to all" (1974 STATE 228829). Cables also have A), (A), and a number alone for one of the same post.
// A letter may be small if a post follows for sure: "a. 86 SAMPLETON 4".
// Where all of it is in small letters, a year comes before the post: "a. 05 state 201650".
struct small_ref_form     : seq< digits2, gap, list< seq< lower, plus< lower > >, gap >, gap,
                                 rep_min_max< 1, 7, digit >, end_of_word > {};
struct small_ref_letter   : seq< opt< one<'('> >, lower, one_of<".)">,
                                 at< gap, sor< seq< opt< digits2, gap >, upper, upper >,
                                               small_ref_form > > > {};
// or, without a blank, right before it: "(A)STATE 2", "(A)State 2".
struct ref_post_part      : seq< upper, plus< sor< upper, one_of<"'-"> > >, end_of_word > {};
struct ref_glued_start    : seq< opt< sor< digits4, digits2 >, gap >, list< ref_post_part, gap >, blanks,
                                 opt< line_break, blanks >, digit > {};
struct ref_glued_name     : seq< upper, plus< lower >, gap, rep_min_max< 1, 7, digit >, end_of_word > {};
struct ref_letter         : sor< seq< opt< one<'('> >, upper, one_of<".)">,
                                      sor< not_at< alnum >, at< ref_glued_start > > >,
                                 seq< one<'('>, upper, one<')'>, at< ref_glued_name > >,
                                 small_ref_letter > {};
// "SAMPLETON 16..." was cut off in its number; "SAMPLETON 311345 Z MAR 74" has a time for it.
struct ref_zone           : seq< gap, one<'Z'>, gap, calendar_month > {};
struct ref_end            : at< not_at< ref_zone >,
                                sor< line_end, blank1, one_of<",;:()">, classified_colon,
                                     seq< not_at< cut_sign >, one<'.'>, not_at< digit > > > > {};
struct ref_year_digits    : seq< sor< digits4, digits2 >, not_at< digit > > {};
struct ref_year           : ref_year_digits {};
struct full_year          : seq< texts<"19", "20">, digits2, not_at< digit > > {};
struct ref_later_year    : sor< full_year, seq< digits2, not_at< digit > > > {};
// A month is not a post, and its days are not numbers: "NOTES OF MARCH 3", "MEETING ON 12 MAY".
struct month_word         : seq< any_cases<"JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY",
                                           "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER", "JAN",
                                           "FEB", "MAR", "APR", "JUN", "JUL", "AUG", "SEPT", "SEP", "OCT",
                                           "NOV", "DEC">,
                                 end_of_word, opt< one<'.'> > > {};
// In capitals; small letters too if nothing else is in the entry: "Sao Paulo 276".
// Nor are these: "SAMPLETON EMAIL OF 3, 4 MAY".
struct no_place           : sor< month_word, words<"EMAIL", "E-MAIL", "OF", "UNSCR", "THROUGH", "THRU"> > {};
struct ref_post           : list< seq< not_at< no_place >, upper, star< sor< alpha, one_of<"'-"> > >,
                                       end_of_word >, gap > {};
struct ref_post_capitals  : list< seq< not_at< no_place >, upper, star< sor< upper, one_of<"'-"> > >,
                                       end_of_word >, gap > {};
struct ref_digits         : rep_min_max< 1, 7, digit > {};
struct ref_serial         : ref_digits {};
struct ref_notal_word     : seq< opt< one<'('> >, any_case<"NOTAL">, opt< one<')'> > > {};
struct ref_notal          : ref_notal_word {};
// The year after the number: STATE 7 OF 2006, STATE 7 2006, STATE 7 (2006), STATE 7 (06), also in a date
// or on the next line.
struct ref_day            : seq< rep_min_max< 1, 2, digit >, not_at< digit > > {};
// "FEB 3, 2006", "3 FEB 2006" and "2/3/2006", the date of a reference, of which the year counts.
struct ref_date_words     : sor< seq< month_word, gap, opt< ref_day, opt< one<','> >, gap > >,
                                 seq< ref_day, gap, month_word, opt< one<','> >, gap >,
                                 seq< ref_day, one_of<"/.">, ref_day, one_of<"/."> > > {};
struct ref_dated          : seq< ref_date_words, ref_later_year > {};
// STATE 7 OF 2006, STATE 7 DTD FEB 3, 2006; a day alone is not a year: STATE 7 OF 3 FEB.
struct ref_of_year        : seq< gap, words<"OF", "DATED", "DTD", "FROM">, gap,
                                 sor< ref_dated,
                                      seq< not_at< ref_day, sor< seq< gap, month_word >, one<'/'> > >,
                                           ref_later_year > >,
                                 end_of_word > {};
struct ref_of_day         : seq< gap, words<"OF", "DATED", "DTD", "FROM">, gap,
                                 sor< seq< month_word, gap, ref_day >,
                                      seq< ref_day, sor< seq< gap, month_word >,
                                                         seq< one<'/'>, ref_day > > > > > {};
// STATE 7, 3 FEB 2006; STATE 7 (06); STATE 7 (OF FEB 2006).
struct ref_comma_date     : seq< one<','>, blanks, ref_dated, end_of_word > {};
struct ref_year_bracket   : seq< blanks, one<'('>,
                                 sor< seq< opt< one<'\''> >, ref_later_year >,
                                      seq< star< not_at< full_year, one<')'> >, none_of<")(\n\r"> >,
                                           ref_later_year > >,
                                 one<')'> > {};
// STATE 7 2006, where what follows is not the number of another post: "STATE 7 2006" above "SAMPLETON 12".
struct ref_year_end       : at< blanks, sor< line_end, one_of<",;)">, ref_letter > > {};
struct ref_next_post      : seq< line_break, blanks, ref_post_capitals, gap, digit > {};
struct ref_sole_year      : seq< sor< gap, seq< blanks, line_break, blanks > >, at< full_year >,
                                 ref_later_year,
                                 ref_year_end, not_at< blanks, ref_next_post > > {};
// The date alone, also over the line end: "STATE 3685 OCT 6," and, below it, "1973".
struct ref_day_of_year    : seq< gap, month_word, gap, ref_day, opt< one<','> >,
                                 sor< seq< blanks, line_break, blanks >, gap >, at< full_year >,
                                 ref_later_year, end_of_word > {};
template< class Form >
struct ref_whole          : all_or_none< Form > {};
struct ref_year_after     : sor< ref_whole< ref_of_year >, ref_of_day, ref_whole< ref_comma_date >,
                                 ref_whole< ref_day_of_year >,
                                 ref_whole< ref_year_bracket >, ref_whole< ref_sole_year > > {};
// Before the post, also in brackets, and at the end of the line above it.
struct ref_year_quote     : one_of<"'("> {};
struct ref_year_close     : one_of<"')"> {};
struct ref_year_wrap      : seq< blanks, line_break, blanks,
                                 at< ref_post_capitals, gap, rep_min_max< 1, 7, digit >, end_of_word > > {};
struct ref_year_gap       : sor< ref_year_wrap, blanks > {};
struct ref_year_before    : seq< opt< ref_year_quote >,
                                 sor< seq< full_year, opt< ref_year_close >, ref_year_gap >,
                                      seq< ref_year_digits, opt< ref_year_close >, blanks > > > {};
// On the line above two digits are a year after a label alone: "(B) 07" and, below, "SAMPLETON 77".
struct ref_labelled_form  : seq< ref_letter, blanks, digits2, ref_year_wrap > {};
// The indent of the next one in the old message system: "STATE 41 -      (B) STATE 42".
struct ref_indent         : seq< one<'-'>, at< gap, ref_letter > > {};
struct ref_alone          : sor< line_tail,
                                 seq< blanks, sor< one_of<",;">, text<"-- ">, ref_notal_word, ref_letter,
                                                   ref_indent > > > {};
// Web copies wrap before the number,
struct ref_number_wrap    : seq< blanks, line_break, blanks,
                                 at< ref_digits, blanks, opt< ref_notal_word, blanks >,
                                     sor< line_tail, one_of<",;">, ref_letter > > > {};
struct ref_number_gap     : sor< ref_number_wrap, gap > {};
// and within the name of a post: "D. 06 PORT" and, below it, "EXAMPLE 495".
struct ref_post_wrap      : seq< blanks, line_break, blanks,
                                 at< rep_min_max< 1, 2, not_at< ref_word, blanks, one<':'> >, ref_post_part,
                                                  gap >,
                                     ref_digits, blanks, opt< ref_notal_word, blanks >,
                                     sor< line_end, one_of<",;.">, ref_letter > > > {};
struct ref_wrapped_post   : seq< list< ref_post_part, gap >, ref_post_wrap, list< ref_post_part, gap > > {};
struct ref_wrapped_form   : seq< opt< ref_year_before >, ref_wrapped_post, gap, ref_digits > {};
struct ref_wrapped        : when< ref_wrapped_form,
                                  opt< opt< one<'\''> >, ref_year, opt< one<'\''> >, blanks >,
                                  ref_wrapped_post, gap, ref_serial, opt< gap, ref_notal > > {};
struct ref_cable_form     : seq< opt< ref_year_before >,
                                 sor< seq< ref_post_capitals, ref_number_gap, ref_digits, ref_end,
                                           not_at< gap, month_word > >,
                                      seq< ref_post_capitals, gap, rep_min_max< 3, 7, digit >,
                                           at< ref_day_of_year > >,
                                      seq< ref_post, gap, ref_digits, at< ref_alone > > > > {};
// Cut off in its number or before it: "B. SAMPLETON 1...".
struct ref_cut            : seq< list< ref_post_part, gap >, gap, rep_opt< 7, digit >, cut_sign,
                                 line_tail > {};
// The letter after the label, also once more within the line: "REF A: SAMPLETON 41; REF B: STATE 7", "REF A
// 07 SAMPLETON 41 REF B STATE 7".
struct ref_letter_again  : seq< upper, sor< at< blanks, one<':'> >, at< gap, ref_cable_form > > > {};
struct ref_named_letter   : upper {};
// Once more after its own letter: "A. A: SAMPLETON 41", "A. REF: SAMPLETON 41".
struct ref_doubled        : when< seq< upper, blanks, one<':'>, blanks, ref_cable_form >,
                                  ref_named_letter > {};
struct ref_label_again    : seq< ref_colon, at< blanks, ref_cable_form > > {};
struct ref_named          : when< seq< ref_word, opt< one<'.'> >, gap, ref_letter_again >,
                                  ref_word, opt< one<'.'> >, gap, ref_named_letter > {};
struct ref_cable_words    : seq< ref_post, ref_number_gap, ref_serial, opt< all_or_none< ref_year_after > >,
                                 opt< gap, ref_notal > > {};
struct ref_cable          : when< ref_cable_form,
                                  opt< opt< ref_year_quote >, ref_year, opt< ref_year_close >, ref_year_gap >,
                                  ref_cable_words > {};
struct ref_small_post     : list< plus< lower >, gap > {};
// or the post and the number alone: "sampleton 00378".
struct small_ref_alone    : seq< lower, plus< lower >, rep_opt< 2, gap, lower, plus< lower > >, gap,
                                 rep_min_max< 2, 7, digit >, line_tail > {};
struct ref_small          : sor< when< small_ref_form, ref_year, gap, ref_small_post, gap, ref_serial >,
                                 when< small_ref_alone, ref_small_post, gap, ref_serial > > {};
struct ref_labeled       : seq< ref_year, ref_year_wrap, ref_cable_words > {};
// 08EXAMPLEVILLE42, as archives name messages.
struct ref_glued_form     : seq< digits2, plus< upper >, ref_digits, ref_end > {};
struct ref_glued_year     : digits2 {};
struct ref_glued_post     : plus< upper > {};
struct ref_glued          : when< ref_glued_form, ref_glued_year, ref_glued_post, ref_serial > {};
// Without a number: "07 SAMPLETON".
struct ref_place          : plus< gap, not_at< ref_letter >, upper, plus< upper > > {};
struct ref_unnumbered     : when< seq< digits2, ref_place, ref_alone >, digits2, ref_place > {};
// "2008 AND OLDER ONES": a year with words after it is not a number.
struct ref_bare_year      : seq< full_year, gap, not_at< sor< ref_letter, ref_notal_word, seq< word<"AND">,
                                     gap, digit > > >,
                                 alpha > {};
struct ref_bare           : when< seq< not_at< ref_bare_year >, ref_digits, ref_end, not_at< gap,
                                     month_word > >,
                                  ref_serial, opt< gap, ref_notal > > {};
struct ref_stop           : sor< line_end, one<';'>, classified_colon,
                                 seq< blank1, sor< ref_letter, ref_named, ref_indent, joined_label > > > {};
struct ref_text           : plus< sor< classified_part, seq< not_at< ref_stop >, in_line > > > {};
struct ref_words          : ref_text {};
// With its title, "SAMPLETON 47 -- PLEA FOR A LEASE" or in quotation marks (cables of 2008 and
// 2010). In capitals it goes on in the next line, above another reference or a blank line.
struct ref_next           : seq< ref_letter, blanks, ref_cable_form > {};
struct ref_title_end      : sor< line_end, one<';'>, seq< blank1, sor< ref_next, ref_named,
                                     joined_label > > > {};
struct ref_title_words    : plus< not_at< ref_title_end >, in_line > {};
struct ref_title_more     : seq< line_break, blanks, at< upper >,
                                 not_at< sor< ref_next, level_words, any_caption, joined_field,
                                              words<"FOR", "EYES"> > >,
                                 plus< not_at< lower >, in_line >,
                                 at< line_break, blanks, sor< line_break, ref_next > > > {};
struct ref_title          : seq< gap, sor< seq< rep_min< 2, one<'-'> >, gap >, at< one<'"'> > >,
                                 ref_title_words, opt< ref_title_more > > {};
struct email_word         : any_cases<"E-MAIL", "EMAIL"> {};
struct ref_email          : when< seq< star< not_at< sor< ref_stop, email_word > >, in_line >, email_word >,
                                  ref_text > {};
// A report of another service, IIR 6 890 0042 08, is not a cable.
struct report_sign        : seq< text<"IIR">, gap, digit > {};
struct ref_report         : when< seq< star< not_at< report_sign >, ref_post_part, gap >, report_sign >,
                                  ref_text > {};
// A chapter of regulations is none: 5 FAM 900, 5 FAH-1 H-246.2, 22 CFR 9.
struct ref_regulation     : seq< rep_min_max< 1, 2, digit >, gap, texts<"FAM", "FAH", "CFR", "USC">,
                                 opt< one<'-'>, digit >, gap, opt< text<"H-"> >, digit,
                                 star< sor< alnum, one_of<".-()">, seq< gap, at< digit > > > >,
                                 opt< gap, one<'N'>, digit, end_of_word > > {};
struct ref_remark         : seq< one<'('>, star< none_of<")(\n\r"> >, one<')'> > {};
struct ref_and            : sor< seq< opt< word<"AND">, gap >, word<"PREVIOUS"> >,
                                 word<"AND">, word<"CIRCULAR">,
                                 seq< word<"ET">, gap, word<"AL"> > > {};
// After a semicolon or comma they go on below a blank line, and a copy may have the line of a page among
// them.
struct ref_open_gap       : seq< one_of<",;">, blanks, line_break, plus< blank_line >, blanks,
                                 at< opt< pilcrow, blanks >, opt< ref_letter, blanks >,
                                     ref_cable_form > > {};
struct ref_page_words     : seq< list< ref_post_part, gap >, gap, rep_min_max< 5, 8, digit >, gap,
                                 rep_min_max< 1, 3, digit >, opt< one<'.'>, plus< digit > >, gap,
                                 any_case<"OF">, gap,
                                 rep_min_max< 1, 3, digit >, end_of_word > {};
// The level of the page, at whose end they are: "SAMPLETON 122  CONFIDENTIAL" above PAGE 02.
struct ref_page_level     : when< seq< level_words, line_tail, blanks, text<"PAGE">, gap, digits2 >,
                                  level_words > {};
struct ref_separator      : sor< ref_open_gap, ref_page_level, ref_page_words, blank1, one_of<",;:.">,
                                 ref_and, ref_indent,
                                 seq< not_at< sor< ref_letter, ref_cable_form > >, ref_remark >,
                                 pilcrow > {};
struct ref_entry          : sor< when< ref_labelled_form, ref_letter, blanks, ref_labeled >, ref_letter,
                                 ref_doubled, ref_report, ref_regulation,
                                 seq< ref_cable, opt< ref_title > >, ref_small, ref_wrapped,
                                 ref_glued,
                                 ref_unnumbered, ref_bare, ref_email, ref_words > {};
struct ref_item           : sor< ref_separator, ref_named, ref_label_again,
                                 seq< not_at< sor< line_end, joined_label, classified_colon > >,
                                      ref_entry > > {};
// There is none: REF: NONE, REF: N/A.
struct ref_none_words     : seq< blanks, any_cases<"NONE", "N/A", "NIL">, opt< one<'.'> > > {};
struct ref_none           : when< seq< ref_none_words, line_tail >, ref_none_words > {};
// Misspelled, RE: or REFF:, before a reference.
struct misspelled_ref     : seq< any_cases<"REFF", "RE">, blanks, one<':'>,
                                 at< blanks, opt< ref_letter, blanks >, ref_cable_form > > {};
struct ref_label          : sor< ref_colon, misspelled_ref, ref_named,
                                 seq< ref_word, opt< one<'.'> >, gap,
                                      at< sor< seq< ref_letter, blanks, ref_cable_form >,
                                               ref_cable_form > > > > {};
// clang-format on

}  // namespace cablelint::grammar
