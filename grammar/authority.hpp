// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/header.hpp"
#include "grammar/line_kinds.hpp"
#include "grammar/lines.hpp"

/// Who classified, and why: Classified By (5 FAH-1 H-246 of 2004; 32 CFR 2001.21(a)) and Derived
/// From (32 CFR 2001.22(c)), over as many lines as they take. Cables of 2003 to 2010 spell the
/// reasons in more than 25 ways.
namespace cablelint::grammar {

// clang-format off
// The statement goes on in the next line, below a blank line, or below the line of a new page.
struct wrapped_blanks     : star< sor< blank1, wrap > > {};
struct paragraph_gap      : seq< line_break, plus< blank_line >, not_at< new_line_kind >, blanks > {};
// A scan has the level at the foot of a page, and at the head of the next one, without the line of a page.
struct foot_gap           : seq< star< blank_line >,
                                 rep_min_max< 1, 2, class_word_line, star< blank_line > > > {};
struct page_wrap          : seq< line_break, sor< all_or_none< page_gap >, foot_gap >, blanks > {};
struct any_wrap           : sor< seq< wrap, blanks >, paragraph_gap, page_wrap > {};
// A copy may break a word, at the end of a line or within it: "1.4 (b) a" and "nd (d)", "B A ND D".
struct word_break         : seq< blanks, opt< line_break, star< blank_line >, blanks > > {};
struct broken_and         : seq< one_of<"Aa">, word_break, one_of<"Nn">, word_break, one_of<"Dd"> > {};
struct and_or             : sor< word<"AND">, word<"OR">, seq< broken_and, end_of_word > > {};
struct letter_separator   : sor< one_of<",/&+;">, and_or, word<"PLUS">,
                                 seq< one<'('>, and_or, one<')'> > > {};

// 1.4 (32 CFR 2001.21(a)(3); E.O. 13526), 1.5 (E.O. 12958), 1-301 (E.O. 12065). Copies have "1,4",
// "1. 4", "1 .4", "1" above ".4" and, with a letter for the digit, "l.4".
struct broken_section     : seq< any_wrap, one<'.'>, digit, not_at< digit > > {};
// A blank line within it: "1." and, below, "4 (b)".
struct far_digit          : when< seq< paragraph_gap, digit, gap, one<'('> >, paragraph_gap > {};
struct reason_section     : seq< sor< seq< one<'1'>,
                                           sor< seq< blanks, opt< when< broken_section, any_wrap > >,
                                                     plus< one<'.'> >, sor< far_digit, wrapped_blanks >,
                                                     opt< pilcrow >, digit >,
                                                seq< one<','>, digit >,
                                                seq< one<'-'>, rep< 3, digit > > > >,
                                      seq< one_of<"lLI">, one<'.'>, digit > >,
                                 not_at< digit > > {};
// Where letters follow it, also "1/4 (b)", "1:4 (b)" and "1-4 (b)"; after the word REASON, also "14 (b)",
// "1 4 (b)" and, without its first digit, ".4 (b)".
struct odd_section        : seq< one<'1'>, one_of<"/:;-">, one_of<"345">, not_at< digit > > {};
struct dotless_section    : seq< sor< seq< one<'1'>, blanks >, one<'.'> >, one_of<"45">,
                                 not_at< sor< digit, one_of<".,/"> > > > {};
struct reason_letter      : seq< alpha, not_at< alpha > > {};
// The exemption that belongs to the date, among the letters: (a, c, X4), in cables of 2003.
struct reason_exemption   : seq< one_of<"Xx">, range< '1', '8' >, not_at< alnum > > {};
// (b), (b/d), (b and d), (b&d), [b], and a bracket that is never closed: (b and (d).
struct letter_bracket     : plus< one_of<"([{"> > {};
struct bracket_separator  : sor< letter_separator, one_of<".-"> > {};
struct bracketed_more     : seq< wrapped_blanks,
                                 opt< bracket_separator, star< sor< blank1, wrap, letter_separator > > >,
                                 sor< reason_exemption, reason_letter > > {};
struct bracketed_letters  : when< seq< letter_bracket, wrapped_blanks, alpha, not_at< alpha > >,
                                  letter_bracket, wrapped_blanks, reason_letter, star< bracketed_more >,
                                  opt< wrapped_blanks, plus< closing_bracket > > > {};
// "b", and (bd), where each is one of the letters of the orders.
struct quote_sign         : one_of<"\"'"> {};
struct quoted_letter      : when< seq< quote_sign, alpha, quote_sign >,
                                  quote_sign, reason_letter, quote_sign > {};
struct order_letter       : ranges<'a', 'h', 'A', 'H'> {};
struct joined_letter      : order_letter {};
struct joined_letters     : when< seq< letter_bracket, rep_min_max< 2, 4, order_letter >, closing_bracket >,
                                  letter_bracket, plus< joined_letter >, closing_bracket > {};
struct letter_group       : sor< bracketed_letters, quoted_letter, joined_letters > {};
// A copy may join the first paragraph to it: "1.4 (b) 1. (C) Summary: The festival".
struct joined_paragraph   : seq< blank1, blanks, opt< pilcrow, blanks >, paragraph_number, one_of<".)">,
                                 blanks, mark, sor< seq< gap, upper >, line_tail > > {};
// b and d, without brackets: what follows shows that it is a letter, unlike "1.4 (b), a note".
struct bare_form          : seq< alpha, not_at< alpha >,
                                 sor< one<')'>,
                                      seq< blanks, sor< line_end, one_of<",/&.;)+">, and_or > >,
                                      joined_paragraph > > {};
struct bare_letter        : when< bare_form, reason_letter, opt< one<')'> > > {};
// b c d, "b c AND d", "b, c d", and bcd, where each is one of the letters of the orders and nothing else
// follows.
struct letters_end        : at< blanks, opt< one_of<".;"> >, line_tail > {};
struct mixed_separator    : sor< seq< blanks, letter_separator,
                                      star< sor< blank1, letter_separator, wrap > > >,
                                 gap > {};
struct mixed_letter       : seq< mixed_separator, order_letter, not_at< alpha > > {};
struct mixed_end          : at< blanks, sor< line_end, one_of<",;)">,
                                             seq< one<'.'>, sor< blank1, line_end > > > > {};
struct bare_letters_form  : seq< order_letter,
                                 sor< seq< plus< mixed_letter >, mixed_end >,
                                      seq< rep_min_max< 1, 3, order_letter >, letters_end > > > {};
struct bare_letters       : when< bare_letters_form, list< joined_letter, opt< mixed_separator > > > {};
struct letter_glue        : star< sor< blank1, letter_separator > > {};
// On the next line only if a separator comes before or after the line end: "(d)" and then
// "(U) Summary" are two things.
struct wrap_after         : seq< blanks, opt< one<'.'> >, letter_separator,
                                 star< sor< blank1, letter_separator, wrap > > > {};
struct wrap_before        : seq< blanks, wrap, blanks, letter_separator,
                                 star< sor< blank1, letter_separator > > > {};
// Without a separator too if the letters end the next line or a separator follows them.
struct wrapped_letter     : seq< not_at< one<'('>, one_of<"Uu"> >, letter_bracket, alpha,
                                 closing_bracket > {};
struct letter_wrap        : seq< blanks, line_break, blanks,
                                 at< list< wrapped_letter, blanks >, blanks,
                                     sor< line_end, one_of<".,;">, and_or > > > {};
struct letters_apart      : sor< wrap_after, wrap_before, letter_wrap,
                                 seq< blanks, one<'-'>, blanks >,
                                 blanks > {};
struct paragraph_word     : seq< opt< any_case<"SUB">, opt< one<'-'> > >,
                                 any_cases<"PARA", "SECTION", "ITEM">, star< alpha > > {};
struct reason_paragraphs  : seq< opt< one<','> >, wrapped_blanks, paragraph_word > {};
struct section_end        : star< sor< blank1, wrap, one_of<".:,;-"> > > {};
// The letters alone below a blank line or the foot of a page: "reasons 1.4" and, there, "(b) and (d)."
struct far_letters        : seq< sor< paragraph_gap, page_wrap >, list< wrapped_letter, blanks >, blanks,
                                 sor< one_of<".,;">, and_or > > {};
struct first_letters      : sor< seq< section_end, letter_group >,
                                 when< far_letters, sor< paragraph_gap, page_wrap >, letter_group >,
                                 seq< opt< one_of<".,"> >, wrapped_blanks, sor< bare_letters, bare_letter > >,
                                 seq< blanks, one_of<":-">, blanks, bare_letter > > {};
// Below a blank line or the line of a page they go on with AND or OR alone.
struct far_and            : seq< sor< paragraph_gap, page_wrap >, and_or, blanks > {};
struct far_form           : seq< far_and, sor< letter_group, bare_letter > > {};
struct more_letters       : sor< all_or_none< far_form >,
                                 seq< letters_apart, letter_group >,
                                 seq< letter_glue, bare_letter >,
                                 seq< sor< wrap_after, wrap_before >, bare_letter > > {};
struct reason_letters     : seq< first_letters, star< more_letters > > {};
struct lettered_section   : sor< reason_section, odd_section > {};
struct lettered_form      : seq< lettered_section, opt< reason_paragraphs >, first_letters > {};
struct reason             : sor< when< lettered_form,
                                       lettered_section, opt< reason_paragraphs >, reason_letters >,
                                 reason_section > {};

// REASON, REASONS, for reasons; copies break the word as they break AND.
template< char Letter >
struct broken_letter      : seq< word_break, istring< Letter > > {};
struct broken_reason      : seq< istring< 'R' >, broken_letter< 'E' >, broken_letter< 'A' >,
                                 broken_letter< 'S' >,
                                 broken_letter< 'O' >, broken_letter< 'N' >, opt< broken_letter< 'S' >,
                                     end_of_word > > {};
struct reason_word        : seq< sor< any_case<"REASON">, broken_reason >,
                                 opt< sor< one_of<"Ss">, any_case<"(S)"> > >, end_of_word > {};
struct order_number       : seq< eo_letters, blanks, rep_min_max< 4, 6, digit >, blanks,
                                 star< one_of<".,;:"> >, blanks > {};
struct reason_words       : seq< sor< seq< any_case<"FOR">, gap, opt< order_number > >,
                                      opt< order_number > >,
                                 reason_word > {};
// Without a section: "for reasons b and d". The E of "Reasons: E.O. 12958" is not a letter.
struct reason_glue        : seq< wrapped_blanks, opt< one_of<":-,"> >, wrapped_blanks > {};
struct sole_letters       : seq< not_at< eo_letters, blanks, digit >,
                                 sor< letter_group, bare_letters,
                                      seq< at< order_letter >, bare_letter > > > {};
struct lone_letters       : seq< sole_letters, star< more_letters > > {};
struct sectionless        : lone_letters {};
// The letters before their section: "reasons (b) and (d) of section 1.4", "paragraphs B and D of E.O. 12958,
// Section 1.4", also over the line end (web copies of 2003 to 2010).
struct late_wrap          : seq< blanks, opt< line_break, blanks > > {};
struct late_section_word  : seq< opt< words<"THE">, late_wrap >, opt< any_case<"SUB"> >,
                                 any_cases<"SECTIONS", "SECTION", "SEC">, opt< one<'.'> >, late_wrap > {};
struct late_section_words : seq< late_wrap, opt< one<','>, late_wrap >, words<"OF", "UNDER", "IN", "PER">,
                                 late_wrap, opt< order_number, late_wrap >, opt< late_section_word > > {};
struct late_section       : seq< one<'1'>, one<'.'>, digit, not_at< digit > > {};
struct late_letter        : seq< at< order_letter >, reason_letter > {};
struct late_letters       : list< late_letter, mixed_separator > {};
struct letters_first      : seq< opt< paragraph_word, blanks >,
                                 sor< when< seq< lone_letters, late_section_words >, lone_letters >,
                                      late_letters >,
                                 late_section_words, late_section > {};
struct dotless_form       : seq< dotless_section, first_letters > {};
struct dotless_reason     : when< dotless_form, dotless_section, reason_letters > {};
struct reasons_of_word    : seq< reason_words,
                                 opt< sor< when< seq< reason_glue, dotless_form >, reason_glue,
                                                 dotless_reason >,
                                           all_or_none< reason_glue, letters_first >,
                                           when< seq< reason_glue, sole_letters >, reason_glue,
                                                 sectionless > > > > {};
// Without the word: "pursuant to paragraphs B and D of E.O. 12958, Section 1.4".
struct pursuant_words     : seq< any_cases<"PURSUANT TO", "UNDER", "PER">, gap, at< paragraph_word > > {};
struct pursuant_letters   : all_or_none< pursuant_words, letters_first > {};

// What exempts the date, not a reason: "REASON 1.5(D), 1.6(X5) AND (X6)" (E.O. 12958 sec. 1.6(d)).
struct exemption_bracket  : seq< one<'('>, blanks, reason_exemption, blanks, one<')'> > {};
struct exemption_section  : seq< one<'1'>, one_of<".,">, blanks, one<'6'>, blanks, exemption_bracket,
                                 star< blanks, opt< line_break, blanks >, opt< and_or, blanks >,
                                       opt< one<','>, blanks >, exemption_bracket > > {};

// "Pat Example, DCM. E.O. 12958. 1.4 (b)": what comes before is the person.
struct order_words        : seq< order_number, at< lettered_form > > {};

// "DCM Pat Example. Derived from Sampleton guide": the source makes it a derivative.
struct source_words       : derived_label {};
// Directly after the label, or a guide in place of a name, "DOS CLASSIFICATION GUIDE": then nobody is named.
struct guide_words        : seq< rep_opt< 3, not_at< word<"CLASSIFICATION"> >, plus< upper >, gap >,
                                 any_case<"CLASSIFICATION">, gap, any_case<"GUIDE">, end_of_word > {};
struct leading_source     : sor< derived_label, guide_words > {};
// A copy ends in the statement: "for reasons ...".
struct authority_cut      : seq< cut_sign, blanks, at< line_end > > {};
struct authority_items    : plus< not_at< sor< declassify_label, authority_cut > >,
                                 sor< exemption_section, reason, reasons_of_word, order_words, source_words,
                                      pursuant_letters,
                                       plus< alpha >, plus< digit >,
                                       seq< not_at< joined_paragraph >, in_line > > > {};
// A blank line or the line of a page may come before the reasons,
struct reasons_ahead      : seq< opt< one<'('> >,
                                 sor< seq< reason_words, reason_glue, sor< digit, sole_letters > >,
                                      seq< lettered_section, opt< reason_paragraphs >, first_letters > > > {};
struct authority_page     : when< seq< page_wrap, sor< reason_words, reasons_ahead > >,
                                  page_wrap, authority_items > {};
// or the rest of the position: "Pat Example," and, below, "Political Counselor, for reasons 1.4 (b)".
struct reasons_in_line    : seq< star< not_at< sor< reason_words, one_of<".!?"> > >, in_line >,
                                 reasons_ahead > {};
// In web copies the next paragraph may follow without a blank line: "(U) Summary: ...".
// A middle initial does not begin a list: "Classified By: DCM Pat" and, below, "B. Example, 1.4 (b)".
struct wrapped_initial    : seq< blanks, upper, one<'.'>, gap, upper, reasons_in_line > {};
struct list_item          : seq< not_at< wrapped_initial >, blanks, list_sign, gap, upper, lower > {};
struct next_paragraph     : sor< list_item,
                                 seq< blanks, not_at< authority_label >, mark, gap, not_at< and_or >,
                                      sor< upper, one<'"'> > > > {};
struct authority_gap      : when< seq< paragraph_gap, sor< reasons_ahead, reasons_in_line > >,
                                  paragraph_gap, authority_items > {};
// The sources of a derivative: "Source list: Town Guide, dated February 1, 2008".
struct source_list_label  : seq< sor< seq< any_case<"SOURCE">, opt< one_of<"Ss"> >, opt< gap,
                                     any_case<"LIST"> > >,
                                      seq< any_case<"LIST">, gap, any_case<"OF">, gap,
                                           any_case<"SOURCES"> > >,
                                 blanks, one<':'> > {};
struct source_list        : when< seq< line_break, star< blank_line >, blanks, source_list_label >,
                                  line_break, star< blank_line >, blanks, authority_items > {};
// The order, on the line after "for reasons": "E.O. 12958 1.4 (b)".
struct reason_order       : seq< blanks, eo_letters, blanks, rep_min_max< 4, 6, digit >,
                                 star< sor< blank1, one_of<",:;">, word<"SECTION"> > >, reason_section > {};
struct authority_order    : seq< line_break, when< reason_order, authority_items > > {};
struct authority_more     : sor< authority_order,
                                 seq< line_break, not_at< new_line_kind >, not_at< next_paragraph >,
                                      authority_items >,
                                 authority_page, authority_gap, source_list > {};
struct authority_words    : seq< at< sor< alnum, one_of<"([\"'"> > >, authority_items,
                                 star< authority_more >, opt< authority_cut > > {};
// A drafter filled in the form with the label: "Classified By: CLASSIFIED BY DCM PAT EXAMPLE".
struct authority_statement: seq< authority_label, wrapped_blanks, opt< classified_label, wrapped_blanks >,
                                 opt< leading_source, wrapped_blanks >,
                                 expect< authority_words, rest_unread > > {};
// What declassifies the document may follow in the same line.
struct authority_block    : seq< authority_statement,
                                 sor< line_end, at< sor< declassify_label, joined_paragraph > > > > {};
// A print cut it off in its label: "Classifie...".
struct cut_authority      : seq< cut_label, line_tail > {};

// 1. (U) Classified by Pat Example, Ambassador. Reason 1.5 (d): numbered, in cables until 2003.
// Telegrams of the Department of 1996 to 1999 have a caption before it: "1. (U) NODIS MERCURY. CLASSIFIED
// BY:".
struct caption_word       : seq< plus< upper >, end_of_word > {};
struct caption_sentence   : seq< at< sor< distribution, caption_words, channel_caption > >, caption_word,
                                 rep_opt< 4, caption_separator, caption_word >, blanks, one<'.'>, blanks,
                                 opt< line_break, blanks > > {};
struct paragraph_label    : seq< sor< classified_label, derived_label >, wrapped_blanks, alnum > {};
struct paragraph_authority: seq< opt< one<'.'>, blanks >,
                                 when< seq< opt< caption_sentence >, paragraph_label >,
                                       opt< caption_sentence >, authority_statement,
                                       opt< declassify_statement > > > {};
// clang-format on

template <>
inline constexpr Expectation expectation<authority_words>{
    "authority/line-malformed",
    "a name, a position and reasons, such as Pat Example, Political Counselor, 1.4 (b)"};

}  // namespace cablelint::grammar
