// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/header.hpp"
#include "grammar/line_kinds.hpp"
#include "grammar/lines.hpp"
#include "grammar/release.hpp"

/// The archive messages of SMART, in use since 2010: labeled fields above and below the text, as in
/// 18 cables of 2010 to 2012 that the Department released. Its archive prints older telegrams with
/// the same fields above and below the entire telegram. E.O., TAGS, Reference and Subject are read
/// as in telegrams.
namespace cablelint::grammar {

// clang-format off
// MRN: 12 EXAMPLEVILLE 1208, also with all digits of the year. Scans may have the value on the line below the
// label.
struct smart_year         : sor< digits4, digits2 > {};
struct smart_post         : list< post_word, gap > {};
struct smart_serial       : rep_min_max< 1, 7, digit > {};
struct smart_value        : seq< blanks, opt< line_break, star< blank_line >, blanks > > {};
struct smart_mrn_label    : seq< text<"MRN">, blanks, one<':'>, smart_value > {};
struct smart_mrn_form     : seq< smart_mrn_label, sor< digits4, digits2 >, gap, list< post_word, gap >, gap,
                                 rep_min_max< 1, 7, digit >, line_tail > {};
struct smart_mrn_line     : when< smart_mrn_form,
                                  smart_mrn_label, smart_year, gap, smart_post, gap, smart_serial,
                                  line_tail > {};

// Date/DTG: Jun 17, 2012 / 172335Z JUN 12. Scans lose the stroke or break the line after it.
struct smart_date_label   : seq< text<"Date/DTG">, blanks, one<':'>, smart_value > {};
struct smart_day          : seq< star< not_at< dtg_form >, in_line >, opt< line_break, blanks > > {};
struct smart_date_line    : when< seq< smart_date_label, smart_day, dtg_form >,
                                  smart_date_label, smart_day, dtg_group, rest_of_line, line_end > {};
// The group may be lost: Date/DTG: Jun 17, 2012.
struct smart_day_alone    : seq< upper, rep_min< 2, lower >, gap, plus< digit >, one<','>, gap, digits4 > {};
struct smart_day_line     : when< seq< smart_date_label, smart_day_alone >,
                                  smart_date_label, in_line, rest_of_line, line_end > {};

// From: AMEMBASSY EXAMPLEVILLE, unlike "From: Pat Example <example@example.org>".
struct smart_station      : seq< upper, upper, star< not_at< sor< lower, one_of<"<@"> > >, in_line >,
                                 at< line_end > > {};
struct smart_station_name : smart_station {};
struct smart_from_label   : seq< text<"From">, blanks, one<':'>, smart_value > {};
struct smart_from_line    : when< seq< smart_from_label, smart_station >,
                                  smart_from_label, smart_station_name, line_end > {};

// A viewer's, with the number of the message: From: AMEMBASSY EXAMPLEVILLE (EXAMPLEVILLE 2641 - UNKNOWN);
// the day is in its title, TELEGRAM June 03, 2003.
struct viewer_number      : seq< one<'('>, list< post_word, gap >, gap, rep_min_max< 1, 7, digit >, gap,
                                 one<'-'>, gap, plus< upper >, one<')'>, line_tail > {};
struct viewer_name        : list< plus< none_of<" \t(\n\r"> >, gap > {};
struct viewer_station     : viewer_name {};
struct viewer_from_line   : when< seq< smart_from_label, viewer_name, gap, viewer_number >,
                                  smart_from_label, viewer_station, gap, one<'('>, smart_post, gap,
                                  smart_serial, rest_of_line, line_end > {};
struct viewer_day         : date_in_words {};
struct viewer_day_line    : when< seq< text<"TELEGRAM">, gap, date_in_words, line_tail >,
                                  text<"TELEGRAM">, gap, viewer_day, line_tail > {};

// SBU below the banner, at head and foot.
struct sbu_word           : seq< text<"SBU">, opt< one<'/'>, opt< one<'/'> >, texts<"NOFORN", "NF"> > > {};
struct sbu_banner         : sbu_word {};
struct sbu_line           : when< seq< blanks, sbu_word, line_tail >, blanks, sbu_banner, line_tail > {};
struct end_of_document    : seq< blanks, text<"<<">, blanks, text<"END OF DOCUMENT">, blanks, text<">>">,
                                 line_tail > {};

// A field goes on up to a blank line, another label, a banner or what a release put there.
struct smart_label_word   : texts<"MRN", "Date/DTG", "From", "Action Post", "Action", "E.O.", "TAGS",
                                  "Captions", "Reference", "Pass Line", "Subject", "Signature", "Drafted By",
                                  "Cleared By", "Approved By", "Released By", "Info", "XMT", "Attachments",
                                  "Dissemination Rule"> {};
struct smart_label_ahead  : seq< blanks, smart_label_word, blanks, one<':'> > {};
struct smart_field_stop   : sor< line_tail, smart_label_ahead, class_word_line, sbu_line, end_of_document,
                                 seq< blanks, release_head >, dash_line > {};
struct smart_wrap         : seq< blanks, line_break, not_at< smart_field_stop >, blanks > {};
struct smart_gap          : sor< smart_wrap, gap > {};

// Action: WASHDC, SECSTATE ROUTINE; LONDON, AMEMBASSY ROUTINE
// Transcripts put it between asterisks.
struct smart_urgency      : seq< sor< seq< any_case<"NIACT">, gap, any_case<"IMMEDIATE"> >,
                                      any_cases<"FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"> >,
                                 end_of_word > {};
struct smart_precedence   : seq< star< one<'*'> >, smart_urgency > {};
struct smart_word         : plus< not_at< blank1 >, none_of<";\n\r"> > {};
struct smart_address_name : list< seq< not_at< smart_precedence >, smart_word >, smart_gap > {};
struct smart_priority     : smart_urgency {};
struct smart_priority_word: seq< star< one<'*'> >, smart_priority, star< one<'*'> > > {};
struct smart_addressee    : seq< opt< address_station, one<'/'> >, smart_address_name,
                                 opt< smart_gap, smart_priority_word > > {};
// NONE where the field is empty; several end in semicolons.
struct smart_nobody       : seq< any_case<"NONE">, at< line_tail > > {};
struct smart_addressees   : list< smart_addressee, seq< blanks, one<';'>, opt< smart_gap > > > {};
// The labels; a list of addressees follows each.
struct smart_action       : text<"Action"> {};
struct smart_info         : text<"Info"> {};
struct smart_exempt       : text<"XMT"> {};
struct smart_addresses    : when< seq< texts<"Action", "Info", "XMT">, blanks, one<':'> >,
                                  sor< smart_action, smart_info, smart_exempt >, blanks, one<':'>, blanks,
                                  opt< smart_wrap >, opt< smart_nobody >, opt< smart_addressees >,
                                  rest_of_line, line_end > {};

// Captions: SENSITIVE, SIPDIS. Scans put blanks into the words: SI PDIS.
struct blanked_caption    : sor< spaced<"SENSITIVE">, spaced<"SIPDIS">, spaced<"NODIS">, spaced<"EXDIS">,
                                 spaced<"STADIS">, spaced<"NOFORN"> > {};
struct smart_captions     : list< sor< caption, blanked_caption >, caption_separator > {};
struct smart_caption_line : seq< text<"Captions">, blanks, one<':'>, blanks, opt< smart_captions >,
                                 rest_of_line, line_end > {};

// Pass Line: STATE FOR EUR; PASS TO USAID. Nothing in it is a reference.
struct smart_pass_words   : seq< in_line, rest_of_line, star< smart_wrap, in_line, rest_of_line > > {};
struct smart_pass_line    : seq< text<"Pass Line">, blanks, one<':'>, blanks, opt< smart_wrap >,
                                 opt< not_at< line_end >, smart_pass_words >, line_end > {};
// "Unknown" and "n/a" are what the archive writes where an old telegram has nothing.
struct archive_order      : text<"E.O."> {};
struct archive_no_value   : any_cases<"UNKNOWN", "N/A"> {};
struct archive_unknown    : seq< texts<"E.O.", "TAGS", "Reference">, blanks, one<':'>, blanks,
                                 archive_no_value, line_tail > {};
struct smart_unknown      : when< archive_unknown,
                                  sor< seq< archive_order, blanks, one<':'>, blanks, archive_no_value >,
                                       seq< in_line, rest_of_line > >,
                                  line_tail > {};
struct smart_line         : sor< smart_mrn_line, smart_date_line, smart_day_line, viewer_from_line,
                                 viewer_day_line, smart_from_line,
                                 smart_addresses, smart_caption_line, smart_pass_line > {};

// Below the text: Signature, who drafted, cleared, approved and released, Info, XMT, and what the system
// adds.
struct smart_signer       : seq< in_line, rest_of_line > {};
struct smart_signature    : seq< text<"Signature">, blanks, one<':'>, blanks, opt< smart_wrap >,
                                 opt< not_at< line_end >, smart_signer >, line_end > {};
struct smart_field_name   : texts<"Drafted By", "Cleared By", "Approved By", "Released By", "Attachments",
                                  "Action Post", "Dissemination Rule"> {};
struct smart_field_words  : seq< in_line, rest_of_line, star< smart_wrap, in_line, rest_of_line > > {};
struct smart_field_label  : smart_field_name {};
struct smart_field        : when< seq< smart_field_name, blanks, one<':'> >,
                                  smart_field_label, blanks, one<':'>, blanks, opt< smart_wrap >,
                                  opt< not_at< line_end >, smart_field_words >, line_end > {};
// "Info: the mayor resigned" is a sentence.
struct smart_late_address : when< sor< seq< text<"XMT">, blanks, one<':'> >,
                                       seq< text<"Info">, blanks, one<':'>, blanks,
                                            sor< smart_nobody, line_end,
                                                 seq< star< not_at< smart_precedence >, in_line >,
                                                      smart_precedence > > > >,
                                  smart_addresses > {};
struct smart_tail_line    : seq< blanks, sor< smart_signature, smart_field, smart_late_address > > {};

// What the mail system puts below it: This email is UNCLASSIFIED.
struct mail_level         : level_words {};
struct mail_closing       : when< seq< any_case<"THIS">, gap, any_cases<"EMAIL", "E-MAIL", "MESSAGE">, gap,
                                       any_case<"IS">, gap, level_words, opt< one<'.'> >, line_tail >,
                                  rep< 3, text_word, gap >, mail_level, opt< one<'.'> >, line_tail > {};
// A print of an e-mail: its head, up to the subject of the mail, is not the message's.
struct mail_label         : texts<"From", "Sent", "To", "Cc", "Bcc", "Subject", "Attachments",
                                  "Importance"> {};
struct mail_more          : seq< at< blank1 >, not_at< blank_line >, not_at< blanks, level_words, line_tail >,
                                 rest_of_line, line_break > {};
struct mail_line          : seq< blanks, mail_label, blanks, one<':'>, rest_of_line, line_break,
                                 rep_opt< 6, not_at< blanks, mail_label, blanks, one<':'> >, mail_more > > {};
struct mail_form          : seq< text<"From">, blanks, one<':'>, rest_of_line, line_break,
                                 rep_opt< 3, mail_more >, blanks, text<"Sent">, blanks, one<':'> > {};
// What was written above the mail that is forwarded: up to its head, or to a level.
struct mail_word          : seq< not_at< mail_form >,
                                 not_at< blanks, sor< level_words, sbu_word, text<"MRN"> > >, skip_line > {};
struct forwarded_form     : seq< rep_opt< 12, not_at< mail_form >, skip_line >, mail_form > {};
struct mail_head          : when< mail_form, plus< mail_line >,
                                  opt< when< forwarded_form, star< mail_word > > > > {};
// clang-format on

}  // namespace cablelint::grammar
