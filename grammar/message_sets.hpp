// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/message_lines.hpp"

/// The sets of formatted messages, which end in two strokes: MSGID, SUBJ, REF, AMPN, NARR, POC.
namespace cablelint::grammar {

// clang-format off
// A set goes on over line ends, and an amplification over blank lines, until two strokes or another set. In
// its prose a line may begin with TO or with AND/OR.
struct first_number       : seq< one<'1'>, one<'.'>, blank1 > {};
struct note_end_ahead     : seq< blanks, sor< line_end, known_set, text_set_head, first_number, break_line,
                                              dash_line > > {};
struct note_gap_ahead     : sor< note_end_ahead, paragraph_head > {};
struct set_end_ahead      : sor< note_gap_ahead, seq< blanks, sor< closed_set, series_form > > > {};
// Another set may follow on the line: SUBJ/LEAVE//REF/A/.
struct set_close          : seq< text<"//">, star< one<'/'> >, at< sor< blank1, line_end, known_set > > > {};
// A field, and the prose of AMPN and NARR, may begin with a mark: AMPN/(S) WHAT FOLLOWS.
struct set_mark           : when< seq< one<'/'>, blanks, marked_text >,
                                  one<'/'>, blanks, unnumbered_mark > {};
struct set_words          : plus< seq< not_at< sor< line_end, set_close > >,
                                       sor< set_mark, in_line > > > {};
template< class End >
struct set_wrap           : seq< line_break,
                                 sor< when< seq< message_page_gap, not_at< End > >, message_page_gap >,
                                      not_at< End > >,
                                 set_words > {};
struct note_gap           : seq< line_break, plus< blank_line >, not_at< note_gap_ahead >, set_words > {};
struct set_end            : sor< line_tail, gap, success > {};
// MSGID/, POC/: the name of a set is in capitals and digits, and a stroke ends it.
struct set_name           : seq< upper, plus< sor< upper, digit > > > {};
struct set_label          : seq< set_name, blanks, sor< set_mark, one<'/'> > > {};
// AMPN and NARR are prose, also over blank lines; the other sets have fields.
struct note_set_head      : seq< texts<"AMPN", "NARR">, blanks, one<'/'> > {};
struct note_set           : seq< at< note_set_head >, set_label, opt< set_words >,
                                 star< sor< set_wrap< note_end_ahead >, note_gap > > > {};
// NARR/1. above the set of the text: its numbers are those of its own points.
struct numbered_note_end  : seq< blanks, sor< known_set, remarks_set_head, break_line > > {};
struct numbered_note_wrap : seq< line_break, star< blank_line >, not_at< numbered_note_end >, set_words > {};
struct numbered_note      : seq< at< numbered_narrative >, set_label, opt< set_words >,
                                 star< numbered_note_wrap > > {};
struct field_set          : seq< at< set_ahead >, set_label, opt< set_words >,
                                 star< set_wrap< set_end_ahead > > > {};
// DECL/1 JUL 2031//, DECL/25X1/20620101//: when the message is declassified, as in Declassify On.
struct declass_set_date   : seq< sor< seq< date_compact, not_at< alnum > >, declass_date,
                                      date_in_words > > {};
struct declass_set_event  : plus< not_at< sor< line_end, one<'/'> > >, in_line > {};
struct declass_set_value  : sor< declass_set_date, decl_source_list, decl_not_applicable, decl_oadr,
                                 decl_retired, decl_schedule, decl_exempted > {};
struct declass_set_label  : seq< plus< sor< upper, blank1 > >, one<':'>, blanks > {};
// The only field, without a value: an event.
struct declass_set_sole   : when< seq< not_at< sor< declass_set_value, declass_set_label > >,
                                       declass_set_event, at< sor< line_end, set_close > > >,
                                  declass_set_event > {};
struct declass_set_field  : seq< not_at< set_close >, opt< declass_set_label >, blanks,
                                 opt< declass_set_value >, star< not_at< sor< line_end, one<'/'> > >,
                                                                 in_line > > {};
struct declass_set_words  : sor< declass_set_sole,
                                 list< declass_set_field, seq< not_at< set_close >, one<'/'> > > > {};
struct declass_set        : seq< at< text<"DECL">, blanks, one<'/'> >, set_label, blanks,
                                 opt< not_at< sor< line_end, set_close > >, declass_set_words >,
                                 star< set_wrap< set_end_ahead > > > {};
// DERI/SAMPLE GUIDE OF 01 JAN 2020//: what it is derived from.
struct derived_set_name   : set_name {};
struct derived_set_words  : set_words {};
struct derived_set_label  : seq< derived_set_name, blanks, one<'/'>, blanks > {};
struct derived_set        : when< seq< texts<"DERI", "DERV">, blanks, one<'/'>, blanks, set_words >,
                                  derived_set_label, derived_set_words,
                                  star< set_wrap< set_end_ahead > > > {};
struct set_line           : seq< sor< numbered_note, note_set, declass_set, derived_set, field_set >,
                                 opt< set_close >, set_end > {};
// SUBJ/LEAVE POLICY CHANGES//, on a second line also /AND PAY//. A copy lost the first letter.
// Where no strokes end it, as in ALARACT: the notice of the office that sent it, or the reference, does.
struct reference_label    : seq< text<"REFERENCE">, blanks, one<':'> > {};
struct sent_notice        : seq< text<"THIS">, gap, opt< not_at< series_word >, plus< upper >, gap >,
                                 series_word, gap, text<"MESSAGE">, end_of_word > {};
// A second line may look like a set of any name: TRAINING/HARBOR PILOTS//.
struct subject_end_ahead  : sor< note_gap_ahead, seq< blanks, sor< series_form, reference_label,
                                                                   sent_notice > > > {};
// It has the mark of a SUBJECT line, and goes on up to what ends it.
struct subject_set_words  : plus< seq< not_at< sor< line_end, set_close > >, in_line > > {};
struct subject_set_wrap   : seq< line_break, not_at< subject_end_ahead >, blanks, opt< one<'/'> >,
                                 subject_set_words > {};
struct subject_set        : seq< opt< one<'S'> >, text<"UBJ">, blanks, one<'/'>, blanks, opt< subject_mark >,
                                 blanks, opt< subject_set_words >, star< subject_set_wrap >, opt< set_close >,
                                 set_end > {};
// REFERENCE: ALARACT 001/2031, in place of a set.
struct reference_words    : seq< set_words, star< set_wrap< subject_end_ahead > > > {};
struct reference_line     : when< seq< reference_label, blanks, set_words >,
                                  reference_label, blanks, reference_words, opt< set_close >, set_end > {};
// A. Harbor Manual, SAMPLEINST 1.1, and more such lines between SUBJ and paragraph 1: the references of
// messages without sets, as those of the Coast Guard.
struct listed_letter      : upper {};
struct listed_head        : seq< blanks, upper, one<'.'>, gap > {};
struct listed_end_ahead   : sor< seq< blanks, sor< line_end, first_number > >, listed_head > {};
struct listed_words       : plus< in_line > {};
struct listed_wrap        : seq< not_at< listed_end_ahead >, blanks, listed_words, line_end > {};
struct listed_reference   : seq< blanks, listed_letter, one<'.'>, gap, listed_words, line_end,
                                 star< listed_wrap > > {};
struct listed_form        : seq< one<'A'>, one<'.'>, gap, in_line,
                                 rep_min_max< 1, 30, not_at< blanks, first_number >, skip_line >,
                                 at< blanks, first_number > > {};
struct listed_references  : when< listed_form,
                                  plus< sor< listed_reference, blank_line,
                                             seq< not_at< blanks, first_number >, skip_line > > > > {};
// SUBJ: LEAVE POLICY CHANGES, which some systems put above the sets.
// A second line is one below a first that is full.
struct subject_close      : set_close {};  // strokes end a line of the kind that cables have, too
struct subject_line_words : plus< seq< not_at< sor< line_or_joined, set_close > >, in_line > > {};
struct subject_line_wrap  : seq< blanks, line_break, not_at< sor< message_line_ahead, listed_form > >,
                                 blanks, subject_line_words > {};
struct subject_line       : seq< subject_colon, blanks, opt< subject_mark >, blanks,
                                 sor< seq< at< rep< 40, in_line > >, subject_line_words,
                                           opt< subject_line_wrap > >,
                                      opt< subject_line_words > >,
                                 opt< subject_close >, line_or_joined > {};
// clang-format on

}  // namespace cablelint::grammar
