// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/message_lines.hpp"
#include "grammar/print_lines.hpp"
#include "grammar/message_sets.hpp"
#include "grammar/near_level.hpp"

/// A message of another service than State: banners above the envelope, the head with its sets, and
/// numbered paragraphs.
namespace cablelint::grammar {

// clang-format off
// Above the envelope: banner, precedence, notices.
// Between ornaments: **** UNCLASSIFIED/ ****.
struct banner_ornament    : rep_min< 3, one_of<"*=-"> > {};
struct message_banner     : sor< all_or_none< opt< banner_label >, level_statement, line_tail >,
                                 all_or_none< banner_ornament, blanks, level_statement, blanks,
                                              banner_ornament, line_tail > > {};
// CLASSIFICATION: SECRET//, with a label, also between the lines of the head; and what begins the level.
struct labeled_banner     : seq< at< banner_label >, message_banner > {};
struct level_begins       : sor< word<"UNCLAS">, spaced_letters > {};
// OPER/HARBOR GLASS//, above MSGID.
struct operation_head     : seq< texts<"OPER", "EXER">, one<'/'> > {};
// What ends the lines above the envelope: any line of the head, or a paragraph of a message without one.
struct envelope_ahead     : seq< blanks, sor< janap_form, start_line, routing_line, de_line, security_line,
                                              message_dtg, known_set, operation_head, station_label,
                                              level_begins,
                                              nato_line, service_line, subject_colon, text_set_head,
                                              paragraph_head > > {};
// SECERT//NOFORN, CLASSIFICATION: UNCLASIFIED//: nearly a level, where a level may be.
struct misspelled_level   : seq< opt< banner_label >, sor< near_level, near_level_of< 4, true > >,
                                 at< blanks, sor< line_end, text<"//"> > >, rest_of_line, line_end > {};
struct other_line         : skip_line {};
struct printed_title      : seq< form_printed, rest_of_line, line_end > {};
// The order of the alternatives: what has a prosign or a label first (ACP 127(G)), then levels and sets, and
// what fits nothing last. A new line of messages belongs here, before `other_line`.
struct preamble_line      : sor< blank_line,
                                 seq< blanks, sor< message_banner, precedence_line, message_notice, pass_line,
                                                   dash_line, page_head, release_head_line, print_line,
                                                   other_line > > > {};
struct message_head_line  : sor< blank_line, dash_line,
                                 seq< blanks,
                                      sor< message_page, janap_line, start_line, security_line, de_line,
                                           routing_line, message_dtg, precedence_line, message_from,
                                           message_addresses, pass_line, break_line, break_joined,
                                           message_level, personal_level, timed_level_line, nato_line,
                                           service_line, worded_level_line, labeled_banner, series_line,
                                           subject_set, set_line, reference_line, subject_line,
                                           listed_references, for_from_line, section_line, ssic_line,
                                           part_line,
                                           message_notice, declassify_line, authority_block, caption_line,
                                           unnumbered_line, subparagraph_line, page_head,
                                           release_head_line, print_line, misspelled_level,
                                           other_line > >,
                                 last_blanks > {};
struct text_ahead         : seq< blanks, sor< text_set_head, paragraph_head > > {};

// The text, and what ends it. 1.A., 1.B.2., 1.A.(1) and 1.(A) are points of paragraph 1.
struct text_set_label     : text_set_head {};
struct text_set           : seq< text_set_label, blanks, opt< line_end > > {};
// POC, DECL, DERI and AKNLDG follow the text, also with a mark; an amplification may be anywhere in it.
struct late_set_head      : seq< texts<"POC", "DECL", "DERI", "DERV", "AKNLDG">, opt< digit >, one<'/'> > {};
struct marked_set         : seq< mark, blanks, late_set_head > {};
struct text_note          : sor< seq< at< sor< note_set_head, late_set_head > >, set_line >,
                                 seq< at< marked_set >, mark, blanks, set_line > > {};
struct point_part         : seq< one<'.'>, sor< alpha, plus< digit > >, not_at< alnum > > {};
// A bracket directly after the number of the paragraph may be its mark, 1.(C); after a letter (S) and
// (U) are.
struct point_bracket      : seq< one<'('>, sor< alpha, rep_min_max< 1, 2, digit > >, one<')'> > {};
struct first_bracket      : seq< one<'.'>, not_at< mark >, plus< point_bracket > > {};
struct later_bracket      : seq< opt< one<'.'> >, sor< at< text<"(C)"> >, not_at< mark > >,
                                 plus< point_bracket > > {};
struct point_parts        : sor< seq< plus< point_part >, opt< later_bracket > >, first_bracket > {};
struct point_number       : seq< rep_min_max< 1, 2, digit >, point_parts, opt< one<'.'> >,
                                 at< sor< blank1, mark > > > {};
struct marked_point       : when< seq< point_number, blanks, marked_text >,
                                  point_number, blanks, subparagraph_mark, blanks, rest_of_line,
                                  line_end > {};
struct point_line         : seq< blanks, at< point_number >, sor< marked_point, text_line > > {};
// The level at the foot, with strokes or as the last line.
struct foot_banner        : when< seq< opt< banner_label >, level_words, sor< strokes,
                                       seq< line_tail, banner_end > > >, message_banner > {};
// BT #0001 NNNN UNCLASSIFIED//, where a copy joined the lines of the end.
struct foot_break_signs   : ending_signs {};
struct foot_break         : when< seq< ending_form, gap, opt< banner_label >, level_words, strokes,
                                       line_tail >,
                                  foot_break_signs, blanks, message_banner > {};
// As in a cable, but with points, 1.A., and the sets that may follow the text.
struct message_text_line  : sor< blank_line,
                                 seq< blanks, sor< message_page, text_set, text_note, break_line, foot_break,
                                                   foot_banner, declassify_line, authority_block > >,
                                 point_line, subparagraph_line, paragraph, unnumbered_line, last_blanks,
                                 text_line > {};
struct message            : seq< star< blank_line >, opt< blanks, printed_title >,
                                 star< not_at< envelope_ahead >, preamble_line >,
                                 star< not_at< text_ahead >, message_head_line >,
                                 star< message_text_line >, eof > {};
// clang-format on

}  // namespace cablelint::grammar
