// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/lines.hpp"

/// What was taken out of a copy before its release, and what replaces it there.
namespace cablelint::grammar {

// clang-format off
// XXXXXXXXXXXX in web copies of cables of 2003 to 2010, in some with small letters; blocks in scans.
struct redacted_block     : plus< sor< text<"\xE2\x96\x88">, text<"\xE2\x96\xA0"> > > {};
struct redacted_letters   : seq< rep_min< 5, one_of<"Xx">>, end_of_word > {};
struct redacted_word      : sor< redacted_letters, redacted_block > {};
// [NAME REMOVED], (text deleted), [DETAILS REMOVED]
// and in historical editions [6 lines not declassified], [1 paragraph (6 lines) not declassified],
// [Omitted here is discussion of unrelated matters.]; in releases the exemption alone, [B1].
struct removal_word       : words<"REMOVED", "REDACTED", "DELETED", "WITHHELD", "EXCISED",
                                  "NOT DECLASSIFIED"> {};
struct note_byte          : none_of<"][)(\n\r"> {};
struct edition_byte       : none_of<"][\n\r"> {};
// Of the Freedom of Information Act, also beside what it takes out: "[REDACTED] B1".
struct exemption_label    : seq< one<'B'>, rep_min_max< 1, 2, digit > > {};
struct removal_note       : sor< seq< one_of<"[(">, rep_opt< 60, not_at< removal_word >, note_byte >,
                                      removal_word, rep_opt< 60, note_byte >, one_of<")]"> >,
                                 seq< one<'['>, rep_opt< 60, not_at< removal_word >, edition_byte >,
                                      removal_word, rep_opt< 200, edition_byte >, one<']'> >,
                                 seq< one<'['>, any_case<"OMITTED HERE">, rep_opt< 200, none_of<"]["> >,
                                      one<']'> >,
                                 seq< one<'['>, exemption_label, one<']'> > > {};
struct redacted_bracket   : seq< one_of<"[(">, redacted_word, one_of<")]"> > {};
struct redaction          : sor< redacted_word, removal_note, redacted_bracket > {};
struct redactions         : seq< redaction, star< blanks, opt< one_of<",;.">, blanks >, redaction >,
                                 opt< one_of<".,;:"> > > {};
// Instead of a mark: "(XXX) The minister", "XXXXXXXXXXXX The minister". In "XXXXXXXXXXXX said" a name
// was taken out, and a mark would be left.
struct redacted_mark      : seq< one<'('>, blanks, rep_min< 3, one_of<"Xx"> >, blanks, one<')'> > {};
struct blacked_out_form   : sor< redacted_mark,
                                 seq< redactions, opt< gap, exemption_label >, line_tail >,
                                 seq< sor< redacted_word, redacted_bracket >, gap, upper,
                                      sor< lower, blank1 > > > {};
// clang-format on

}  // namespace cablelint::grammar
