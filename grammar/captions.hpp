// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/classification_line.hpp"

/// Captions and what was handled like one (5 FAH-2 H-440, H-250).
namespace cablelint::grammar {

// clang-format off
// Captions (5 FAH-2 H-440, H-251, H-252.1), one a line; some cables put several on one.
struct distribution       : words<"SIPDIS", "NODIS", "EXDIS", "STADIS", "LIMDIS"> {};
struct channel_caption    : seq< texts<"ROGER", "AGREMENT", "DIRGEN", "DISSENT", "MED", "TM">, gap,
                                 word<"CHANNEL"> > {};
struct caption_words      : seq< sor< any_case<"NOFORN">,
                                      texts<"SENSITIVE", "TERREP", "CODEL", "STAFFDEL", "SPECAT", "AIDAC",
                                            "CHEROKEE", "ORCON", "PROPIN", "NOCONTRACT", "WNINTEL">,
                                      seq< text<"VISAS">, opt< gap, texts<"VIPER", "DONKEY"> > >,
                                      seq< text<"OFFICIAL">, sor< gap, one<'-'> >, text<"INFORMAL"> >,
                                      seq< text<"INFORM">, gap, text<"CONSULS"> > >,
                                 end_of_word > {};
// With blanks between the letters, as copies and scans have them: S I P D I S, SI PDIS.
struct spaced_caption     : seq< sor< spaced<"SIPDIS">, spaced<"NODIS">, spaced<"EXDIS">, spaced<"STADIS">,
                                      spaced<"LIMDIS">, spaced<"NOFORN">, spaced<"SENSITIVE"> >,
                                 end_of_word > {};
struct caption            : sor< distribution, caption_words, channel_caption, series_caption > {};
struct any_caption        : sor< caption, spaced_caption > {};
// An agency's own, DEA SENSITIVE, and what the levels of other times say in full.
struct agency_sensitive   : seq< sor< seq< text<"LAW">, gap, text<"ENFORCEMENT"> >,
                                      texts<"TREASURY", "COMMERCE", "JUSTICE", "DEFENSE", "ENERGY">,
                                      rep_min_max< 2, 5, upper > >,
                                 sor< gap, one<'-'> >, text<"SENSITIVE"> > {};
// DS CHANNEL: one that the manual does not list.
struct other_channel      : seq< rep_min_max< 2, 9, upper >, gap, text<"CHANNEL">, at< line_tail > > {};
struct sensitive_words    : seq< any_case<"SENSITIVE">, gap, any_case<"BUT">, gap,
                                 any_case<"UNCLASSIFIED"> > {};
struct handling_words     : sor< seq< any_case<"FOR">, gap, any_case<"OFFICIAL">, gap, any_case<"USE">, gap,
                                      any_case<"ONLY"> >,
                                 seq< any_case<"NOT">, gap, any_case<"FOR">, gap, any_case<"INTERNET">, gap,
                                      any_cases<"DISTRIBUTION", "PUBLICATION", "POSTING"> >,
                                 seq< any_case<"BUSINESS">, gap, any_cases<"CONFIDENTIAL", "PROPRIETARY"> >,
                                 seq< any_case<"COMMERCIAL">, opt< any_case<"LY"> >, gap,
                                      any_case<"SENSITIVE"> >,
                                 seq< any_case<"MINIMIZE">, gap, any_case<"CONSIDERED"> > > {};
// In prints with small letters: Sensitive alone on its line, below Sipdis.
struct sensitive_alone    : seq< text<"Sensitive">, at< blanks, line_end > > {};
struct handling_phrase    : sor< sensitive_words, sensitive_alone, handling_words > {};
struct caption_separator  : seq< blanks, rep_opt< 2, one_of<",;/-"> >, blanks > {};
// Also as sentences: "Sensitive but Unclassified. Not for Internet distribution."
template< class Item >
struct captions_of        : list< Item, sor< seq< blanks, one<'.'>, gap >, caption_separator > > {};
struct captions           : captions_of< sor< handling_phrase, any_caption > > {};
// In the 1970s filled up with strokes: STADIS////////.
struct caption_end        : seq< blanks, opt< one_of<".,:;-"> >, star< one<'/'> >, line_tail > {};
struct caption_line       : sor< all_or_none< captions, caption_end >,
                                 all_or_none< one<'('>, captions, one<')'>, line_tail > > {};
// SIPDIS E.O. 12958: N/A: a copy lost the end of the line, in some also the blank: SIPDISE.O. 12958: N/A.
struct joined_sign        : seq< opt< blanks, one_of<",;.-"> >, gap > {};
struct glued_caption      : texts<"SIPDIS", "NODIS", "EXDIS"> {};
// STADIS//EYES ONLY FOR THE MAYOR: whom it is for is the next line.
struct eyes_only_sign     : seq< blanks, plus< one<'/'> >, blanks, at< word<"EYES">, gap, word<"ONLY"> > > {};
struct caption_joined     : sor< all_or_none< captions, eyes_only_sign >,
                                 when< seq< captions, joined_sign, joined_field >, captions, joined_sign >,
                                 when< seq< glued_caption, joined_label >, glued_caption > > {};
// "VERY SENSITIVE" alone may also be the end of a subject.
struct handling_captions  : captions_of< sor< handling_phrase, any_caption, agency_sensitive,
                                              other_channel > > {};
struct handling_line      : all_or_none< handling_captions, caption_end > {};
// With a request, SENSITIVE BUT UNCLASSIFIED - PLEASE PROTECT ACCORDINGLY, it is a sentence and no caption.
struct handling_sentence  : when< seq< handling_captions, blanks, one_of<"-.,;:">, blanks, word<"PLEASE"> >,
                                  in_line, rest_of_line, line_end > {};
// CLEAR instead of the level of a message that is sent in the clear (ACP 127(G) 209 b).
struct clear_word         : seq< spaced<"CLEAR">, end_of_word > {};
struct clear_message      : seq< list< post_word, gap >, gap, rep_min_max< 3, 7, digit > > {};
struct clear_form         : seq< clear_word, opt< gap, clear_message >, line_tail > {};
struct clear_line         : when< clear_form, clear_word, rest_of_line, line_end > {};
// With a remark, in central file prints of 1973 to 1979: EXDIS TOSHU 24/TOECO 23 - ZFF VIENNA ONLY
// and whose delegation it is about: CODEL EXAMPLE; the number of a series, OFFICIAL INFORMAL NO. 14.
struct caption_and_name   : seq< texts<"CODEL", "STAFFDEL">, gap, list< post_word, gap >, line_tail > {};
struct caption_and_number : seq< text<"OFFICIAL">, sor< gap, one<'-'> >, text<"INFORMAL">, gap,
                                 opt< text<"NO">, opt< one<'.'> >, blanks >, plus< digit >, line_tail > {};
// NODIS - NOT FOR ADS below DESIRED DISTRIBUTION is what the drafter wishes, and no caption.
struct distribution_wish  : seq< distribution, blanks,
                                 sor< one<'-'>, text<"\xE2\x80\x93">, text<"\xE2\x80\x94"> >, blanks,
                                 text<"NOT FOR">, gap, in_line, rest_of_line, line_end > {};
struct caption_and_remark : when< sor< seq< not_at< distribution_wish >, distribution, blanks,
                                            sor< upper, one_of<"-("> > >,
                                       caption_and_name, caption_and_number >,
                                  captions, rest_of_line, line_end > {};

// C O R R E C T E D  C O P Y (ADDED TAGS), with dashes or stars around it or not: cables of 2003 to 2010.
struct correction_words   : seq< sor< seq< spaced<"CORRECTED">, gap, spaced<"COPY"> >,
                                      seq< any_case<"CORRECTED">, gap, any_case<"COPY"> > >,
                                 end_of_word > {};
struct correction_line    : seq< star< sor< blank1, one_of<"-*("> > >, correction_words, rest_of_line,
                                 line_end > {};
// clang-format on

}  // namespace cablelint::grammar
