// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/envelope.hpp"
#include "grammar/header.hpp"
#include "grammar/lines.hpp"
#include "grammar/paragraphs.hpp"

/// Where a wrapped line ends: what cannot be its next line.
namespace cablelint::grammar {

// clang-format off
struct authority_mark     : seq< one<'('>, one<'U','u','C','c'>, one<')'>, blanks > {};
struct authority_label    : seq< opt< authority_mark >, sor< classified_label, derived_label > > {};
struct header_label       : sor< eo_label, tags_label, subject_label, ref_label, authority_label > {};
// "(C) SUMMARY: ...", "Summary. ...", or the word alone above a paragraph.
struct summary_words      : seq< istring<'S','U','M','M','A','R','Y'>, sor< seq< blanks, one<':', '.', '-'> >, line_tail > > {};
struct text_start         : sor< seq< opt< mark, gap >, summary_words >, seq< not_at< authority_label >, marked_text > > {};
struct new_line_kind      : seq< blanks, sor< line_end, header_label, seq< opt< mark, gap >, summary_words >, paragraph_head, section_break, page_line, caption_line, classification_line, damaged_line, dash_line, break_line > > {};
struct new_envelope_line  : sor< new_line_kind, seq< address_label, gap >, seq< string<'F','M'>, blank1 >, seq< security_prosign, blank1 >, message_centre > {};
// A line break, and behind it at least a byte of the same text.
struct wrap               : seq< line_break, not_at< new_line_kind >, blanks, at< in_line > > {};
// clang-format on

}  // namespace cablelint::grammar
