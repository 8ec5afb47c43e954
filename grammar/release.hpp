// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/dates.hpp"
#include "grammar/header.hpp"
#include "grammar/lines.hpp"

/// What a release put on a document: stamps, frames, banners and notes. They are the reviewer's,
/// not the document's.
namespace cablelint::grammar {

// clang-format off
// What the reviewer of a release put between the lines: Declassified/Released in central file prints of
// 1973 to 1979, RELEASED IN FULL and the like in release prints.
struct release_words      : seq< any_case<"Declassified">, one<'/'>, any_case<"Released"> > {};
// In the text after the name of the reviewer: Pat P. Example Declassified/Released US Department of State
// EO Systematic Review 30 JUN 2007.
struct reviewer_word      : seq< upper, star< sor< alpha, one_of<".'-"> > >, gap > {};
// The second line of it: "Systematic Review 05 JUL 2006".
struct review_more        : seq< blanks, opt< any_case<"SYSTEMATIC">, gap >, any_case<"REVIEW">, gap, digit,
                                 rest_of_line, line_end > {};
struct review_line        : when< seq< rep_opt< 4, reviewer_word >, release_words >,
                                  in_line, rest_of_line, line_end, opt< review_more > > {};
// The review of a release with reviewer and day, each on its own line: head and foot of archive prints.
struct name_byte          : sor< alpha, one_of<".'-"> > {};
struct stamp_name         : seq< blanks, upper, lower, star< name_byte >,
                                 rep_min_max< 1, 3, gap, upper, star< name_byte > >, line_tail,
                                 star< blank_line > > {};
struct stamp_department   : seq< any_case<"DEPARTMENT">, gap, any_case<"OF">, gap, any_case<"STATE"> > {};
struct stamp_office       : seq< sor< text<"US">, text<"U.S.">, text<"UNITED STATES"> >, gap,
                                 stamp_department > {};
struct stamp_program      : seq< any_case<"EO">, gap, any_case<"SYSTEMATIC">, gap, any_case<"REVIEW"> > {};
struct stamp_line         : seq< blanks, sor< release_words, stamp_office, stamp_program, declass_date,
                                              date_in_words >,
                                 line_tail > {};
struct stamp_head         : seq< blanks, sor< release_words, stamp_program >, line_tail > {};
struct review_stamp       : when< seq< opt< not_at< stamp_head >, stamp_name >, stamp_head >,
                                  opt< not_at< stamp_head >, stamp_name >, stamp_line,
                                  star< star< blank_line >, stamp_line > > {};
// Below a telegram they have its record, a label and a value on each line: Automatic Decaptioning: X. It ends
// where a paragraph, a level or another telegram begins.
struct record_end         : seq< blanks,
                                 sor< mark, eo_label, seq< plus< digit >, one_of<".)"> >,
                                      seq< text<"PAGE">, gap, digits2 >, classification_form > > {};
struct record_label       : seq< blanks, opt< one_of<"-*">, gap >,
                                 alpha, rep_opt< 40, sor< alpha, one_of<" -"> > >, one<':'> > {};
struct record_title       : seq< blanks, any_case<"Message Attributes">, line_tail, star< blank_line >,
                                 at< record_label > > {};
struct record_begin       : seq< blanks, texts<"Automatic Decaptioning", "Capture Date">, blanks,
                                 one<':'> > {};
struct record_line        : seq< not_at< sor< record_end, seq< record_label, blanks, mark > > >,
                                 in_line, rest_of_line, line_end > {};
struct message_record     : when< sor< record_begin, seq< rep_opt< 3, not_at< record_title >, stamp_name >,
                                                          record_title > >,
                                  plus< sor< blank_line, record_line > > > {};
// What they have above it: "Message Text", alone on its line.
struct record_text_title  : seq< blanks, text<"Message Text">, line_tail > {};
// Who released it, after BY: Pat P. Example, Director; P. EXAMPLE, A/GIS. "BY THE TOWN" names nobody.
struct reviewer_name      : seq< upper, sor< lower, one<'.'> >, star< name_byte >,
                                 rep_min_max< 1, 3, gap, upper, star< name_byte > >,
                                 sor< line_tail, seq< one<','>, rest_of_line, line_end > > > {};
struct released_by        : seq< gap, any_case<"BY">, blanks, opt< one<':'> >, blanks, reviewer_name > {};
// APPROVED FOR RELEASE 2014/05/06; DECLASSIFIED, below it Authority: NND 12345, of the National Archives.
struct release_approval   : sor< seq< any_case<"APPROVED">, gap, any_case<"FOR">, gap, any_case<"RELEASE">,
                                      end_of_word >,
                                 seq< any_case<"DECLASSIFIED">, sor< line_tail, released_by > >,
                                 seq< any_case<"AUTHORITY">, blanks, opt< one<':'>, blanks >,
                                      text<"NND"> > > {};
struct release_degree     : seq< gap, any_case<"IN">, gap, any_cases<"FULL", "PART">, end_of_word > {};
struct release_stamp      : seq< opt< any_case<"DECLASSIFIED">, release_degree, blanks, one<'/'>, blanks >,
                                 any_case<"RELEASE">, opt< one_of<"Dd"> >, release_degree > {};
struct original_note      : seq< any_case<"ORIGINAL">, gap, any_case<"TELEGRAM">, gap, any_case<"WAS">,
                                 end_of_word > {};
// UNCLASSIFIED U.S. Department of State Case No. F-2014-00042 Doc No. C00000042
// Each of its parts may be on its line; in older releases REVIEW AUTHORITY and DATE/CASE ID are below it.
struct stamp_gap          : sor< gap, seq< blanks, line_break, blanks > > {};
struct stamp_country      : sor< any_case<"UNITED STATES">, seq< one_of<"Uu">, opt< one<'.'> >, blanks,
                                                                 one_of<"Ss">, opt< one<'.'> > > > {};
struct stamp_case         : sor< seq< stamp_gap, any_case<"CASE">, gap >,
                                 seq< blanks, line_break, blanks,
                                      any_cases<"REVIEW AUTHORITY", "DATE/CASE ID"> > > {};
struct department_stamp   : seq< opt< level_words, stamp_gap >, stamp_country, gap, stamp_department,
                                 stamp_case > {};
struct case_line          : sor< seq< any_cases<"CASE NO", "DOC NO">, plus< one_of<".: "> >, upper,
                                      star< sor< upper, digit, one<'-'> > >, line_tail >,
                                 seq< text<"DATE/CASE ID">, blanks, one<':'> > > {};
// CSP-2031-00077 B-00001234567 "UNCLASSIFIED" 3/2/2031: the case, the document and its level now.
struct case_number        : seq< rep_min_max< 2, 4, upper >, one<'-'>, digits4, one<'-'>, plus< digit > > {};
struct document_number    : seq< upper, one<'-'>, rep_min< 6, digit > > {};
struct case_stamp         : seq< case_number, gap, document_number, gap, one<'"'>, level_words, one<'"'>, gap,
                                 digit, rest_of_line > {};
struct review_authority   : seq< any_case<"REVIEW">, gap, any_case<"AUTHORITY">, blanks, one<':'> > {};
// Classified by DAS, A/GIS, DoS on 11/30/2015 - Class: CONFIDENTIAL - Reason: 1.4(D) - Declassify on:
// 12/05/2022, the stamp of the release of 2015, often wrapped. It is that of a reviewer. Copies write ~ or
// | for the dashes, or nothing.
struct stamp_dash         : sor< one<'-'>, text<"\xE2\x80\x94">, text<"\xE2\x80\x93">,
                                 one_of<"~|\x96\x97"> > {};
struct stamp_label        : seq< any_case<"CLASS">, blanks, one<':'> > {};
struct stamp_class        : sor< seq< stamp_dash, blanks, stamp_label >,
                                 seq< blank1, stamp_label, blanks, level_words > > {};
struct stamp_until_class  : seq< star< not_at< stamp_class >, in_line >, stamp_class > {};
struct stamp_more         : seq< line_break, blanks,
                                 sor< any_cases<"REASON", "DECLASSIFY", "CLASS">, stamp_dash,
                                      seq< digit, one<'.'>, digit, one<'('> >,
                                      seq< declass_date, line_tail > >,
                                 rest_of_line > {};
struct release_authority  : when< seq< classified_label, stamp_until_class >,
                                  in_line, rest_of_line, star< stamp_more >, line_end > {};
// What ends a field that a copy did not end: "Declassified in Full / Release in Full" alone, a stamp.
struct release_ahead      : sor< seq< release_stamp, line_tail >, department_stamp, case_stamp, stamp_head,
                                 record_title, record_begin > {};
struct release_head       : sor< release_stamp, original_note, department_stamp, case_stamp, case_line,
                                 review_authority, release_approval > {};
// Below a stamp, on prints of 2015 and 2026: exemptions, name, department, date, then the banner and the page
// of the release.
struct exemption_code     : sor< seq< one<'B'>, digit >,
                                 seq< digit, one<'.'>, digit, one<'('>, alpha, one<')'> > > {};
struct exemption_codes    : seq< blanks, list< exemption_code, sor< seq< one<','>, blanks >, gap > >,
                                 line_tail > {};
struct exemption_line     : when< exemption_codes, in_line, rest_of_line, line_end > {};
// The note goes on: "Original Telegram was Confidential but has since been" and, below, "de-classified".
struct original_more      : seq< blanks, any_case<"DE">, opt< one<'-'> >, any_case<"CLASSIFIED">,
                                 line_tail > {};
struct release_head_line  : when< release_head, in_line, rest_of_line, line_end,
                                  opt< sor< exemption_codes, original_more > > > {};
struct signer_line        : seq< in_line, rest_of_line, line_break > {};
struct release_signature  : when< seq< signer_line, blanks, stamp_office, line_tail >,
                                  signer_line, rest_of_line, line_end,
                                  opt< blanks, declass_date, line_tail > > {};
// In the head, where UNCLASSIFIED below it is the banner of the message.
struct signed_release     : all_or_none< release_stamp, line_tail, release_signature > {};
// Transcripts have the number alone.
struct page_of            : seq< blanks, text<"Page">, gap, plus< digit >,
                                 opt< gap, text<"of">, gap, plus< digit > >, line_tail > {};
struct release_banner     : seq< blanks, text<"UNCLASSIFIED">, line_tail > {};
struct frame_line         : when< sor< department_stamp, case_stamp, case_line >,
                                  in_line, rest_of_line, line_end > {};
// The codes or the person may be on its line: RELEASED IN PART B1, 1.4(D).
struct release_stamp_line : sor< seq< release_stamp,
                                      sor< line_tail, released_by, seq< gap, exemption_codes > > >,
                                 seq< any_case<"DECLASSIFIED">, released_by > > {};
struct release_foot       : seq< blanks,
                                 when< release_stamp_line,
                                       release_stamp_line, opt< exemption_codes >,
                                       opt< release_signature >,
                                       star< star< blank_line >, sor< page_of, release_banner > > > > {};
struct release_page       : seq< page_of, star< blank_line >, opt< release_banner > > {};
// After the end of the message.
struct approval_line      : when< release_approval, in_line, rest_of_line, line_end > {};
struct release_end        : seq< not_at< blank_line >,
                                 sor< release_foot, release_page, review_stamp, message_record,
                                      seq< blanks, sor< frame_line, exemption_line, review_line,
                                                        approval_line > > > > {};
struct release_line       : when< seq< star< not_at< release_words >, in_line >, release_words >,
                                  in_line, rest_of_line, line_end, opt< review_more > > {};
// clang-format on

}  // namespace cablelint::grammar
