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
struct wrapped_blanks     : star< sor< blank1, wrap > > {};
// Web copies break the word at the end of a line: "1.4 (b) a", "nd (d)".
struct broken_and         : sor< seq< one<'a'>, blanks, line_break, blanks, text<"nd"> >,
                                 seq< text<"an">, blanks, line_break, blanks, one<'d'> > > {};
struct and_or             : sor< word<"AND">, word<"OR">, seq< broken_and, end_of_word > > {};
struct letter_separator   : sor< one_of<",/&+;">, and_or, word<"PLUS">,
                                 seq< one<'('>, and_or, one<')'> > > {};

// 1.4 (32 CFR 2001.21(a)(3); E.O. 13526), 1.5 (E.O. 12958), 1-301 (E.O. 12065). Copies have "1,4",
// "1. 4" and, with a letter for the digit, "l.4".
struct reason_section     : seq< sor< seq< one<'1'>,
                                           sor< seq< one<'.'>, wrapped_blanks, digit >,
                                                seq< one<','>, digit >,
                                                seq< one<'-'>, rep< 3, digit > > > >,
                                      seq< one_of<"lI">, one<'.'>, digit > >,
                                 not_at< digit > > {};
struct reason_letter      : seq< alpha, not_at< alpha > > {};
// (b), (b/d), (b and d), (b&d), [b], and a bracket that is never closed: (b and (d).
struct letter_bracket     : plus< one_of<"([{"> > {};
struct bracket_separator  : sor< letter_separator, one_of<".-"> > {};
struct bracketed_more     : seq< wrapped_blanks,
                                 opt< bracket_separator, star< sor< blank1, wrap, letter_separator > > >,
                                 reason_letter > {};
struct bracketed_letters  : when< seq< letter_bracket, wrapped_blanks, alpha, not_at< alpha > >,
                                  letter_bracket, wrapped_blanks, reason_letter, star< bracketed_more >,
                                  opt< wrapped_blanks, plus< closing_bracket > > > {};
// "b", and (bd), where each is one of the letters of the orders.
struct quote_sign         : one_of<"\"'"> {};
struct quoted_letter      : when< seq< quote_sign, alpha, quote_sign >,
                                  quote_sign, reason_letter, quote_sign > {};
struct order_letter       : ranges<'a', 'h', 'A', 'H'> {};
struct joined_letter      : order_letter {};
struct joined_letters     : when< seq< letter_bracket, rep< 2, order_letter >, closing_bracket >,
                                  letter_bracket, joined_letter, joined_letter, closing_bracket > {};
struct letter_group       : sor< bracketed_letters, quoted_letter, joined_letters > {};
// b and d, without brackets: what follows shows that it is a letter, unlike "1.4 (b), a note".
struct bare_form          : seq< alpha, not_at< alpha >,
                                 sor< one<')'>,
                                      seq< blanks, sor< line_end, one_of<",/&.;)+">, and_or > > > > {};
struct bare_letter        : when< bare_form, reason_letter, opt< one<')'> > > {};
struct letter_glue        : star< sor< blank1, letter_separator > > {};
// On the next line only if a separator comes before or after the line end: "(d)" and then
// "(U) Summary" are two things.
struct wrap_after         : seq< blanks, opt< one<'.'> >, letter_separator,
                                 star< sor< blank1, letter_separator, wrap > > > {};
struct wrap_before        : seq< blanks, wrap, blanks, letter_separator,
                                 star< sor< blank1, letter_separator > > > {};
struct blank_wrap         : seq< blanks, line_break, blank_line, blanks, and_or, blanks > {};
// Without a separator too if the letters end the next line or a separator follows them.
struct wrapped_letter     : seq< not_at< one<'('>, one_of<"Uu"> >, letter_bracket, alpha,
                                 closing_bracket > {};
struct letter_wrap        : seq< blanks, line_break, blanks,
                                 at< list< wrapped_letter, blanks >, blanks,
                                     sor< line_end, one_of<".,;">, and_or > > > {};
struct letters_apart      : sor< wrap_after, wrap_before, blank_wrap, letter_wrap,
                                 seq< blanks, one<'-'>, blanks >,
                                 blanks > {};
struct paragraph_word     : seq< opt< any_case<"SUB">, opt< one<'-'> > >,
                                 any_cases<"PARA", "SECTION", "ITEM">, star< alpha > > {};
struct reason_paragraphs  : seq< opt< one<','> >, wrapped_blanks, paragraph_word > {};
struct section_end        : star< sor< blank1, wrap, one_of<".:,;-"> > > {};
struct first_letters      : sor< seq< section_end, letter_group >,
                                 seq< opt< one<'.'> >, wrapped_blanks, bare_letter >,
                                 seq< blanks, one_of<":-">, blanks, bare_letter > > {};
struct more_letters       : sor< seq< letters_apart, letter_group >, seq< letter_glue, bare_letter >,
                                 seq< sor< wrap_after, wrap_before >, bare_letter > > {};
struct reason_letters     : seq< first_letters, star< more_letters > > {};
struct reason             : seq< reason_section, opt< opt< reason_paragraphs >, reason_letters > > {};
struct reason_words       : seq< opt< any_case<"FOR">, gap >, any_case<"REASON">,
                                 opt< sor< one_of<"Ss">, any_case<"(S)"> > >, end_of_word > {};

struct authority_items    : plus< not_at< declassify_label >,
                                 sor< reason, reason_words, plus< alpha >, plus< digit >, in_line > > {};
// In web copies the next paragraph may follow without a blank line: "(U) Summary: ...".
struct list_item          : seq< blanks, list_sign, gap, upper, lower > {};
struct next_paragraph     : sor< list_item,
                                 seq< blanks, not_at< authority_label >, mark, gap, not_at< and_or >,
                                      sor< upper, one<'"'> > > > {};
// A page line may come before the reasons.
struct authority_page     : when< seq< line_break, page_gap, reason_words >,
                                  line_break, page_gap, authority_items > {};
// The order, on the line after "for reasons": "E.O. 12958 1.4 (b)".
struct reason_order       : seq< blanks, eo_letters, blanks, rep_min_max< 4, 6, digit >,
                                 star< sor< blank1, one_of<",:;">, word<"SECTION"> > >, reason_section > {};
struct authority_order    : seq< line_break, when< reason_order, authority_items > > {};
struct authority_more     : sor< authority_order,
                                 seq< line_break, not_at< new_line_kind >, not_at< next_paragraph >,
                                      authority_items >,
                                 authority_page > {};
struct authority_words    : seq< at< sor< alnum, one_of<"(\"'"> > >, authority_items,
                                 star< authority_more > > {};
struct authority_statement: seq< authority_label, wrapped_blanks, expect< authority_words, rest_unread > > {};
// What declassifies the document may follow in the same line.
struct authority_block    : seq< authority_statement, sor< line_end, at< declassify_label > > > {};

// 1. (U) Classified by Pat Example, Ambassador. Reason 1.5 (d): numbered, in cables until 2003.
struct paragraph_authority: seq< opt< one<'.'>, blanks >,
                                 when< seq< sor< classified_label, derived_label >, wrapped_blanks, alnum >,
                                       authority_statement, opt< declassify_statement > > > {};
// clang-format on

template <>
inline constexpr Expectation expectation<authority_words>{
    "authority/line-malformed",
    "a name, a position and reasons, such as Pat Example, Political Counselor, 1.4 (b)"};

}  // namespace cablelint::grammar
