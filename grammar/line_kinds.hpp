// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/envelope.hpp"
#include "grammar/header.hpp"
#include "grammar/lines.hpp"
#include "grammar/paragraphs.hpp"

/// Where a wrapped line ends: what cannot be its next line.
namespace cablelint::grammar {

// clang-format off
struct authority_mark     : seq< one<'('>, one_of<"UuCc">, one<')'>, blanks > {};
struct authority_label    : seq< opt< authority_mark >, sor< classified_label, derived_label > > {};
struct header_label       : sor< eo_label, eo_instruction, tags_label, subject_label, ref_label,
                                 authority_label > {};
// "(C) SUMMARY: ...", "Summary. ...", or the word alone above a paragraph.
struct summary_words      : seq< any_case<"SUMMARY">, sor< seq< blanks, one_of<":.-"> >, line_tail > > {};
struct text_start         : sor< seq< opt< mark, gap >, summary_words >,
                                 bare_mark,
                                 seq< not_at< authority_label >, marked_text > > {};
struct new_line_kind      : seq< blanks,
                                 sor< line_end, header_label,
                                      seq< opt< mark, gap >, summary_words >,
                                      paragraph_head, section_break, page_line, caption_line, page_head,
                                      classification_line, damaged_line, dash_line, break_line > > {};
// "(C) The minister agreed.": a text begins. "(C) SAMPLETON 41" goes on with references, of which
// none has come to S or U. Of two letters a post's first word is LA PAZ's or ST PETERSBURG's, in
// "(C) IN 2001" it is none.
struct place_article      : seq< texts<"LA", "EL", "AL", "ST">, gap, upper > {};
struct marked_ref         : seq< one<'('>, not_at< one_of<"SU"> >, upper, one<')'>, blanks,
                                 at< sor< digit, rep< 3, alpha >, place_article > >,
                                 sor< ref_cable_form, ref_email > > {};
struct marked_line        : seq< blanks, not_at< marked_ref >, marked_text > {};
// "Wednesday, 29 November 2000, 13:59", as a viewer dates a message.
struct day_name           : seq< texts<"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat">, plus< lower > > {};
struct viewer_date        : seq< day_name, one<','>, gap, rep_min_max< 1, 2, digit >, gap, upper,
                                 plus< lower >, gap, digits4 > {};
struct new_envelope_line  : sor< new_line_kind, viewer_date, seq< address_label, gap >,
                                 seq< text<"FM">, blank1 >,
                                 seq< security_prosign, blank1 >, message_centre > {};
// A line break, and behind it at least a byte of the same text.
struct wrap               : seq< line_break, not_at< new_line_kind >, blanks, at< in_line > > {};
// clang-format on

}  // namespace cablelint::grammar
