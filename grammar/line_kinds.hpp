// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/envelope.hpp"
#include "grammar/header.hpp"
#include "grammar/lines.hpp"
#include "grammar/paragraphs.hpp"
#include "grammar/release.hpp"

/// Where a wrapped line ends: what begins a new line and cannot continue the line before.
namespace cablelint::grammar {

// clang-format off
struct authority_mark     : seq< one<'('>, one_of<"UuCc">, one<')'>, blanks > {};
struct authority_label    : seq< opt< authority_mark >, sor< classified_label, derived_label > > {};
struct header_label       : sor< eo_label, eo_instruction, declassify_label, tags_label, subject_label,
                                 ref_label, authority_label, cut_label > {};
// "(C) SUMMARY: ...", "Summary. ...", or the word alone above a paragraph (5 FAH-1 H-246 of 2004).
struct summary_words      : seq< any_case<"SUMMARY">, sor< seq< blanks, one_of<":.-"> >, line_tail > > {};
// The level and the statement for all of the text as a line of the header, above the others of it:
// CONFIDENTIAL - ENTIRE TEXT.
struct entire_level_form  : seq< level_words, entire_text, opt< one<'.'> >, line_tail,
                                 star< blank_line >, blanks, header_label > {};
struct text_start         : sor< seq< opt< mark, gap >, summary_words >,
                                 seq< not_at< entire_level_form >, bare_mark >,
                                 seq< not_at< authority_label >, marked_text > > {};
// Labels of SMART in the middle of a head, after the references.
struct smart_label        : seq< sor< text<"Pass Line">, text<"Captions">, text<"Reference"> >, blanks,
                                 one<':'> > {};
// A sign that the copy put before a label, as before "E. O. 12958", which looks like the letter of a list.
struct label_sign         : seq< pilcrow, blanks, at< sor< header_label, caption_line > > > {};
// Another telegram is quoted.
struct quote_begin         : seq< words<"QUOTE", "QTE">, blanks, sor< one<':'>, line_end > > {};
struct new_line_kind      : seq< blanks,
                                 sor< line_end, header_label, label_sign, smart_label,
                                      seq< opt< mark, gap >, summary_words >,
                                      paragraph_head, section_break, page_line, caption_line, caption_joined,
                                      page_head, handling_sentence,
                                      classification_line, damaged_line, small_line, dash_line,
                                      break_line,
                                      counted_copies, quote_begin, release_ahead > > {};
// "(C) The minister agreed." begins the text. "(C) SAMPLETON 41" goes on with references: their letters
// have never come to S or U. A post's first word of two letters is an article, as in LA PAZ or
// ST PETERSBURG: "(C) IN 2001" is text.
struct place_article      : seq< texts<"LA", "EL", "AL", "ST">, gap, upper > {};
struct marked_ref         : seq< one<'('>, not_at< one_of<"SU"> >, upper, one<')'>, blanks,
                                 at< sor< digit, rep< 3, alpha >, place_article > >,
                                 sor< ref_cable_form, ref_email > > {};
struct marked_line        : seq< blanks, not_at< marked_ref >, marked_text > {};
// Below a list of addressees in scans: who drafted the telegram, its date, its post without a level, and
// captions with a stamp beside them, NODIS DECAPTIONED.
struct end_of_addressees  : sor< drafting_label, lost_level_line, dated_precedences,
                                 seq< distribution, sor< gap, line_end > > > {};
struct new_envelope_line  : sor< new_line_kind, viewer_date, seq< address_label, gap >,
                                 seq< text<"FM">, blank1 >,
                                 seq< security_prosign, blank1 >, message_center, end_of_addressees > {};
// A line break, after which at least one byte of the same text follows.
struct wrap               : seq< line_break, not_at< new_line_kind >, blanks, at< in_line > > {};
// clang-format on

}  // namespace cablelint::grammar
