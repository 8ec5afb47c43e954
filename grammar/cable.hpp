// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/authority.hpp"
#include "grammar/copy_heads.hpp"
#include "grammar/print_lines.hpp"
#include "grammar/release.hpp"
#include "grammar/smart.hpp"
#include "grammar/wrapped_lines.hpp"

/// A complete cable. Each line is an island: what one line holds never decides whether another can
/// be read, so that a damaged line costs its own findings only.
namespace cablelint::grammar {

// clang-format off
// FOLLOWING REPEAT ... QUOTE: another cable follows.
struct quote_line         : seq< words<"QUOTE", "QTE">, line_tail > {};
struct repeated_more      : seq< line_break, not_at< sor< new_line_kind, quote_line > >, in_line,
                                 rest_of_line > {};
struct repeated_words     : seq< text<"FOLLOWING">, gap, in_line, rest_of_line, star< repeated_more > > {};
struct repeated_message   : seq< repeated_words, line_end > {};

// What was corrected may go on in indented lines.
struct correction_more    : seq< gap, not_at< new_envelope_line >, in_line, rest_of_line, line_break > {};
struct correction_note    : seq< correction_line, rep_opt< 3, correction_more > > {};

// Notes of an archive in a box of dashes, and what a web copy put before the classification line on its
// line.
struct boxed_note         : seq< not_at< new_line_kind >, in_line, rest_of_line, line_break > {};
struct boxed_form         : seq< dash_line, rep_min_max< 1, 8, boxed_note >, dash_line > {};
struct boxed_notes        : when< boxed_form, dash_line, plus< boxed_note >, dash_line > {};
// "Cable dated:2002-11-15T12:40:00S E C R E T ...": a web copy put its own date there.
struct cable_date         : seq< any_case<"CABLE">, gap, any_case<"DATED">, blanks, one<':'>, blanks, digits4,
                                 one<'-'>, digits2, one<'-'>, digits2,
                                 opt< one<'T'>, digits2, one<':'>, digits2, opt< one<':'>, digits2 > > > {};
struct glued_text         : seq< plus< not_at< sor< glued_classification, glued_sentence > >, in_line >,
                                 sor< at< glued_classification >, seq< one<'.'>, at< glued_short > > > > {};

struct page_break         : seq< sor< section_break, page_line >, star< blank_line > > {};
// Where a page begins with a heading, directly above a paragraph or dashes.
// Text that a copy joined to a page line may be an entire paragraph in capitals.
struct page_heading       : when< seq< not_at< sor< break_form, page_form, rep< 80, in_line >,
                                                    seq< redactions, line_tail > > >,
                                       heading_form, line_end,
                                       rep_opt< 3, blank_line >, sor< dash_line, paragraph_head > >,
                                  heading_line > {};
// A new kind of line belongs to each of these lists in whose place it can be:
// - `header_line`: above SUBJECT. Envelope and header, in any order and with any line missing.
// - `late_header_line`: below SUBJECT and above paragraph 1. What the header still has, and headings; a line
//   of the envelope there is one of a telegram that is quoted, and so text.
// - `leading_line`: the same place of a cable without SUBJECT, whose text begins with a heading or a mark.
//   Only the labels that are never text: REF, Classified By, Declassify On.
// - `body_line`: from paragraph 1 on. Page lines, headings, the signature and what is below the text.
// The first alternative that matches is taken: a line with a label or a prosign of its own comes before one
// that goes by its words, and `passing_block`, `unrecognised_line` and `text_line` come last. What ends the
// line above it is a list of its own, `new_line_kind` in line_kinds.hpp.
struct unrecognised_line  : skip_line {};
struct header_line        : sor< blank_line, boxed_notes,
                                 seq< blanks, opt< label_sign >,
                                      sor< viewer_head, message_record, review_stamp, record_text_title,
                                           smart_unknown, eo_line, tags_block, ref_block,
                                           release_authority, dump_line, declassify_lines, cut_authority,
                                           authority_block, index_line, section_break, page_line, copies_line,
                                           drafting_block, message_center, page_head, signed_release,
                                           release_head_line, page_banner_line, cable_date,
                                           classification_line, entire_level_line, caption_line,
                                           caption_joined, handling_line, handling_sentence,
                                           clear_line, correction_note, damaged_line, small_line,
                                           caption_and_remark, mail_head, print_subject, sbu_line,
                                           start_line, routing_line, routing_more, de_line, security_line,
                                           dtg_line, dtg_alone, joined_from, from_line, address_block,
                                           address_more, break_line, dash_line, office_number, form_line,
                                           repeated_message, quote_line, redacted_line, archive_head,
                                           initials_level, print_line, passing_block, release_line,
                                           address_office, glued_text, unrecognised_line > >,
                                 last_blanks > {};

// The envelope of a later section, whose date line is the message's; in some copies it continues after the
// offices that had copies.
struct later_date_form    : seq< list< one_of<"ZOPRY">, gap >, gap, dtg_form, blanks, opt< line_break >,
                                 blanks, text<"FM">, gap, upper > {};
struct later_date         : seq< dtg_precedences, gap, dtg_group > {};
struct before_date        : seq< star< not_at< gap, later_date_form >, in_line >, gap > {};
struct later_date_line    : sor< when< later_date_form, later_date, rest_of_line, line_end >,
                                 when< seq< copies_label, gap, copy_count, before_date, later_date_form >,
                                       before_date, later_date, rest_of_line, line_end > > {};

// The text. After a blank line there may be a heading; page lines may come in mid-sentence.
struct paragraph          : seq< paragraph_start, sor< paragraph_authority, paragraph_words >,
                                 sor< line_end, at< joined_paragraph > > > {};
// At most a few lines: if each of many looked ahead to the end, a text of banners would take too long.
struct banner_end         : seq< rep_opt< 6, ending_line >, opt< last_blanks >, eof > {};
struct closing_banner     : when< seq< banner_line, banner_end >, banner_line > {};
// The classification line of a later section: C O N F I D E N T I A L SECTION 02 OF 02 EXAMPLEVILLE 000042.
struct head_section       : plus< digit > {};
struct head_sections      : plus< digit > {};
struct head_serial        : rep_min_max< 3, 7, digit > {};
struct section_head_form  : seq< blanks, level_words, gap, section_label, gap, section_form, gap,
                                 list< post_word, gap >, gap, rep_min_max< 3, 7, digit >, line_tail > {};
struct section_head       : when< section_head_form,
                                  blanks, page_level, gap, section_label, gap, head_section, gap,
                                  any_case<"OF">, gap, head_sections, gap, page_post, gap, head_serial,
                                  line_tail > {};
struct body_mark          : sor< seq< page_break, opt< page_heading > >, later_date_line, break_line,
                                 section_head,
                                 class_word_line, sbu_line, seq< blanks, frame_line >, exemption_line,
                                 end_of_document, signature_line, framed_title, heading_box,
                                 seq< dash_line, opt< ruled_title > >,
                                 closing_banner > {};
// What looks like a sentence, but is a field below the text or of a release.
struct field_or_foot      : sor< seq< at< blanks, one_of<"ACDIPRSX"> >,
                                      sor< smart_tail_line, release_foot, release_page > >,
                                 review_stamp, message_record,
                                 seq< blanks, at< upper >, sor< mail_closing, review_line > > > {};
struct after_blank        : seq< plus< blank_line >,
                                 opt< sor< field_or_foot, mixed_signature, title_line, prose_line,
                                           blacked_out_line, paragraph, body_mark, heading_line,
                                           unnumbered_line > > > {};
struct body_line          : sor< field_or_foot, mixed_signature, dashed_title, prose_line, after_blank,
                                 paragraph, subparagraph_line, body_mark, blacked_out_line,
                                 last_blanks, text_line > {};

// Directly below a line of the header, a heading or dashes.
struct text_below         : seq< not_at< blanks, authority_label >,
                                 sor< unnumbered_line, unknown_text_line > > {};
struct heading_or_text    : sor< joined_title, blacked_out_line, signature_line, mixed_signature,
                                 seq< heading_line, opt< text_below > >, text_below > {};
// After SUBJECT the rest of the header, then perhaps text without a number.
struct blanks_and_heading : seq< plus< blank_line >,
                                 opt< not_at< sor< seq< blanks, header_label >, page_break,
                                                   paragraph_head, entire_line_form > >,
                                      heading_or_text > > {};
struct late_label_line    : seq< blanks, opt< label_sign >,
                                 sor< eo_line, tags_block, seq< ref_block, opt< ref_passing > >,
                                      release_authority, declassify_lines, cut_authority, authority_block >,
                                 opt< text_below > > {};
// A dump cuts the head off, has its own fields below it, number, day, name, post and level, and then the
// complete head: that is the cable's.
struct cut_head_number    : seq< rep_min_max< 1, 7, digit >, line_tail > {};
struct cut_head_day       : seq< blanks, sor< dump_time, seq< digits4, one<'-'>, digits2, one<'-'>,
                                              digits2 > >,
                                 line_tail > {};
struct level_or_line      : sor< class_word_line, skip_line > {};
struct cut_head_fields    : seq< cut_head_number, star< blank_line >, cut_head_day, star< blank_line >,
                                 blanks, archive_id, line_tail,
                                 rep_opt< 12, not_at< numbered_classification >, level_or_line > > {};
struct dump_fields        : cut_head_fields {};
struct repeated_line      : seq< not_at< sor< paragraph_head,
                                              seq< blanks, sor< ref_label, authority_label > > > >,
                                 level_or_line > {};
struct whole_head         : when< seq< cut_head_fields, numbered_classification >,
                                  dump_fields, classification_line, rep_opt< 40, repeated_line > > {};
// Such a print has the head a second time, complete and in one line, from the level to TAGS, also below its
// own time; what it says of the person and the reasons is not cut off there.
struct run_on_order       : seq< eo_letters, blanks, rep_min_max< 4, 6, digit >, blanks, one<':'> > {};
struct run_on_form        : sor< seq< opt< archive_time, gap >, sor< level_words, damaged_level >, gap,
                                      star< not_at< gap, run_on_order >, in_line >, gap, run_on_order >,
                                 seq< subject_colon, star< not_at< classified_colon >, in_line >,
                                      classified_colon > > {};
struct run_on_words       : plus< not_at< classified_label >, in_line > {};
struct run_on_head        : seq< blanks, when< run_on_form, run_on_words,
                                       sor< authority_block, seq< rest_of_line, line_end > > > > {};
struct run_on_heads       : plus< star< blank_line >, run_on_head > {};
struct heading_dashes     : sor< framed_title, heading_box, seq< dash_line, opt< heading_or_text > > > {};
// Below SUBJECT, "QUOTE: C O N F I D E N T I A L": the head of a telegram that is quoted, up to its text.
struct quoted_line        : seq< not_at< paragraph_head >, skip_line > {};
struct quoted_form        : seq< blanks, quote_begin, rest_of_line, line_break, rep_opt< 30, quoted_line >,
                                 paragraph_head > {};
struct quoted_head        : when< quoted_form, plus< quoted_line > > {};
struct late_header_line   : sor< quoted_head, whole_head, message_record, review_stamp, release_foot,
                                 release_page,
                                 late_label_line, late_passing_line, run_on_heads, blanks_and_heading,
                                 seq< page_break, opt< not_at< blanks, marked_ref >, text_below > >,
                                 entire_text_line, caption_line, handling_line, handling_sentence,
                                 correction_note,
                                 class_word_line, break_line, joined_title, heading_dashes, dashed_title > {};
struct leading_line       : sor< message_record, review_stamp, release_foot, release_page,
                                 seq< blanks, opt< label_sign >,
                                      sor< ref_block, release_authority, declassify_lines, cut_authority,
                                           authority_block >,
                                      opt< text_below > >,
                                 prose_line, blanks_and_heading, heading_dashes, subparagraph_line, body_mark,
                                 last_blanks, text_line > {};

// If SUBJECT is missing, the first paragraph, its heading or its summary ends the header. A line with a
// colon is a misspelled label, not a heading, unless it is underlined or like "2005: A YEAR OF CHANGE".
struct colon_in_line      : seq< star< not_at< one<':'> >, in_line >, one<':'> > {};
struct underlined_words   : seq< plus< alnum >, gap, in_line, rest_of_line, line_break, dash_line > {};
struct misspelled_label   : seq< not_at< sor< year_title, underlined_words > >, colon_in_line > {};
struct first_text         : seq< star< sor< blank_line, dash_line > >,
                                 sor< paragraph_head, marked_text, unknown_text, bare_mark > > {};
// A heading has two lines at most: what is below them rules out most lines of a header at once.
struct text_two_below     : seq< rest_of_line, line_break,
                                 sor< first_text, seq< rest_of_line, line_break, first_text > > > {};
// A heading of capitals above the first paragraph. Lines of the envelope, attention lines and classification
// lines are in capitals too, so that none of these may be there.
struct early_heading      : at< at< sor< upper, year_title, one<'"'> > >, at< text_two_below >,
                                not_at< sor< new_envelope_line, passing_first, misspelled_label > >,
                                not_at< rest_of_line, line_break, blanks, classification_line >,
                                heading_form, line_break, first_text > {};
// "(UU) Text". A single letter would be that of a list, "(B) STATE 2", or of a person.
struct early_unknown_mark : when< seq< one<'('>, upper, upper >, unknown_text > {};
// How the text begins without a number: a mark, SUMMARY, a damaged mark, a heading.
struct early_text         : seq< blanks, sor< text_start, early_unknown_mark, early_heading > > {};
struct text_begins        : sor< seq< not_at< print_subject_form >, blanks, opt< label_sign >,
                                      subject_label >,
                                 paragraph_head,
                                 early_text > {};
// SUBJECT and the rest of the header, up to paragraph 1 (5 FAH-1 H-240 of 2004).
struct subject_and_rest   : seq< subject_block, opt< text_below >,
                                 star< not_at< paragraph_head >, late_header_line > > {};
// A list of a page has its number above the head: "1." and below it "MRN: 31 EXAMPLEVILLE 42".
struct number_above_head  : when< seq< blanks, rep_min_max< 1, 3, digit >, one<'.'>, blanks, line_break,
                                       star< blank_line >, blanks, smart_mrn_form >,
                                  skip_line > {};
struct header             : seq< opt< shown_page_head >,
                                 star< sor< viewer_list, number_above_head,
                                            seq< not_at< text_begins >, header_line > > >,
                                 opt< sor< subject_and_rest, when< early_text, opt< heading_or_text > > >,
                                      star< not_at< paragraph_head >, leading_line > > > {};
struct body               : star< body_line > {};
struct cable              : seq< header, body, eof > {};
// clang-format on

}  // namespace cablelint::grammar
