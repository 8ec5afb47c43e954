// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/lines.hpp"

/// The parts of a web page that are not text of the document that it shows: scripts, styles and comments;
/// and its blocks of preformatted text, in which archives show telegrams (HTML Living
/// Standard, 4.4.3, 13.1).
namespace cablelint::grammar {

// clang-format off
// Attributes may have the signs of a tag in their values: onclick="show(a > b)". Their number and size have
// a limit: a page of tags that are not closed would otherwise be read to its end for each of them.
template< char Quote >
struct quoted_value       : seq< one< Quote >, rep_opt< 500, not_one< Quote > >, one< Quote > > {};
// What is in a tag is not text: names and values; a quotation mark that is not closed is skipped alone.
struct attribute_words    : plus< none_of<"<>\"'"> > {};
struct attributes         : rep_opt< 60, sor< quoted_value<'"'>, quoted_value<'\''>, attribute_words,
                                              one_of<"\"'"> > > {};
// <pre> but not <preview> or <pre-text>; a closing tag has no attributes that would count.
struct tag_name_end       : not_at< sor< alnum, one<'-'> > > {};
template< Literal Name >
struct opening_tag        : seq< one<'<'>, any_case< Name >, tag_name_end, attributes, one<'>'> > {};
template< Literal Name >
struct closing_tag        : seq< text<"</">, any_case< Name >, tag_name_end,
                                 rep_opt< 40, none_of<"<>"> >, one<'>'> > {};
// What browsers do not show, from its opening tag or sign to the closing one (13.1.2.1, 13.1.6).
template< class Begin, class End >
struct enclosed           : seq< Begin, star< not_at< End >, any >, End > {};
template< Literal Name >
struct hidden_element     : enclosed< opening_tag< Name >, closing_tag< Name > > {};
struct page_comment       : enclosed< text<"<!--">, text<"-->"> > {};
struct hidden_part        : sor< hidden_element<"script">, hidden_element<"style">, hidden_element<"title">,
                                 page_comment > {};
// A browser hides all that follows one that is not closed. Here it would hide a document from the gate: it
// is shown, and nothing after it is hidden.
struct unclosed_part      : seq< sor< opening_tag<"script">, opening_tag<"style">, opening_tag<"title">,
                                      text<"<!--"> >, star< any > > {};
// The text of <pre> (4.4.3) up to the next tag of this kind.
struct preformatted_tag   : sor< opening_tag<"pre">, closing_tag<"pre"> > {};
struct preformatted       : star< not_at< preformatted_tag >, any > {};
struct preformatted_block : seq< opening_tag<"pre">, all_or_none< preformatted, closing_tag<"pre"> > > {};
struct web_page           : seq< star< sor< hidden_part, unclosed_part, preformatted_block, any > >, eof > {};
// clang-format on

}  // namespace cablelint::grammar
