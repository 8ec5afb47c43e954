// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/dates.hpp"
#include "grammar/envelope.hpp"
#include "grammar/lines.hpp"
#include "grammar/markings.hpp"

/// The header of the telegram proper: classification line, captions, E.O., TAGS, SUBJECT, REF and
/// Classified By (5 FAH-2 H-220, 5 FAH-1 H-240).
namespace cablelint::grammar {

// clang-format off
// C O N F I D E N T I A L SECTION 01 OF 02 EXAMPLEVILLE 000042
struct section_number     : plus< digit > {};
struct section_total      : plus< digit > {};
struct section_of         : seq< section_number, gap, istring<'O','F'>, gap, section_total, end_of_word > {};
struct section_label      : seq< istring<'S','E','C','T','I','O','N'>, end_of_word > {};
struct section_count      : seq< section_label, blanks, expect< section_of, rest_unread > > {};
struct post_word          : seq< upper, star< sor< upper, one<'\'', '-', '.'> > >, end_of_word > {};
struct line_serial        : seq< rep_min_max< 1, 7, digit >, end_of_word > {};
struct line_post          : list< seq< not_at< section_label >, post_word >, gap > {};
struct post_and_serial    : seq< line_post, gap, line_serial > {};
struct classified_message : seq< header_controls, blanks, opt< section_count, blanks >, opt< header_controls, blanks >,
                                 if_then_else< at< line_end >, success, expect< post_and_serial, rest_unread > >, header_controls, rest_of_line > {};
struct classification_line: seq< at< header_level, sor< line_tail, seq< gap, upper >, seq< blanks, one<'/'>, one<'/'> > > >, header_level, classified_message, line_end > {};
struct class_word_line    : seq< sor< header_level >, line_tail > {};

// Captions: 5 FAH-2 H-440; several may share a line.
struct caption            : seq< sor< string<'S','I','P','D','I','S'>, string<'N','O','D','I','S'>, string<'E','X','D','I','S'>, string<'S','T','A','D','I','S'>, string<'L','I','M','D','I','S'>,
                                      string<'N','O','F','O','R','N'>, string<'S','E','N','S','I','T','I','V','E'>, string<'T','E','R','R','E','P'>, string<'C','O','D','E','L'>,
                                      seq< sor< string<'R','O','G','E','R'>, string<'A','G','R','E','M','E','N','T'>, string<'D','I','R','G','E','N'>, string<'D','I','S','S','E','N','T'>,
                                                string<'M','E','D'>, string<'T','M'> >, gap, string<'C','H','A','N','N','E','L'> >,
                                      seq< string<'O','F','F','I','C','I','A','L'>, gap, string<'I','N','F','O','R','M','A','L'> >,
                                      seq< string<'I','N','F','O','R','M'>, gap, string<'C','O','N','S','U','L','S'> > >, end_of_word > {};
struct caption_separator  : seq< blanks, opt< one<',', ';', '/'> >, blanks > {};
struct caption_line       : seq< at< list< caption, caption_separator >, line_tail >, list< caption, caption_separator >, line_tail > {};

// E.O. 12958: DECL: 02/14/2018
struct eo_label           : seq< one<'E','e'>, opt< one<'.'> >, blanks, one<'O','o'>, opt< one<'.'> >, blanks, at< sor< digit, seq< one<'N','n'>, blanks, one<'/'> >, one<':'>, line_end > > > {};
struct eo_number          : seq< rep_min_max< 4, 6, digit >, end_of_word > {};
struct decl_label         : seq< istring<'D','E','C','L'>, star< alpha >, blanks, opt< istring<'O','N'>, blanks >, opt< one<':'> > > {};
struct dng_instruction    : seq< istring<'D','N','G'>, blanks, opt< one<':'> >, blanks, opt< plus< alpha >, blanks >, declass_date, blanks, opt< one<';', ','> >, blanks > {};
struct decl_not_applicable: seq< one<'N','n'>, opt< blanks, one<'/', '\\'> >, blanks, one<'A','a'>, end_of_word > {};
struct decl_oadr          : word<'O','A','D','R'> {};
struct decl_retired       : word<'M','R'> {};
struct decl_schedule      : seq< sor< seq< one<'X','x'>, istring<'G','D','S'> >, istring<'G','D','S'>, istring<'A','D','S'>, istring<'R','D','S'>, istring<'X','D','S'> >,
                                 opt< blanks, opt< one<'-', '(' > >, blanks, digit, opt< one<')'> > >, not_at< alpha > > {};
struct decl_exemption     : seq< opt< string<'1','.','6'>, blanks >, sor< seq< string<'2','5','X'>, digit >, seq< string<'5','0','X'>, digit >, seq< string<'7','5','X'> >, seq< one<'X'>, digit > >,
                                 opt< one<'-'>, plus< alpha > >, end_of_word > {};
struct decl_exemptions    : list< decl_exemption, seq< blanks, opt< one<',', ';', '/', '&'> >, blanks > > {};
struct decl_redacted      : rep_min< 6, one<'X'> > {};
// An event is words: "TEN YEARS AFTER THE TREATY". A word with digits inside is a date gone wrong.
struct event_word         : seq< alpha, star< sor< alpha, one<'\'', '-', '.'> > >, not_at< sor< digit, one<'/'> > > > {};
struct decl_event         : seq< at< event_word, sor< gap, at< line_end > > >, rest_of_line > {};
struct decl_date          : declass_date {};
struct decl_value         : sor< decl_date, decl_not_applicable, decl_oadr, decl_retired, decl_schedule, decl_exemptions, decl_redacted, decl_event > {};
struct decl_name          : seq< one<'('>, star< not_one<')', '\n', '\r'> >, opt< one<')'> > > {};
struct decl_more          : star< sor< gap, one<',', ';', ':'>, decl_name, decl_label, decl_date, decl_exemption > > {};
struct decl_instruction   : seq< opt< dng_instruction >, opt< decl_label >, blanks, if_then_else< at< line_end >, success, seq< expect< decl_value, rest_unread >, decl_more > > > {};
struct eo_line            : seq< eo_label, opt< eo_number >, star< sor< blank1, one<':', ',', ';'> > >, decl_instruction, rest_of_line, line_end > {};

// TAGS: PGOV, PREL. A web copy writes links; a line may wrap.
struct tag_code           : seq< alpha, plus< alnum >, not_at< sor< alnum, one<'(', ']', '[' > > > > {};
struct link_code          : seq< alpha, plus< alnum > > {};
struct tag_link           : seq< one<'['>, link_code, one<']'>, opt< one<'('>, star< not_one<')', '\n', '\r'> >, one<')'> > > {};
struct tag_person         : seq< one<'('>, plus< not_one<')', '(', '\n', '\r'> >, one<')'> > {};
struct tag_separator      : sor< blank1, one<',', ';', '/'> > {};
struct tag                : sor< tag_link, tag_code, tag_person > {};
struct tag_unread         : plus< not_at< tag_separator >, in_line > {};
struct tag_items          : star< sor< plus< tag_separator >, seq< not_at< line_end >, expect< tag, tag_unread > > > > {};
struct tags_label         : seq< istring<'T','A','G','S'>, blanks, one<':'> > {};
struct tags_more          : seq< at< blanks, list< sor< tag_link, seq< upper, plus< upper >, not_at< alnum > >, tag_person >, plus< tag_separator > >, star< tag_separator >, line_end >, tag_items, line_end > {};

// SUBJECT: (U) HARBOR FESTIVAL PLANS
struct subject_label      : seq< sor< istring<'S','U','B','J','E','C','T'>, istring<'S','U','B','J'> >, blanks, one<':'> > {};
struct subject_mark       : portion_mark {};
struct subject_words      : rest_of_line {};

// REF: A. EXAMPLEVILLE 41 B. 07 SAMPLETON 900 (NOTAL)
struct ref_label          : seq< istring<'R','E','F'>, opt< sor< istring<'T','E','L','S'>, istring<'T','E','L'>, istring<'S'>, istring<'(','S',')'> > >, blanks, one<':'> > {};
struct ref_letter         : seq< opt< one<'('> >, upper, one<'.', ')'>, not_at< alnum > > {};
struct ref_year           : seq< sor< digits4, digits2 >, at< opt< one<'\''> >, blanks, alpha > > {};
struct ref_post           : list< seq< upper, star< sor< upper, one<'\'', '-'> > >, end_of_word >, gap > {};
struct ref_serial         : seq< rep_min_max< 1, 7, digit >, end_of_word > {};
struct ref_notal          : seq< opt< one<'('> >, istring<'N','O','T','A','L'>, opt< one<')'> > > {};
struct ref_end            : at< sor< line_end, blank1, one<',', ';', '.', '(', ')'> > > {};
struct ref_cable          : seq< opt< ref_year, opt< one<'\''> >, blanks >, ref_post, gap, ref_serial, opt< gap, ref_notal >, ref_end > {};
struct ref_bare           : seq< ref_serial, opt< gap, ref_notal >, ref_end > {};
struct ref_email          : seq< opt< upper, star< sor< alpha, one<'/', '-', ' '> > > >, sor< istring<'E','-','M','A','I','L'>, istring<'E','M','A','I','L'> >, star< not_one<';', '\n', '\r'> > > {};
struct ref_separator      : sor< blank1, one<',', ';', '.'>, seq< istring<'A','N','D'>, end_of_word > > {};
struct ref_words          : plus< not_at< sor< line_end, one<';'>, seq< blank1, ref_letter > > >, in_line > {};
struct ref_entry          : sor< ref_letter, ref_cable, ref_bare, ref_email, ref_words > {};
struct ref_items          : star< sor< ref_separator, seq< not_at< line_end >, ref_entry > > > {};

// Classified By: Pol Chief Pat Example for reasons 1.4 (b) and (d).
struct authority_mark     : seq< one<'('>, one<'U','u','C','c'>, one<')'>, blanks > {};
struct classified_label   : seq< istring<'C','L','A','S','S','I','F','I','E','D'>, gap, istring<'B','Y'>, blanks, opt< one<':'> > > {};
struct derived_label      : seq< istring<'D','E','R','I','V','E','D'>, gap, istring<'F','R','O','M'>, blanks, opt< one<':'> > > {};
struct authority_label    : seq< opt< authority_mark >, sor< classified_label, derived_label > > {};
struct reason_section     : seq< one<'1'>, sor< seq< one<'.', ','>, blanks, digit >, seq< one<'-'>, rep< 3, digit > > >, not_at< digit > > {};
struct reason_letter      : seq< alpha, not_at< alpha > > {};
struct reason_in_brackets : seq< one<'('>, blanks, list< reason_letter, plus< sor< blank1, one<',', '/', '&'>, seq< istring<'A','N','D'>, end_of_word > > > >, blanks, opt< one<')'> > > {};
struct reason_bare        : seq< reason_letter, opt< one<')'> > > {};
struct reason_glue        : sor< blank1, one<',', '/', '&', ';'>, seq< line_break, not_at< sor< blank_line, line_end > > >, seq< sor< istring<'A','N','D'>, istring<'O','R'> >, end_of_word > > {};
struct reason_letters     : seq< star< blank1 >, sor< reason_in_brackets, reason_bare >, star< seq< star< reason_glue >, sor< reason_in_brackets, reason_bare > > > > {};
struct reason             : seq< reason_section, opt< reason_letters > > {};
struct reason_words       : seq< opt< istring<'F','O','R'>, gap >, istring<'R','E','A','S','O','N'>, opt< sor< one<'S','s'>, istring<'(','S',')'> > >, end_of_word > {};
struct authority_items    : star< sor< reason, reason_words, plus< alpha >, plus< digit >, in_line > > {};
// clang-format on

template <> inline constexpr Expectation expectation<section_of>{"classification/line-malformed", "a section count, such as SECTION 01 OF 02"};
template <> inline constexpr Expectation expectation<post_and_serial>{"classification/line-malformed", "a post and a message number, such as EXAMPLEVILLE 000042"};
template <> inline constexpr Expectation expectation<decl_value>{"declass/line-malformed", "a declassification date such as 09/29/2019, an event, an exemption or N/A"};
template <> inline constexpr Expectation expectation<tag>{"tags/malformed", "a TAGS code such as PGOV or KZ, or a person in parentheses"};

}  // namespace cablelint::grammar
