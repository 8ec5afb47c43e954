// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/captions.hpp"
#include "grammar/dumps.hpp"
#include "grammar/envelope.hpp"
#include "grammar/eo_line.hpp"
#include "grammar/line_kinds.hpp"
#include "grammar/paragraphs.hpp"
#include "grammar/redactions.hpp"
#include "grammar/refs.hpp"
#include "grammar/tags.hpp"

/// The lines of the header that go on in lines below: addressees, SUBJECT, TAGS, REF and attention lines.
namespace cablelint::grammar {

// clang-format off
// A military unit begins with its number: 13TH EXAMPLE WING.
struct military_unit_ahead: seq< rep_min_max< 1, 3, digit >, texts<"ST", "ND", "RD", "TH">, gap, upper > {};
// A note of a reviewer below the addressees: "This document contains NATO".
struct note_in_small      : seq< upper, plus< lower >, gap, rep_min< 4, lower >, gap, alpha > {};
struct address_other      : seq< blanks, not_at< new_envelope_line >, not_at< any_case<"CABLE DATED"> >,
                                 not_at< note_in_small >,
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
// An attention line below SUBJECT or REF, in telegrams of the 1970s: SAMPLETON FOR AMBASSADOR EXAMPLE, FROM
// ASSISTANT SECRETARY EXAMPLE TO AMBASSADOR, SAMPLETON FOR HARBOR DEL.
struct attention_title    : seq< rep_opt< 2, words<"ASSISTANT", "DEPUTY", "UNDER", "ACTING">, gap >,
                                 words<"AMBASSADOR", "AMBASSADORS", "AMB", "CHARGE", "DCM", "SECRETARY",
                                       "COUNSELOR", "DIRECTOR", "EMBASSY"> > {};
struct attention_word     : seq< not_at< words<"FOR", "TO", "FROM", "DEL"> >, plus< upper > > {};
struct attention_post     : seq< rep_min_max< 1, 2, attention_word, gap >, text<"FOR">, gap > {};
struct attention_from     : seq< text<"FROM">, gap, attention_title, star< gap, attention_word >, gap,
                                 words<"TO", "FOR">, gap, upper > {};
struct attention_delegation
                          : seq< attention_post, rep_min_max< 1, 3, attention_word, gap >, text<"DEL">,
                                 at< line_tail > > {};
struct attention_rest     : seq< star< not_at< sor< lower, digit, one_of<".:;"> > >, in_line >,
                                 line_break > {};
struct attention_list     : seq< attention_post, attention_word, rep_opt< 60, not_at< one<','> >, in_line >,
                                 one<','>, blanks, attention_post, attention_title > {};
struct attention_line     : seq< at< upper >, sor< attention_from, attention_delegation,
                                                   seq< attention_post, attention_title > >,
                                 attention_rest > {};
// Most of these are words of a subject too: BRIEFING FOR AMBASSADOR EXAMPLE.
struct attention_below    : seq< at< upper >, sor< attention_delegation, attention_list >,
                                 attention_rest > {};
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
                                      not_at< attention_below >,
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
struct tags_dash          : seq< blanks, one<'-'>, at< gap, upper > > {};
struct tags_block         : seq< tags_label, sor< tags_dash, opt< tags_below > >, star< tag_item >,
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
                                                                    ref_passing_ahead,
                                                                    seq< blanks, attention_line > > > > >,
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
// Whom it may be released to: REL TO USA, GBR; RELEASABLE TO NATO.
struct release_code       : seq< not_at< words<"TO", "AND"> >, rep_min_max< 2, 5, upper >, end_of_word > {};
struct release_comma      : sor< seq< blanks, one_of<",/">, blanks >, seq< gap, text<"AND">, gap > > {};
struct passing_release    : when< seq< sor< seq< text<"RELEASABLE">, gap, text<"TO"> >,
                                            seq< text<"REL">, opt< gap, text<"TO"> > > >, gap,
                                       list< release_code, release_comma >, line_tail >,
                                  in_line > {};
struct passing_first      : seq< at< upper >,
                                 sor< passing_inside, passing_release, passing_delegation, passing_offices,
                                      passing_person, passing_department, to_person,
                                      seq< passing_leading, sor< gap, at< one<':'> > > > >,
                                 passing_rest > {};
struct passing_more       : seq< line_break, not_at< new_envelope_line >,
                                 not_at< blanks, sor< start_line, routing_line, de_line, dtg_line,
                                                      dtg_alone > >, in_line,
                                 passing_rest > {};
struct passing_words      : seq< passing_first, star< passing_more > > {};
// Below SUBJECT: DEPT PASS TO ...
struct late_passing       : sor< seq< words<"STATE", "DEPT", "DEPARTMENT">, gap, opt< words<"PLEASE", "PLS">,
                                          gap >,
                                      words<"FOR", "PASS", "ALSO">, gap, in_line, rest_of_line >,
                                 seq< at< attention_line >, in_line, rest_of_line > > {};
// DEPT PASS TO ... after a REF label, as a field of its own, up to a blank line.
struct ref_passing_words  : seq< in_line, rest_of_line, opt< line_break, not_at< blank_line >, in_line,
                                     rest_of_line > > {};
struct ref_passing        : when< seq< ref_passing_ahead,
                                       opt< not_at< sor< blank_line, new_line_kind > >, passing_capitals >,
                                       blank_line >,
                                  blanks, ref_passing_words, line_end > {};
struct late_passing_line  : all_or_none< blanks, late_passing, line_end > {};
struct passing_block      : seq< passing_words, sor< line_end, at< blanks, eo_colon > > > {};
// clang-format on

}  // namespace cablelint::grammar
