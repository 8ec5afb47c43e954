// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/authority.hpp"
#include "grammar/envelope.hpp"
#include "grammar/header.hpp"
#include "grammar/line_kinds.hpp"
#include "grammar/lines.hpp"
#include "grammar/paragraphs.hpp"
#include "grammar/release.hpp"
#include "grammar/smart.hpp"

/// A complete cable. Each line is an island: what one line holds never decides whether another can be
/// read, so that a damaged line costs its own findings only.
namespace cablelint::grammar {

// clang-format off
// What a dump of an archive has between the envelope and the telegram, in which it often has the envelope
// again: a title above "Class:", "Date:" and "Key:";
struct dump_class         : seq< text<"Class:">, gap, level_words, header_controls, line_tail > {};
struct dump_key           : seq< texts<"Date:", "Key:", "Tags:">, gap, in_line, rest_of_line, line_end > {};
struct dump_title         : seq< in_line, rest_of_line, line_break > {};
struct dump_titled        : seq< dump_title, dump_class > {};
struct dump_index         : seq< sor< dump_class, dump_titled >, rep_opt< 3, dump_key > > {};
// "id:", "date:" and more, up to "header:" and the dashes with "header ends";
struct dump_field         : sor< seq< text<"id:">, gap, digit >,
                                 seq< text<"date:">, gap, digit >,
                                 seq< text<"refid:">, gap, digits2, upper >,
                                 seq< text<"origin:">, gap, upper >,
                                 seq< text<"classification:">, gap, level_words >,
                                 seq< text<"destination:">, sor< line_tail, seq< gap, digits2, upper > > >,
                                 seq< text<"header:">, line_tail > > {};
struct dump_end           : seq< rep_min< 5, one_of<"-="> >, gap, text<"header ends">, gap,
                                 rep_min< 5, one_of<"-="> >, line_tail > {};
// the time, the name of the cable, the post and more apart by tabs, before the first line of the envelope;
// or the number, the time, the name and the post, each on its line.
struct dump_time          : seq< digits4, one<'-'>, digits2, one<'-'>, digits2, one_of<" T">, digits2,
                                 one<':'>, digits2, opt< one<':'>, digits2 > > {};
struct dump_cell          : seq< star< none_of<"\t\n\r"> >, one<'\t'> > {};
struct dump_row           : seq< opt< plus< digit >, one<'\t'> >, plus< dump_time, one<'\t'> >, digits2,
                                 rep_min< 3, upper >, plus< digit >, one<'\t'> > {};
struct dump_line          : sor< disable< dump_index >,
                                 when< sor< dump_field, dump_end, seq< dump_time, line_tail > >,
                                       in_line, rest_of_line, line_end >,
                                 when< dump_row, plus< dump_cell > > > {};
// A military unit begins with its number: 13TH EXAMPLE WING.
struct military_unit_ahead: seq< rep_min_max< 1, 3, digit >, texts<"ST", "ND", "RD", "TH">, gap, upper > {};
struct address_other      : seq< blanks, not_at< new_envelope_line >, not_at< any_case<"CABLE DATED"> >,
                                 not_at< dump_titled >, at< sor< upper, military_unit_ahead > >,
                                 addressee > {};
// An office below a blank line, or below a line that is not an addressee.
struct address_office     : seq< office_ahead, addressee > {};
struct address_page       : when< seq< page_gap, at< upper >, address_other >, page_gap > {};
// The page ended after the label: "TO PAGE 02 STATE 015113 182333Z" (web copies of 2008).
struct address_cut        : when< seq< address_label, gap, page_line, upper >,
                                  address_label, gap, page_line, addressee > {};
// "TO AMBASSADOR OR CHARGE", "TO S/EX'S AMBASSADOR EXAMPLE" below the classification line: an attention line.
struct to_person          : seq< text<"TO">, gap, opt< plus< sor< upper, one_of<"/-"> > >, text<"'S">, gap >,
                                 words<"AMBASSADOR", "AMBASSADORS", "CHARGE", "DCM", "COUNSELOR", "DIRECTOR",
                                       "SECRETARY">,
                                 gap, upper > {};
struct address_block      : seq< not_at< to_person >, sor< address_cut, address_first >,
                                 star< sor< address_more, address_other, seq< blanks, address_noisy >,
                                            address_page > > > {};

// A page line that a web copy joined to the end of a line: "DUES RAISED  SAMPLETON 00000042  001.2 OF 003".
struct page_after_text    : seq< blank1, gap, sure_page > {};
// A field ends with its line, or where a web copy joined the next line to it.
struct field_end          : sor< line_end, at< joined_label >, at< classified_colon >,
                                 at< blanks, sure_page > > {};

// Text directly below SUBJECT or REF, in telegrams of the 1970s: a line in which a sentence ends and another
// begins, or a long one above such a line. "U.S. POLICY" and "GEN. EXAMPLE" do not end sentences.
struct short_form         : words<"MRS", "GEN", "AMB", "SEN", "REP", "GOV", "COL", "MAJ", "CAPT", "SGT",
                                  "PROF", "PRES",
                                  "MIN", "SEC", "DEP", "ASST", "INC", "LTD", "CORP", "DEPT", "GOVT", "BROS",
                                  "INTL",
                                  "JAN", "FEB", "MAR", "APR", "AUG", "SEPT", "OCT", "NOV", "DEC", "NOS"> {};
struct sentence_dot       : seq< one_of<".?!">, gap, at< upper > > {};
struct ended_word         : seq< not_at< short_form >, rep< 3, alnum >,
                                 star< not_at< sentence_dot >, none_of<" \t\n\r"> >, sentence_dot > {};
struct sentence_in_line   : seq< star< not_at< ended_word >, text_word, gap >, ended_word > {};
struct last_dot           : seq< one<'.'>, line_tail > {};
struct ends_with_dot      : seq< star< not_at< last_dot >, in_line >, last_dot > {};
struct prose_below        : sor< sentence_in_line,
                                 seq< rep< 45, in_line >, rest_of_line, line_break, not_at< new_line_kind >,
                                      blanks,
                                      sor< sentence_in_line, ends_with_dot > > > {};
// One sentence alone, below a line that did not end for lack of room.
struct sentence_line      : seq< at< rep< 30, in_line > >, star< not_at< alpha, alpha, alpha, last_dot >,
                                                                 in_line >,
                                 alpha, alpha, alpha, last_dot > {};
struct short_line         : seq< rep_opt< 40, in_line >, line_break > {};
// Words with small letters below a subject in capitals.
struct two_small_words    : seq< lower, gap, lower, lower > {};
struct joined_to_subject  : sor< page_after_text, classified_colon > {};
struct joined_in_line     : seq< star< not_at< joined_to_subject >, in_line >, joined_to_subject > {};
struct small_words        : seq< star< not_at< sor< two_small_words, joined_to_subject > >, in_line >,
                                 two_small_words > {};

// SUBJECT: words in one to three lines (TL:TAGS-1 sec. 1c), with a mark before them in some cables or after
// them (5 FAM 480 asks for one).
struct subject_end        : seq< line_end, sor< eof, at< new_line_kind > > > {};
// A few have it in square brackets, or joined to the last word; "VOTE(S)" is a plural.
struct subject_closing    : seq< not_at< text<"(R)"> >,
                                 sor< seq< at< one<'('>, blanks, upper >, mark >,
                                      seq< at< one<'['> >, wrong_brackets > >,
                                 blanks, at< subject_end > > {};
struct glued_closing      : seq< not_at< texts<"(R)", "(S)"> >, at< one<'('>, upper >, mark, blanks,
                                 at< subject_end > > {};
struct subject_stop       : sor< line_end, ref_colon, seq< blank1, joined_label >, classified_colon,
                                 page_after_text,
                                 seq< blank1, blanks, subject_closing >, glued_closing > {};
struct subject_words      : plus< sor< classified_part, seq< not_at< subject_stop >, in_line > > > {};
struct subject_mark       : portion_mark {};
struct subject_page       : when< seq< line_break, page_gap, not_at< new_line_kind >, upper >,
                                  line_break, page_gap, subject_words > {};
struct subject_more       : sor< seq< line_break, not_at< sor< new_line_kind, marked_line > >, blanks,
                                      sor< at< joined_in_line >, not_at< prose_below > >, subject_words >,
                                 subject_page > {};
struct subject_gap        : seq< blanks, line_break, star< blank_line >, not_at< new_line_kind >, blanks,
                                 at< in_line > > {};
struct capitals_line      : seq< plus< not_at< lower >, in_line >, line_break > {};
struct subject_alone      : seq< short_line, not_at< new_line_kind >, blanks, not_at< joined_in_line >,
                                 sentence_line > {};
struct subject_lines      : sor< when< subject_alone, subject_words >,
                                 seq< at< capitals_line >, subject_words,
                                      star< not_at< line_break, small_words >, subject_more > >,
                                 seq< opt< subject_words >, star< subject_more > > > {};
struct subject_block      : seq< blanks, opt< label_sign >, subject_label, opt< subject_gap >, blanks,
                                 opt< subject_mark >, blanks, subject_lines, blanks,
                                 opt< when< subject_closing, sor< subject_mark, unclosed_mark > > >, blanks,
                                 field_end > {};

struct redacted_line      : seq< redacted_word, line_tail > {};

// The sources of a derivative, below Declassify On: "Source list: Town Guide; 08 SAMPLETON 7", also one a
// line (32 CFR 2001.22(c)(1)(ii)).
struct late_source_label  : seq< any_cases<"SOURCE LIST", "SOURCES", "LIST OF SOURCES",
                                           "MULTIPLE SOURCES ARE">,
                                 blanks, one<':'> > {};
struct late_source_more   : seq< line_break, not_at< new_line_kind >, in_line, rest_of_line > {};
struct late_sources       : seq< late_source_label, rest_of_line, rep_opt< 30, late_source_more > > {};
struct declassify_lines   : seq< declassify_line,
                                 opt< star< blank_line >, blanks, late_sources, line_end > > {};

// Between TAGS: blanks, commas or both (TL:TAGS-1 sec. 4a). They go on after a comma, or on a line of codes
// only. In web copies SIPDIS and page lines are among them.
struct tag_separator      : sor< blank1, one_of<",;/">,
                                 seq< one<'.'>, at< line_tail > >,
                                 seq< one<'#'>, at< upper > >,
                                 redacted_word, word<"AND"> > {};
struct tag_comma_wrap     : seq< one<','>, blanks, line_break, not_at< new_line_kind >, blanks,
                                 at< tag > > {};
struct tag_bad_token      : plus< not_at< sor< line_end, tag_separator > >, in_line > {};
struct tag_unread         : seq< tag_bad_token,
                                 star< plus< tag_separator >, not_at< sor< line_end, tag > >,
                                       tag_bad_token > > {};
struct page_words         : page_inline {};
struct tag_caption        : distribution {};
struct tag_item           : sor< tag_comma_wrap, tag_separator, page_words, tag_caption,
                                 seq< not_at< sor< field_end, bare_subject > >, expect< tag,
                                     tag_unread > > > {};
struct plain_code         : seq< not_at< joined_label >, rep_min_max< 2, 5, upper >, end_of_word > {};
struct odd_code           : seq< not_at< joined_label >, sor< upper, digit, one<'#'> >,
                                 rep_min_max< 0, 8,
                                              sor< upper, digit,
                                                   seq< one<'.'>, at< upper > >,
                                                   one_of<"-?*#][@$%!+=_"> > >,
                                 at< sor< tag_separator, line_end > > > {};
struct code_or_odd        : sor< tag_link, tag_person, odd_code > {};
struct has_plain_code     : at< star< sor< tag_separator, seq< not_at< plain_code >, odd_code > > >,
                                sor< plain_code, tag_link, tag_person > > {};
struct codes_alone        : seq< star< tag_separator >, has_plain_code,
                                 list< code_or_odd, plus< tag_separator > >, star< tag_separator >,
                                 field_end > {};
// A page line may come between them.
struct tags_page_gap      : seq< star< blank_line >, section_break, star< blank_line > > {};
struct tags_page          : seq< line_break,
                                 when< seq< tags_page_gap, not_at< new_line_kind >, codes_alone >,
                                       tags_page_gap, plus< tag_item > > > {};
struct tags_wrap          : seq< line_break, not_at< new_line_kind >,
                                 when< seq< codes_alone, not_at< dash_line > >, plus< tag_item > > > {};
// So may a blank line, above a field of the header.
struct codes_below        : seq< plus< blank_line >, not_at< new_line_kind >, codes_alone,
                                 star< blank_line >, blanks, sor< subject_label, ref_label > > {};
struct tags_over_blank    : seq< line_break, when< codes_below, plus< blank_line >, plus< tag_item > > > {};
// The label may be alone on the line above its codes.
struct any_tag            : sor< plain_code, tag_link, tag_person > {};
struct tags_alone         : seq< blanks, opt< one<'#'> >, any_tag, blanks,
                                 sor< line_end, one_of<",;">, any_tag > > {};
struct tags_below         : seq< blanks, line_break, not_at< new_line_kind >,
                                 when< tags_alone, plus< tag_item > > > {};
struct tags_block         : seq< tags_label, opt< tags_below >, star< tag_item >,
                                 star< sor< tags_wrap, tags_page, tags_over_blank > >, sor< field_end,
                                     at< bare_subject > > > {};

// References may go on after a blank line or a page line.
struct ref_gap            : seq< line_break, plus< blank_line >, not_at< marked_line >,
                                 at< blanks, opt< pilcrow, blanks >, ref_letter, blanks,
                                     sor< ref_cable_form, ref_cut > > > {};
struct ref_page           : when< seq< line_break, page_gap, not_at< new_line_kind >, blanks,
                                       opt< ref_letter, blanks >, ref_cable_form >,
                                  line_break, page_gap > {};
struct ref_prose          : seq< blanks, not_at< ref_letter >, not_at< ref_cable_form >,
                                 sor< prose_below, seq< at< upper >, sentence_line > > > {};
// Whom the message is for, below them: FOR CHIEFS OF MISSION.
struct passing_capitals   : seq< plus< not_at< sor< lower, digit, one_of<".:;"> > >, in_line >,
                                 line_break > {};
struct ref_passing_ahead  : seq< blanks, words<"FOR", "EYES">, gap, passing_capitals > {};
// C - ENTIRE TEXT on a line of its own, below the references (telegrams of 1978).
// or (ENTIRE TEXT IS CONFIDENTIAL), above the first paragraph.
struct entire_level_first : seq< opt< one<'('> >, entire_words, entire_gap, mark_level, opt< one<')'> > > {};
struct entire_statement   : sor< bare_mark, entire_level_first > {};
struct entire_line_form   : seq< blanks, entire_statement, opt< one<'.'> >, line_tail > {};
struct entire_text_line   : when< entire_line_form, blanks, entire_statement, opt< one<'.'> >, line_tail > {};
struct ref_wrap           : seq< sor< ref_gap, ref_page,
                                      seq< line_break, not_at< sor< new_line_kind, marked_line,
                                                                    entire_line_form, ref_prose,
                                                                    ref_passing_ahead > > > >,
                                 plus< ref_item > > {};
struct ref_block          : seq< ref_label, opt< ref_none >, star< ref_item >, star< ref_wrap >,
                                 field_end > {};

// Offices alone, NEA/ABC, NEA/DE - EXAMPLE, or a person with a title. SIPDIS/NOFRON is not an office.
struct office_part        : seq< not_at< any_caption >, not_at< level_words >, plus< sor< upper, digit,
                                     one_of<"&-"> > > > {};
struct office_symbol      : seq< at< upper >, office_part, plus< one<'/'>, office_part >, end_of_word > {};
struct office_number_part : seq< digit, office_part, plus< one<'/'>, office_part >, end_of_word > {};
// Attention lines (5 FAH-1 H-232.15): STATE FOR EUR/RPM; DEPT PASS TO ...; ALL TAKE AS IMMEDIATE.
struct passing_rest       : star< not_at< opt< blank1 >, eo_colon >, in_line > {};
struct passing_word       : sor< words<"FOR", "PASS", "ALSO", "FROM", "ONLY", "ATTN", "ATTENTION", "PLEASE">,
                                 seq< word<"TAKE">, gap, word<"AS"> >,
                                 seq< word<"INFO">, at< gap, office_symbol > > > {};
struct passing_inside     : seq< text_word, star< gap, not_at< passing_word >, text_word >, gap,
                                 passing_word > {};
struct passing_leading    : seq< sor< words<"FOR", "FROM", "PASS", "PLEASE", "PLS", "EYES", "ATTN",
                                            "ATTENTION">,
                                      seq< word<"NO">, gap, word<"DISTRIBUTION"> > > > {};
struct office_person      : seq< not_at< any_caption >, upper, star< sor< alpha, one_of<".'-"> > > > {};
struct office_sign        : sor< blank1, one_of<",;:()&+-"> > {};
struct office_item        : sor< office_symbol, office_number_part, office_person > {};
// A bureau before offices: NEA, NEA/LK, INR.
struct first_office       : sor< seq< opt< office_person, opt< blanks, one<','> >, gap >, office_symbol >,
                                 seq< office_person, gap, office_number_part > > {};
struct passing_offices    : when< seq< first_office,
                                       star< plus< office_sign >, office_item >, star< office_sign >,
                                       opt< one<'.'> >, line_tail >,
                                  in_line > {};
struct title_of_person    : words<"AMBASSADOR", "AMBASSADORS", "AMB", "SECRETARY", "CHARGE", "DCM",
                                  "COUNSELOR",
                                  "DIRECTOR", "MR", "MRS", "MS", "DR"> {};
struct passing_person     : when< seq< title_of_person, opt< one<'.'> >,
                                       rep_min_max< 1, 4, gap, office_person >, line_tail >,
                                  title_of_person > {};
// USSALTTWO: for a delegation and those who follow it (1978 STATE 042975).
struct passing_delegation : seq< text<"US">, rep_min_max< 3, 10, upper >, at< line_tail > > {};
// A department and a person in it: "DEPT OF COMMERCE - PAT EXAMPLE" (web copies of 2008).
struct department_word    : seq< gap, not_at< level_words >, office_person > {};
struct passing_department : when< seq< words<"DEPT", "DEPARTMENT">, gap, word<"OF">,
                                       rep_min_max< 1, 5, department_word >, gap, one<'-'>,
                                       rep_min_max< 1, 4, department_word >, line_tail >,
                                  in_line > {};
struct passing_first      : seq< at< upper >,
                                 sor< passing_inside, passing_delegation, passing_offices, passing_person,
                                      passing_department, to_person,
                                      seq< passing_leading, sor< gap, at< one<':'> > > > >,
                                 passing_rest > {};
struct passing_more       : seq< line_break, not_at< new_envelope_line >,
                                 not_at< blanks, sor< start_line, routing_line, de_line, dtg_line,
                                                      dtg_alone > >, in_line,
                                 passing_rest > {};
struct passing_words      : seq< passing_first, star< passing_more > > {};
// Below SUBJECT: DEPT PASS TO ...
struct late_passing       : seq< words<"STATE", "DEPT", "DEPARTMENT">, gap, opt< words<"PLEASE", "PLS">,
                                     gap >,
                                 words<"FOR", "PASS", "ALSO">, gap, in_line, rest_of_line > {};
// DEPT PASS TO ... after a REF label, as a field of its own, up to a blank line.
struct ref_passing_words  : seq< in_line, rest_of_line, opt< line_break, not_at< blank_line >, in_line,
                                     rest_of_line > > {};
struct ref_passing        : when< seq< ref_passing_ahead,
                                       opt< not_at< sor< blank_line, new_line_kind > >, passing_capitals >,
                                       blank_line >,
                                  blanks, ref_passing_words, line_end > {};
struct late_passing_line  : when< seq< blanks, late_passing, line_end >, blanks, late_passing, line_end > {};
struct passing_block      : seq< passing_words, sor< line_end, at< blanks, eo_colon > > > {};

// The fields of a SMART cable and of a viewer's print; Pass Line and Captions are of SMART.
struct form_label_word    : texts<"MRN", "Date/DTG", "To", "From", "Action", "Info", "Captions", "Pass Line",
                                  "Cable Text"> {};
struct form_label         : form_label_word {};
// The pseudo header that a post fills in and never transmits (5 FAH-2 H-221), in a few copies.
struct post_form_label    : sor< seq< text<"CX">, rep_min_max< 3, 12, upper > >,
                                 texts<"ACTION", "INFO", "DISSEMINATION", "CHARGE", "APPROVED", "DRAFTED",
                                       "CLEARED", "DOC_NUMBER"> > {};
// The head of a viewer's print, up to a rule of underscores: "TELEGRAM   June 03, 2003". In capitals it is
// one only before a date.
struct viewer_title       : seq< text<"TELEGRAM">, gap, upper,
                                 sor< plus< lower >, seq< plus< upper >, gap, digits2, one<','> > > > {};
struct viewer_end         : seq< rep_min< 5, one<'_'> >, line_tail > {};
struct viewer_field       : seq< not_at< viewer_end >,
                                 sor< blank_line, seq< in_line, rest_of_line, line_break > > > {};
struct viewer_form        : seq< viewer_title, rest_of_line, line_break, rep_opt< 40, viewer_field >,
                                 viewer_end > {};
struct viewer_head        : when< viewer_form,
                                  viewer_title, rest_of_line, line_break, plus< viewer_field >,
                                  viewer_end > {};
// The head that a viewer put above it: <<100042>>, 2/15/2008 9:30 or 15.02.2008 09:30, the archive's name
// of the cable, 00EXAMPLEVILLE42, its title below, and the names of its references, 00SAMPLETON7|00STATE12.
struct archive_id         : seq< digits2, rep_min< 3, upper >, plus< digit > > {};
struct archive_name       : seq< archive_id, star< blanks, one_of<"|,;">, blanks, archive_id >,
                                 at< line_tail > > {};
struct archive_title      : seq< not_at< new_envelope_line >, not_at< sor< start_line, routing_line,
                                     de_line > >,
                                 in_line, rest_of_line, line_break > {};
struct archive_number     : seq< text<"<<">, plus< digit >, text<">>"> > {};
struct archive_time       : seq< rep_min_max< 1, 2, digit >, one_of<"/.">,
                                 rep_min_max< 1, 2, digit >, one_of<"/.">, digits4,
                                 gap, rep_min_max< 1, 2, digit >, one<':'>, digits2 > {};
struct archive_note       : when< seq< sor< archive_number, archive_time >, line_tail >,
                                  in_line, rest_of_line, line_end > {};
struct archive_level      : when< seq< archive_end, line_tail >, in_line, rest_of_line, line_end > {};
// A list of results that was printed: "Pat Example  2/15/2008 9:30:00 AM  From  DB/Inbox:  Search".
struct search_sign        : text<"DB/Inbox:"> {};
struct search_head        : seq< star< not_at< search_sign >, in_line >, search_sign, rest_of_line, line_end,
                                 opt< text<"Results">, line_tail > > {};
struct archive_head       : sor< archive_note, archive_level, search_head,
                                 seq< archive_name, blanks, line_break, opt< archive_title > > > {};
// A print of the archive has the fields of SMART above a complete telegram: its own lines come after the
// "Subject:" of the print. In a telegram no first page, envelope or classification line does.
struct telegram_ahead     : seq< star< blank_line >, blanks,
                                 sor< page_head, seq< text<"PAGE">, gap, text<"01">, gap >, start_line,
                                      routing_line, dtg_line, seq< classification_form, rest_of_line > > > {};
// A transcript in Markdown has a title between them: ### Message Header.
struct print_title        : seq< star< blank_line >, blanks, upper, lower, rep_opt< 40, in_line >,
                                 line_break > {};
struct print_subject_line : seq< not_at< telegram_ahead >, in_line, rest_of_line, line_break > {};
struct print_subject_form : seq< blanks, text<"Subject">, blanks, one<':'>, rest_of_line, line_break,
                                 rep_opt< 3, print_subject_line >,
                                 opt< not_at< telegram_ahead >, print_title >, telegram_ahead > {};
struct print_title_line   : when< seq< not_at< telegram_ahead >, print_title, telegram_ahead >,
                                  print_title > {};
struct print_subject      : when< print_subject_form, subject_block, opt< print_title_line > > {};

// A viewer lists TAGS, SUBJECT and REF above the cable's own header, which has them again.
struct own_line           : seq< blanks, not_at< page_line >,
                                 sor< seq< level_words, gap,
                                           sor< section_label, year_and_post, seq< upper, digit_in_line > > >,
                                      damaged_words > > {};
struct own_field          : seq< blanks, opt< pilcrow, blanks >, sor< subject_label, eo_label > > {};
struct own_envelope       : seq< blanks, sor< start_line, routing_line, de_line, dtg_line > > {};
struct own_header         : seq< sor< seq< own_line, rest_of_line, line_break >, own_envelope >,
                                 rep_opt< 24, not_at< own_field >, skip_line >, own_field > {};
// Looked for before the fields above it are read, which most cables have once.
struct own_header_ahead   : at< rep_opt< 20, not_at< sor< own_line, own_envelope > >, skip_line >,
                                sor< own_line, own_envelope > > {};
struct listed_field       : seq< not_at< print_subject_form >, blanks,
                                 sor< tags_block, subject_block, ref_block > > {};
struct listed_label       : seq< blanks, sor< tags_label, subject_label, ref_label > > {};
struct listed_fields      : seq< rep_min_max< 1, 4, listed_field >, star< blank_line > > {};
struct viewer_list        : when< seq< at< listed_label >, own_header_ahead, listed_fields, own_header >,
                                  disable< listed_fields > > {};
// The head of a page that shows the cable, copied with it: Identifier: 08EXAMPLEVILLE42, Created, Cable
// title: and the title, Tags of the page. It ends at the cable's own header.
struct page_field_label   : texts<"Identifier", "Cable title:", "Origin:"> {};
struct page_field_line    : seq< not_at< blanks, sor< own_line, own_envelope > >, skip_line > {};
struct shown_page_form    : seq< at< rep_opt< 20, not_at< page_field_label >, page_field_line >,
                                     page_field_label >,
                                 rep_opt< 30, page_field_line >, blanks, sor< own_line, own_envelope > > {};
struct shown_page_head    : when< shown_page_form, plus< page_field_line > > {};
// An index line: level, post and a number of eight digits, alone above the message.
struct index_level        : level_words {};
struct index_count        : seq< gap, text<"001">, gap, text<"OF">, gap, rep< 3, digit > > {};
struct index_form         : seq< not_at< spaced_letters >, level_words, gap, list< post_word, gap >, gap,
                                 rep< 8, digit >, opt< index_count >,
                                 opt< gap, start_of_message >, line_tail, star< blank_line >, blanks,
                                 sor< start_line, routing_line, de_line, dtg_line,
                                      seq< text<"FM">, gap, upper >, numbered_classification > > {};
// The level of a statement for all of the text, above the lines of the header.
struct entire_level       : level_words {};
struct entire_level_line  : when< entire_level_form, entire_level, rest_of_line, line_end > {};
struct index_line         : when< index_form, index_level, rest_of_line, line_end > {};
struct form_field         : when< seq< form_label_word, blanks, one<':'> >, form_label > {};
struct form_line          : sor< smart_line,
                                 seq< sor< form_field,
                                           seq< post_form_label, blanks, one<':'> >,
                                           viewer_title, viewer_date >,
                                      rest_of_line, line_end > > {};

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
// Before SUBJECT: envelope and header, in any order and with any line missing.
struct unrecognised_line  : skip_line {};
struct header_line        : sor< blank_line, boxed_notes,
                                 seq< blanks, opt< label_sign >,
                                      sor< viewer_head, message_record, review_stamp, record_text_title,
                                           smart_unknown, eo_line, tags_block, ref_block,
                                           release_authority, dump_line, declassify_lines, cut_authority,
                                           authority_block, index_line, section_break, page_line, copies_line,
                                           drafting_block, message_centre, page_head, signed_release,
                                           release_head_line, page_banner_line, cable_date,
                                           classification_line, entire_level_line, caption_line,
                                           caption_joined, handling_line, handling_sentence,
                                           clear_line, correction_note, damaged_line, small_line,
                                           caption_and_remark, mail_head, print_subject, sbu_line,
                                           start_line, routing_line, routing_more, de_line, security_line,
                                           dtg_line, dtg_alone, from_line, address_block, address_more,
                                           break_line, dash_line, office_number, form_line, repeated_message,
                                           quote_line, redacted_line, archive_head, passing_block,
                                           release_line, address_office, glued_text, unrecognised_line > >,
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
struct misspelt_label     : seq< not_at< sor< year_title, underlined_words > >, colon_in_line > {};
struct first_text         : seq< star< sor< blank_line, dash_line > >,
                                 sor< paragraph_head, marked_text, unknown_text, bare_mark > > {};
// A heading has two lines at most: what is below them rules out most lines of a header at once.
struct text_two_below     : seq< rest_of_line, line_break,
                                 sor< first_text, seq< rest_of_line, line_break, first_text > > > {};
struct early_heading      : at< at< sor< upper, year_title, one<'"'> > >, at< text_two_below >,
                                not_at< sor< new_envelope_line, passing_first, misspelt_label > >,
                                not_at< rest_of_line, line_break, blanks, classification_line >,
                                heading_form, line_break, first_text > {};
// "(UU) Text". A single letter would be that of a list, "(B) STATE 2", or of a person.
struct early_unknown_mark : when< seq< one<'('>, upper, upper >, unknown_text > {};
struct early_text         : seq< blanks, sor< text_start, early_unknown_mark, early_heading > > {};
struct text_begins        : sor< seq< not_at< print_subject_form >, blanks, opt< label_sign >,
                                      subject_label >,
                                 paragraph_head,
                                 early_text > {};
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
