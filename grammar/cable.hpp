// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/envelope.hpp"
#include "grammar/header.hpp"
#include "grammar/lines.hpp"
#include "grammar/paragraphs.hpp"

/// A whole message. Each line is an island: what one line holds never decides whether another can
/// be read, so that a damaged line costs its own findings alone.
namespace cablelint::grammar {

// clang-format off
// What a wrapped line cannot go on past.
struct new_line_kind      : sor< blank_line, seq< blanks, line_end >, eo_label, tags_label, subject_label, ref_label, authority_label, paragraph_head, section_break,
                                 caption_line, classification_line, break_line, end_of_message > {};
struct new_envelope_line  : sor< new_line_kind, address_label, seq< string<'F','M'>, blank1 >, seq< security_prosign, blank1 >, page_line, dash_line > {};

struct address_other      : seq< not_at< new_envelope_line >, at< upper >, addressee > {};
struct address_block      : seq< address_first, star< address_other > > {};

struct subject_more       : seq< not_at< new_line_kind >, blanks, subject_words, line_end > {};
struct subject_block      : seq< subject_label, blanks, opt< subject_mark >, blanks, subject_words, line_end, star< subject_more > > {};

struct tags_block         : seq< tags_label, tag_items, line_end, star< not_at< new_line_kind >, tags_more > > {};

struct ref_more           : seq< not_at< new_line_kind >, ref_items, line_end > {};
struct ref_block          : seq< ref_label, ref_items, line_end, star< ref_more > > {};

struct authority_more     : seq< line_break, not_at< new_line_kind >, in_line, authority_items > {};
struct authority_words    : seq< at< sor< alnum, one<'(', '"', '\''> > >, authority_items, star< authority_more > > {};
struct authority_wrap     : seq< line_break, not_at< new_line_kind >, blanks > {};
struct authority_block    : seq< authority_label, blanks, opt< authority_wrap >, expect< authority_words, rest_unread >, line_end > {};

// STATE FOR EUR/RPM; DEPT PASS TO ...
struct passing_word       : sor< istring<'F','O','R'>, istring<'P','A','S','S'>, istring<'A','L','S','O'> > {};
struct passing_first      : seq< at< upper >, plus< not_at< sor< line_end, seq< gap, passing_word, sor< gap, line_end > > > >, in_line >, gap, passing_word, at< sor< gap, line_end > >, rest_of_line > {};
struct passing_more       : seq< not_at< new_line_kind >, in_line, rest_of_line > {};
struct passing_words      : seq< passing_first, star< line_break, passing_more > > {};
struct passing_block      : seq< at< passing_first >, passing_words, line_end > {};

struct unrecognised_line  : skip_line {};

struct header_line        : sor< blank_line, eo_line, tags_block, ref_block, authority_block, section_break, page_line, copies_line, classification_line, caption_line,
                                 start_line, routing_line, routing_more, de_line, security_line, dtg_line, from_line, address_block, address_more, break_line, dash_line,
                                 passing_block, last_blanks, unrecognised_line > {};
struct late_header_line   : sor< blank_line, eo_line, tags_block, ref_block, authority_block, section_break, page_line, caption_line, class_word_line, break_line, dash_line,
                                 signature_line, heading_line, last_blanks, text_line > {};
struct after_blank        : seq< plus< blank_line >, opt< sor< section_break, signature_line, heading_line > > > {};
struct body_line          : sor< after_blank, paragraph, section_break, page_line, break_line, validation_line, end_of_message, class_word_line, signature_line, dash_line, last_blanks, text_line > {};

struct header             : seq< star< not_at< sor< subject_label, paragraph_head > >, header_line >,
                                 opt< subject_block, star< not_at< paragraph_head >, late_header_line > > > {};
struct body               : star< body_line > {};
struct cable              : seq< header, body, eof > {};
// clang-format on

template <> inline constexpr Expectation expectation<authority_words>{"authority/line-malformed", "a name, a position and reasons, such as Pat Example, Political Counselor, 1.4 (b)"};

}  // namespace cablelint::grammar
