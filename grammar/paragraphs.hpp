// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/envelope.hpp"
#include "grammar/header.hpp"
#include "grammar/lines.hpp"
#include "grammar/markings.hpp"
#include "grammar/release.hpp"

/// The text of the cable: numbered paragraphs with portion marks, headings, page lines, and what
/// ends it (5 FAH-1 H-246 of 2004).
namespace cablelint::grammar {

// clang-format off
struct opening_quote      : sor< one_of<"\"'">,
                                 seq< text<"\xE2\x80">, one_of<"\x98\x9C"> >,
                                 one_of<"\x91\x93"> > {};
// The paragraph sign of web copies: UTF-8, Latin-1 or HTML.
// What copies made of it, and a word in its place, count before a number and a mark only.
struct damaged_sign       : sor< text<"\xC3\x82\xC2\xB6">, text<"\xEF\xBF\xBD">, text<"\xC2\xA7">,
                                 text<"=C2=B6">,
                                 one<'\x14'> > {};
struct paragraph_sign     : sor< damaged_sign, pilcrow > {};
// More than a few digits are damage; the mark after them counts.
struct paragraph_number   : rep_min_max< 1, 8, digit > {};
// `1.` (5 FAH-1 H-246.2 of 2004) or, copied with the sign as a digit, `11.`; never `2004. He` or `1.4`.
// Some cables write `2)` or `2`: then a mark must follow. So it must after a number that a copy or a typist
// damaged: `7,`, `(13)`, `3..`.
struct number_signs       : rep_min_max< 1, 3, one_of<".,;:)-"> > {};
struct marked_start       : at< blanks, mark, blanks, sor< upper, opening_quote, redacted_word > > {};
// A scan joined the number to its mark, of whose parentheses it made other signs: 2.-(S)- THE,
// 3.--t14- THE, 4.-iftti-THE, 5.48+ THE.
struct strike_sign        : sor< one_of<"-+~">, text<"\xE2\x80\x94">, text<"\xE2\x80\x93"> > {};
struct struck_close       : seq< plus< sor< strike_sign, one_of<")]}"> > >, opt< one_of<".,;"> >, blanks,
                                 upper, upper > {};
struct struck_mark        : sor< seq< plus< strike_sign >,
                                      rep_min_max< 1, 8, not_at< struck_close >, none_of<" \t\n\r"> >,
                                      struck_close >,
                                 seq< rep_min_max< 2, 4, sor< upper, digit > >, one_of<"+~">, gap, upper,
                                      upper > > {};
struct number_end         : sor< seq< one<'.'>, sor< blank1, at< sor< one_of<"([">, line_end, alpha > > > >,
                                 seq< text<"..">, blank1 >,
                                 seq< one<')'>, at< blanks, mark > >,
                                 seq< blanks, number_signs, marked_start >,
                                 at< gap, mark, gap, upper >,
                                 seq< one<'.'>, at< struck_mark > > > {};
struct bracketed_number   : seq< one<'('>, paragraph_number, one<')'>, marked_start > {};
// Four digits are those of a year, unless a mark follows.
struct short_number       : seq< rep_min_max< 1, 3, digit >, number_end > {};
struct number_before_mark : seq< opt< damaged_sign, blanks >, paragraph_number, blanks, number_signs,
                                 marked_start > {};
// In a few cables the mark comes first: "(C) 1. Text", "(C)4. Text".
struct mark_before_number : seq< mark, blanks, rep_min_max< 1, 3, digit >, one_of<".)">, blank1 > {};
struct paragraph_head     : seq< blanks, opt< pilcrow, blanks >,
                                 sor< bracketed_number, short_number, number_before_mark,
                                      mark_before_number > > {};
// The mark follows the number (5 FAH-1 H-246.2 of 2004). In its place: an invalid one, or a statement for
// the entire text, also without parentheses, "C - ENTIRE TEXT" (attested in 1995),
struct bare_mark          : seq< mark_level, blanks, entire_text > {};
struct bare_entire_text   : all_or_none< bare_mark > {};
struct marked_entire_text : seq< portion_mark, opt< blanks, entire_text > > {};
// or with the level last, "ENTIRE TEXT CONFIDENTIAL", "ENTIRE TEXT - SECRET".
struct entire_words       : seq< any_case<"ENTIRE">, gap, any_case<"TEXT"> > {};
struct entire_gap         : sor< seq< blanks, one_of<"-:,">, blanks >,
                                 seq< gap, opt< any_case<"IS">, gap > > > {};
struct entire_first_form  : seq< opt< one<'('> >, entire_words, entire_gap, mark_level,
                                 at< blanks, sor< one_of<".);">, line_end > > > {};
struct entire_text_first  : when< entire_first_form,
                                  opt< one<'('> >, entire_words, entire_gap, mark_level, opt< one<')'> > > {};
struct paragraph_mark     : sor< marked_entire_text, unclosed_mark, unknown_mark, bare_entire_text,
                                 entire_text_first > {};
struct marked_text        : at< mark, gap, sor< upper, opening_quote > > {};
// A number alone on the line above the statement: "1." and below it "(C) ENTIRE TEXT". Above a mark
// only, it may be the end of a sentence: "ON MARCH" and "14." before "(C) THE UNIONS".
struct statement_form     : sor< seq< mark, blanks, entire_text >,
                                 seq< opt< one<'('> >, blanks, bare_mark >,
                                 entire_first_form > {};
struct number_alone       : seq< blanks, line_break, star< blank_line >, blanks > {};
struct marked_below       : when< seq< number_alone, statement_form >, number_alone > {};
struct blacked_out        : at< blacked_out_form > {};
// A bracket that was typed twice: "1. ((C) Text".
struct doubled_bracket    : seq< one<'('>, at< mark, not_at< blanks, one<')'> > > > {};
struct marked_head        : seq< blanks, opt< pilcrow, blanks >, mark_before_number > {};
struct mark_first_start : when< marked_head,
                                  blanks, opt< paragraph_sign, blanks >, portion_mark, blanks,
                                  paragraph_number, number_signs, blanks > {};
struct numbered_start     : when< paragraph_head,
                                  blanks, opt< paragraph_sign, blanks >, opt< one<'('> >, paragraph_number,
                                  opt< blanks, number_signs >, opt< marked_below >, blanks,
                                  sor< blacked_out, opt< opt< doubled_bracket >, paragraph_mark > >,
                                  blanks > {};
struct paragraph_start    : sor< mark_first_start, numbered_start > {};
// Some cables put the mark after a title: "3. SUMMARY: (C) Text", "3. HARBOR PLANS (C) Text". In
// "3. SECRETARY GENERAL EXAMPLE (C) AND HIS DEPUTY" it is in a sentence.
struct title_sign         : one_of<":.-"> {};
// COMMENT(S), POINT(S): a plural, not a mark.
struct plural_ending      : text<"(S)"> {};
struct title_capitals     : seq< upper, upper, not_at< plural_ending > > {};
template< class End >
struct title_to           : seq< at< upper >,
                                 rep_opt< 40, not_at< End, blanks, one<'('> >, none_of<"(\n\r"> >, End,
                                 blanks > {};
struct known_title        : seq< texts<"SUMMARY", "COMMENT", "INTRODUCTION", "BACKGROUND">,
                                 not_at< plural_ending >, blanks, at< one<'('> > > {};
struct title_mark         : seq< not_at< text<"(R)"> >, mark > {};
struct small_word         : seq< gap, opt< one<'"'> >, upper, opt< one<' '> >, lower > {};
struct titled_form        : sor< seq< sor< known_title, title_to< title_sign > >, title_mark,
                                      sor< seq< gap, sor< upper, one<'"'> > >, line_tail > >,
                                 seq< title_to< title_capitals >, title_mark, small_word > > {};
// or between the title and its colon: "1. Summary (C): The festival".
struct colon_title        : seq< upper, rep_opt< 40, not_at< gap, one<'('> >, none_of<"(.:\n\r"> >, gap > {};
struct colon_titled_form  : seq< colon_title, title_mark, one<':'>, gap, sor< upper, opening_quote > > {};
struct title_before_mark  : title_to< sor< title_sign, title_capitals > > {};
struct displaced_mark     : portion_mark {};
struct titled_mark        : sor< when< titled_form, title_before_mark, displaced_mark >,
                                 when< colon_titled_form, colon_title, displaced_mark, one<':'> > > {};
struct paragraph_words    : seq< opt< titled_mark >, rest_of_line > {};

// Page lines: post, number, section (ACP 127(G) 208 c). EXAMPLEVILLE 00000042  002 OF 002, with the post
// cut to ten characters and 003.2 on a second page, in cables of 2003 to 2010; with a time after it,
// 030835Z, until 2002; with the level joined to the post in central file prints of 1979.
struct break_digits       : rep_min_max< 1, 3, digit > {};
struct glued_level        : seq< texts<"CONFIDENTIAL", "SECRET", "UNCLASSIFIED">, at< upper > > {};
struct page_level         : level_words {};
struct break_time         : seq< gap, digits2, digits4, sor< upper, seq< one<' '>, one<'Z'> > > > {};
struct page_label         : seq< text<"PAGE">, gap, digits2, gap > {};
struct page_prefix        : seq< opt< when< seq< level_words, gap, page_label >, page_level, gap > >,
                                 page_label > {};
struct break_capitals     : seq< blanks, sor< page_prefix, opt< glued_level > >, list< post_word, gap >, gap,
                                 rep_min_max< 5, 8, digit >, gap, break_digits,
                                 opt< one<'.'>, plus< digit > >, gap, any_case<"OF">, gap, break_digits,
                                 opt< break_time >, line_tail > {};
// With eight digits it is one for sure, also in small letters, "Exampleville 00000042 002 of 003", and where
// a copy joined the text below or before it.
struct page_word          : seq< alpha, star< sor< alpha, one_of<"'-."> > >, end_of_word > {};
struct sure_serial        : seq< one<'0'>, rep< 7, digit > > {};
struct sure_section       : rep< 3, digit > {};
struct sure_count         : seq< gap, sure_section, opt< one<'.'>, plus< digit > >, gap, any_case<"OF">, gap,
                                 sure_section, end_of_word > {};
struct sure_page          : seq< list< page_word, blank1 >, gap, sure_serial, sure_count > {};
struct break_sure         : seq< blanks, opt< glued_level >, sure_page,
                                 sor< line_tail, at< gap, in_line > > > {};
// With PAGE and a time as well.
struct break_paged        : seq< blanks, page_prefix, list< post_word, gap >, gap, rep_min_max< 5, 8, digit >,
                                 gap, break_digits, gap, any_case<"OF">, gap, break_digits, break_time,
                                 at< gap, in_line > > {};
// With a number that is not filled up, SAMPLETON 640 002 OF 003.
struct break_short        : seq< blanks, list< post_word, gap >, gap, rep_min_max< 1, 4, digit >, gap,
                                 sure_section, gap, text<"OF">, gap, sure_section, line_tail > {};
struct break_form         : sor< break_capitals, break_sure, break_paged, break_short > {};
// Fields that differ between the pages of a section.
struct break_page         : sor< page_prefix, seq< one<'.'>, plus< digit > >, break_time > {};
struct break_post         : list< page_word, gap > {};
// The text that a copy joined to it is read as the next line.
struct break_rest         : seq< opt< break_time >, blanks, opt< line_end > > {};
struct break_serial       : plus< digit > {};
struct break_section      : break_digits {};
struct break_sections     : break_digits {};
struct break_fields       : seq< blanks, sor< break_page, opt< glued_level > >, break_post, gap, break_serial,
                                 gap, break_section, opt< break_page >, gap, any_case<"OF">, gap,
                                 break_sections, opt< break_page >, break_rest > {};
// Post and number may be blacked out: XXXXXXXXXXXX 00000042 002 OF 003, XXXXXXXXXXXX 002 OF 003.
struct hidden_break       : seq< blanks, rep_opt< 3, not_at< redacted_word >, page_word, gap >,
                                 list< redacted_word, gap >, sure_count, line_tail > {};
struct hidden_fields      : seq< blanks, list< page_word, gap >, gap, break_section,
                                 opt< one<'.'>, plus< digit > >, gap, any_case<"OF">, gap, break_sections,
                                 line_tail > {};
// Of any page line: words, the numbers, OF. Few other lines come so far.
struct page_count_ahead   : at< plus< not_at< digit >, in_line >,
                                opt< digits2, plus< not_at< digit >, in_line > >,
                                plus< sor< digit, one<'.'>, blank1 > >, any_case<"OF"> > {};
struct section_break      : seq< page_count_ahead,
                                 sor< when< break_form, break_fields >,
                                      when< hidden_break, hidden_fields > > > {};
// In the middle of a line of text, whose last word before it is the post's.
struct inline_post        : page_word {};
struct inline_serial      : sure_serial {};
struct inline_section     : sure_section {};
struct inline_sections    : sure_section {};
struct inline_form        : seq< page_word, gap, sure_serial, sure_count > {};
struct inline_break       : when< inline_form,
                                  inline_post, gap, inline_serial, gap, inline_section,
                                  opt< one<'.'>, plus< digit > >, gap, any_case<"OF">, gap,
                                  inline_sections > {};

// PAGE 02 STATE 100021: central file prints of 1973 to 1979. The level may be joined to it; in 1978 post
// and number are on the next line.
struct page_form          : seq< opt< level_words, blanks >, text<"PAGE">, gap, digits2, not_at< alnum > > {};
// The page line of a central file print in mid-line, where a copy lost its line ends.
struct page_fields        : seq< text<"PAGE">, gap, digits2, gap, list< post_word, gap >, gap,
                                 rep_min_max< 5, 7, digit >,
                                 opt< gap, digits2, gap, any_case<"OF">, gap, digits2 >,
                                 opt< gap, digits2, digits4, upper >, end_of_word > {};
struct page_inline        : seq< opt< level_words, gap >, page_fields > {};
// After post and number the text may go on, where a copy joined the lines again.
struct page_rest          : seq< sor< page_level, in_line >, rest_of_line, line_end > {};
struct page_post          : list< post_word, gap > {};
struct page_serial        : rep_min_max< 5, 7, digit > {};
struct page_name_words    : seq< page_prefix, page_post, gap, page_serial > {};
struct page_named         : when< seq< page_name_words, opt< gap, series_caption >, opt< break_time >,
                                       line_tail >,
                                  page_name_words, rest_of_line, line_end > {};
// Post and number on the line below, in prints of 1978 and 1979.
struct page_alone         : seq< text<"PAGE">, gap, digits2, line_tail > {};
struct page_split_words   : seq< opt< page_level, blanks >, page_alone, blanks, not_at< level_words >,
                                 page_post, gap, page_serial > {};
struct page_split         : when< seq< page_split_words, opt< break_time >, line_tail >,
                                  page_split_words, rest_of_line, line_end > {};
// Scans put them above it, or a line between: STATE 100021 120842Z.
struct page_name_form     : seq< not_at< level_words >, post_word, rep_opt< 3, gap, post_word >, gap,
                                 rep_min_max< 5, 7, digit >, gap, digits2, digits4, upper, line_tail > {};
struct page_name          : when< page_name_form,
                                  page_post, gap, page_serial, rest_of_line, line_end,
                                  opt< blanks, page_alone > > {};
struct page_line          : seq< blanks,
                                 sor< when< page_form,
                                            sor< page_named, page_split,
                                                 when< seq< page_inline, gap, not_at< series_caption >,
                                                            in_line >,
                                                       opt< page_level, gap >, page_fields, gap >,
                                                 page_rest > >,
                                      page_name > > {};
// Banners and page lines between two lines of one text.
struct page_gap           : seq< star< sor< blank_line, class_word_line > >, sor< section_break, page_line >,
                                 star< blank_line > > {};

// Central file prints of 1973 to 1979: who drafted and approved, the offices that had copies, ORIGIN SS-10
// or INFO OCT-01, and the line of the message center.
struct copy_count         : seq< plus< upper >, one<'-'>, digits2, end_of_word > {};
struct copies_label       : texts<"ORIGIN", "ACTION", "INFO"> {};
struct counted_copies     : seq< copies_label, gap, copy_count > {};
// INFO may be alone above the offices, the count of copies alone below them: /051 W.
struct copies_total       : seq< one<'/'>, rep_min_max< 3, 4, digit >, blanks, opt< upper >, line_tail > {};
struct counted_line       : when< sor< copies_total, seq< copies_label, line_tail >,
                                       seq< opt< copies_label, gap >, copy_count > >,
                                  in_line, rest_of_line, line_end > {};
struct info_alone         : text<"INFO"> {};
struct copies_line        : sor< when< seq< text<"INFO">, line_tail >, info_alone, line_tail >,
                                 counted_line > {};
struct centre_clock       : seq< digits2, digits4, upper, gap, one<'/'>, digits2, line_tail > {};
struct centre_time        : sor< centre_clock,
                                 seq< rep_min_max< 6, 7, sor< upper, digit > >, gap, centre_clock > > {};
struct message_center     : sor< seq< blanks, rep_min< 8, one<'-'> >, rest_of_line, line_end >,
                                 centre_time > {};
struct drafting_label     : sor< seq< text<"DRAFTED">, gap, text<"BY"> >,
                                 seq< text<"APPROVED">, gap, text<"BY"> >,
                                 seq< text<"DESIRED">, sor< gap, one<','> >, text<"DISTRIBUTION"> > > {};
struct clearance_line     : seq< not_at< message_center >, not_at< dtg_line >, in_line, rest_of_line,
                                 line_break > {};
// Offices and initials directly below it: S/S-O:PEXAMPLE/RSAMPLE.
struct office_initials    : seq< not_at< sor< drafting_label, joined_label, eo_label, tags_label > >, upper,
                                 rep_opt< 12, sor< upper, digit, one_of<"/-"> > >, blanks, one<':'>, blanks,
                                 sor< upper, one<'/'> >, star< not_at< lower >, in_line >, line_break > {};
struct drafting_block     : seq< drafting_label, rest_of_line, line_end,
                                 sor< seq< rep_opt< 24, clearance_line >, message_center >,
                                      rep_opt< 4, blanks, office_initials > > > {};
// The number of an action copy, also with the letter of an office: 10 S.
struct office_number      : seq< rep_min_max< 1, 6, digit >, opt< one<'-'>, rep_min_max< 1, 3, digit > >,
                                 opt< gap, upper >, line_tail > {};

// The surname of the signing officer, alone on the last line: cables of all years. In small letters, as
// Example or de la Example, since about 2000: then the sentence before it has ended.
struct sent_end           : seq< ending_form, line_tail > {};
// A copy may have a sign after it: "EXAMPLE#", "Example \"", "EXAMPLE .", or the end of the message, "EXAMPLE
// BT". Who signs for another has (ACTING).
struct name_sign          : sor< plus< one<'#'> >, rep_min< 3, one<'.'> >,
                                 seq< gap, sor< plus< one<'#'> >, one_of<"\".">, text<"(ACTING)"> > > > {};
// The rank of the officer may follow the name after a comma, or what is part of it: "Example, Charge",
// "EXAMPLE, JR."
struct name_suffix        : seq< opt< one<','> >, gap,
                                 sor< seq< any_cases<"JR", "SR">, opt< one<'.'> > >,
                                      texts<"III", "II", "IV"> >,
                                 end_of_word > {};
struct name_rank          : seq< one<','>, gap, any_cases<"CHARGE", "ACTING", "AMBASSADOR", "DCM">,
                                 end_of_word, opt< gap, any_case<"D'AFFAIRES"> > > {};
struct name_end           : seq< opt< name_suffix >, opt< name_rank >,
                                 opt< at< name_sign, line_tail >, name_sign >, blanks,
                                 sor< line_end, break_line > > {};
struct name_saint         : seq< words<"ST", "STE">, one<'.'>, gap, at< upper > > {};
struct signature_word     : seq< not_at< sent_end >, opt< name_saint >, upper,
                                 star< sor< upper, one_of<"'-">, seq< one<'.'>, at< upper > > > >,
                                 at< sor< blank1, line_end, one_of<"#,">, text<"..."> > > > {};
// Nor is a word of what may come below the name.
struct passage_word       : seq< any_cases<"END", "SUMMARY", "COMMENT", "NOTE", "NOTES", "TEXT", "MINIMIZE",
                                           "VISIT", "WEBSITE", "WEB", "SITE">,
                                 end_of_word > {};
// The last word is not a single letter: "SET A" ends the copy in mid-sentence.
struct name_initial       : seq< upper, name_end > {};
// The first word of a line that a copy cuts off: "OF POTENTIA".
struct word_of_sentence   : seq< words<"A", "AN", "AND", "AT", "BY", "FOR", "IN", "OF", "ON", "OR", "THE",
                                       "TO", "WAS", "WILL", "WITH">,
                                 gap, upper > {};
struct signature_form     : seq< blanks, not_at< sor< passage_word, word_of_sentence > >, signature_word,
                                 rep_opt< 2, gap, not_at< name_initial >, signature_word >, name_end > {};
struct name_particle      : seq< words<"DE", "LA", "DEL", "DU", "DA", "DI", "VAN", "VON", "DEN", "DER", "EL",
                                       "BIN">,
                                 gap > {};
struct foreign_letter     : ranges< '\x80', '\xff' > {};
struct mixed_word         : seq< not_at< sent_end >, opt< name_saint >, upper,
                                 star< sor< alpha, one_of<"'-">, foreign_letter > >,
                                 at< sor< blank1, line_end, one_of<"#,"> > > > {};
struct class_names        : any_cases<"UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "SENSITIVE"> {};
// "P. Example".
struct mixed_initial      : seq< upper, one<'.'>, opt< gap >, at< upper, lower > > {};
struct mixed_names        : seq< not_at< passage_word >, rep_opt< 2, sor< name_particle, mixed_initial > >,
                                 mixed_word,
                                 rep_opt< 2, gap, rep_opt< 2, name_particle >, mixed_word > > {};
struct mixed_form         : seq< not_at< signature_form >, blanks, not_at< class_names, line_tail >,
                                 mixed_names, name_end > {};
struct signature_name     : list< signature_word, gap > {};
struct mixed_name         : mixed_names {};

// What follows a signature: BT and NNNN, dashes, the banner of the last page in one line or two, and the
// last or first line of web copies of 2001 to 2004, "2003EXAMPL00042 - Classification: CONFIDENTIAL".
struct banner_word        : sor< seq< level_words, header_controls >,
                                 class_names,
                                 text<"SBU"> > {};
struct banner_caption     : list< caption, caption_separator > {};
// also with the end sign before it, and with a column of the dump within the word: Clas"  "sification.
struct archive_end        : seq< opt< print_end, blanks >, digits4, plus< upper >, plus< digit >, blanks,
                                 one<'-'>, blanks,
                                 sor< seq< any_case<"CLAS">, rest_of_line >, level_words > > {};
// What is left of the quotation marks around a column of a dump.
struct dump_quote         : seq< blanks, one<'"'>, line_tail > {};
struct framed_end         : seq< rep_min< 2, one_of<"=-<"> >, blanks, plus< upper, star< alpha >, blanks >,
                                 rep_min< 2, one_of<"=->"> > > {};
struct banner_line        : when< seq< blanks, sor< banner_word, banner_caption, archive_end, framed_end >,
                                       line_tail >,
                                  in_line, rest_of_line, line_end > {};
struct dots_line          : seq< blanks, rep_min< 3, one<'.'> >, line_tail > {};
// Below a blank line, what a page left of the subject, as the last of all: "PAT EXAMPLE AN...".
struct cut_title          : seq< not_at< level_words >, upper,
                                 rep_opt< 60, not_at< sor< lower, cut_sign > >, in_line >,
                                 cut_sign, line_tail, star< blank_line >, opt< last_blanks >, eof > {};
// What a post, a program or a viewer puts below the name: "Minimize considered.", the address of the post's
// site, "End Cable Text", a page's "Page printed from:" (web copies of 2003 to 2010).
struct minimize_foot      : seq< any_case<"MINIMIZE">, gap, any_case<"CONSIDERED">, opt< one<'.'> >,
                                 line_tail > {};
struct site_words         : seq< any_case<"VISIT">, gap, star< not_at< any_case<"SITE"> >, in_line >,
                                 any_case<"SITE"> > {};
struct site_address       : seq< any_case<"HTTP">, opt< one_of<"Ss"> >, text<"://">, rest_of_line,
                                 line_end > {};
struct site_wrap          : seq< any_case<"VISIT">, gap, in_line, rest_of_line, line_break, blanks,
                                 at< words<"WEBSITE", "WEB SITE", "SITE"> > > {};
struct site_foot          : sor< seq< site_words, rest_of_line, line_end >,
                                 seq< site_wrap, rest_of_line, line_end >, site_address > {};
// "End text." alone may close a text that is quoted.
struct text_foot          : sor< seq< any_case<"END">, gap, opt< any_case<"OF">, gap >,
                                      any_cases<"CABLE TEXT", "MESSAGE TEXT", "MESSAGE", "CABLE">,
                                      star< one_of<".!"> >, line_tail >,
                                 seq< any_case<"(END TEXT)">, line_tail > > {};
struct printed_foot       : seq< any_case<"PAGE PRINTED FROM">, blanks, one<':'>, rest_of_line, line_end > {};
// An operator's note of 1973 to 1979: "NOTE BY OC/T: HEADING AS RECEIVED."
struct operator_note      : seq< text<"NOTE BY OC">, rest_of_line, line_end > {};
struct foot_line          : seq< blanks, at< one_of<"(EeHhMmNPpVv"> >,
                                 sor< minimize_foot, site_foot, text_foot, printed_foot,
                                      operator_note > > {};
struct ending_line        : sor< seq< blanks, break_line >, seq< blank_line, opt< cut_title > >, dash_line,
                                 class_word_line,
                                 banner_line, page_line, dots_line, dump_quote, release_end, foot_line > {};
// The fields that SMART and the prints of its archive have below the text.
struct tail_ahead         : sor< seq< blanks, text<"<<">, blanks, text<"END OF DOCUMENT"> >,
                                 seq< texts<"Signature", "Info", "Dissemination Rule">, blanks,
                                      one<':'> > > {};
struct message_end        : seq< star< ending_line >,
                                 sor< at< tail_ahead >, seq< opt< last_blanks >, eof > > > {};
struct signature_line     : seq< not_at< ending_line >,
                                 when< seq< signature_form, message_end >,
                                       blanks, signature_name, name_end, message_end > > {};
struct mixed_signature    : when< seq< mixed_form, message_end >, blanks, mixed_name, name_end,
                                  message_end > {};

// Joined to the last sentence by a copy: "We will report. EXAMPLE", "End comment. Example". After "Mr." it is
// in the sentence. In a text of one case, "WILL REPORT.  EXAMPLE" or "will report. Example", one word only is
// it: more may be those of the next sentence.
struct sentence_sign      : seq< one_of<".!?">, star< one_of<")\"'"> > > {};
struct sentence_end       : seq< sor< lower, digit, one_of<")\""> >, sentence_sign, at< blank1 > > {};
struct title_before_name  : words<"MR", "MRS", "MS", "DR", "AMB", "GEN", "COL", "LT", "MAJ", "CAPT", "SEN",
                                  "REP",
                                  "GOV", "MIN", "PROF", "ST", "NO"> {};
struct last_word          : seq< not_at< title_before_name >,
                                 star< not_at< sentence_end >, none_of<" \t\n\r"> >, sentence_end > {};
struct closing_words      : seq< any_case<"END">, gap, opt< any_case<"OF">, gap >,
                                 any_cases<"COMMENT", "SUMMARY", "TEXT", "NOTE", "MESSAGE">,
                                 star< one_of<".)\"!"> > > {};
struct first_words        : words<"THE", "THEY", "THEIR", "THERE", "THIS", "THESE", "THAT", "SHE", "HIS",
                                  "HER", "HOWEVER", "ALTHOUGH", "WHILE", "WHEN", "MOREOVER", "ACCORDING",
                                  "AFTER", "BOTH", "ALSO", "BUT", "AND", "FOR", "SINCE", "WITH", "ONE",
                                  "SOME", "MOST", "MANY", "NOT", "ITS", "OUR"> {};
struct capital_end        : seq< rep< 2, upper >, sentence_sign, at< blank1 > > {};
struct last_capitals      : seq< not_at< title_before_name >,
                                 star< not_at< capital_end >, none_of<" \t\n\r"> >, capital_end > {};
struct sole_name          : seq< not_at< sor< passage_word, first_words, seq< class_names, line_tail > > >,
                                 upper, sor< rep_min_max< 2, 20, lower >, rep_min_max< 2, 20, upper > >,
                                 name_end > {};
struct joined_name        : sor< seq< closing_words, gap, sor< signature_form, mixed_form >, eof >,
                                 seq< last_word, gap, sor< signature_form, sole_name >, eof >,
                                 seq< last_capitals, gap, sole_name, eof >,
                                 seq< redacted_word, gap, sole_name, eof > > {};
struct joined_signature   : seq< star< not_at< joined_name >, text_word, gap >,
                                 sor< closing_words, last_word, last_capitals, redacted_word >, gap,
                                 mixed_name,
                                 name_end > {};

// A heading comes after a blank line, and before a blank line, dashes or a paragraph. It has no small
// letters, "SCHOOLS AND HARBORS", or, before dashes and paragraphs, no full stop at its end.
struct heading_mark       : when< seq< mark, not_at< blanks, digits4 > >, portion_mark > {};
struct heading_byte       : sor< seq< texts<"...", ". . .", "U.S.">, at< line_tail > >,
                                 seq< not_at< one_of<".,;">, line_tail >, in_line > > {};
struct capital_text       : plus< not_at< lower >, heading_byte > {};
struct capital_wrap       : seq< line_break,
                                 not_at< sor< dash_line, paragraph_head, break_form, page_form,
                                              signature_line,
                                              seq< blanks, sor< marked_text, joined_label > > > >,
                                 capital_text > {};
// Directly above a text with a mark, unlike "THE OPPOSITION WANTS (A) NEW ROLLS, AND", which goes on.
struct joined_heading     : seq< plus< not_at< sor< lower, one_of<"(,"> > >, heading_byte >,
                                 at< line_end, blanks, marked_text > > {};
struct capital_heading    : sor< seq< capital_text, opt< capital_wrap >,
                                      at< line_end,
                                          sor< seq< blanks, line_end >, dash_line, paragraph_head > > >,
                                 joined_heading > {};
// A copy may join the dashes below it: "Closing of the Harbor -----------".
struct title_rule         : seq< gap, rep_min< 5, one<'-'> >, star< gap, plus< one<'-'> > > > {};
struct title_text         : seq< sor< upper, opening_quote, text<"..."> >,
                                 rep_opt< 70, not_at< title_rule, line_tail >, heading_byte >,
                                 opt< title_rule > > {};
// Over two lines, above dashes and a paragraph; the first may end in a comma: "A SALE IS DUE," and, below it,
// "AND A LEASE" (web copies of 2005 and 2006).
struct first_title_line   : seq< sor< upper, opening_quote >,
                                 rep_opt< 75, not_at< one_of<".;:!?">, line_tail >, in_line > > {};
struct second_title_line  : seq< line_break,
                                 not_at< sor< dash_line, paragraph_head, break_form, page_form,
                                              seq< blanks, sor< mark, joined_label > > > >,
                                 blanks, sor< alnum, opening_quote >, rep_opt< 75, heading_byte > > {};
struct wrapped_title      : seq< first_title_line, second_title_line,
                                 at< line_end, dash_line, star< blank_line >, paragraph_head > > {};
struct title_heading      : sor< seq< title_text, at< line_end, star< blank_line >,
                                                      sor< dash_line, paragraph_head > > >,
                                 wrapped_title > {};
// Blanks before the mark are those of a sign of Markdown.
struct heading_form       : seq< blanks, opt< mark >, blanks, sor< capital_heading, title_heading > > {};
struct heading_words      : sor< capital_heading, title_heading > {};
struct year_title         : seq< digits4, one<':'>, gap, upper > {};
struct heading_line       : seq< at< sor< upper, year_title, opening_quote, one_of<"(.">, blank1 > >,
                                 when< heading_form,
                                       blanks, opt< heading_mark >, blanks, heading_words, line_end > > {};

// In a box of dashes, in one to three lines; a table goes on directly below them.
struct boxed_byte         : seq< not_at< rep< 3, blank1 > >, in_line > {};
struct boxed_title        : seq< blanks, opt< mark, blanks >, sor< alnum, opening_quote, text<"..."> >,
                                 rep_opt< 90, boxed_byte >, blanks, line_break > {};
// The line of a page may come before the dashes below it.
struct box_stop           : sor< dash_line, blank_line, break_form, page_line > {};
struct box_gap            : rep_opt< 4, sor< blank_line, section_break, page_line > > {};
struct box_form           : seq< dash_line, not_at< sor< paragraph_head, break_form > >,
                                 rep_min_max< 1, 3, not_at< box_stop >, boxed_title >,
                                 box_gap, dash_line,
                                 sor< eof, at< blank_line >, at< paragraph_head > > > {};
struct boxed_line         : seq< in_line, rest_of_line > {};
struct boxed_words        : seq< boxed_line, rep_opt< 2, line_break, not_at< box_stop >, boxed_line > > {};
struct boxed_heading      : seq< blanks, opt< heading_mark >, blanks, boxed_words, line_break > {};
struct heading_box        : when< box_form, dash_line, boxed_heading, box_gap, dash_line > {};

// A mark without a number: of a summary above paragraph 1, of a single paragraph (5 FAH-1 H-246.2 of 2004)
// or of a subparagraph, `a. (C)`. "(C) 2009" is a copyright, "(S) he" a sentence; in "(A) (C) Text" the
// first is the letter of a list.
struct capital_letter_form: seq< one<'('>, upper, one<')'>, at< gap, marked_text > > {};
struct list_letter_form   : sor< seq< one<'('>, sor< lower, plus< digit > >, one<')'> >,
                                 capital_letter_form,
                                 seq< alpha, one_of<".)"> > > {};
struct unnumbered_mark    : portion_mark {};
struct unnumbered_line    : seq< blanks, marked_text, unnumbered_mark, blanks, rest_of_line, line_end > {};
// Instead of the mark where a text without numbers begins: "(XYZ) The minister". "(A) First" begins a
// list.
struct unknown_text       : seq< not_at< one<'('>, one_of<"AI">, one<')'> >,
                                 at< unknown_mark, gap, sor< upper, opening_quote > > > {};
struct unknown_text_line  : seq< blanks, unknown_text, unknown_mark, blanks, rest_of_line, line_end > {};
struct list_sign          : sor< seq< plus< one_of<"-*"> >, opt< blanks, list_letter_form > >,
                                 list_letter_form > {};
struct subparagraph_mark  : portion_mark {};
struct subparagraph_line  : seq< blanks,
                                 when< seq< list_sign, gap, marked_text >,
                                       list_sign, gap, subparagraph_mark, blanks, rest_of_line,
                                       line_end > > {};

// Between paragraphs, or instead of one: XXXXXXXXXXXX alone on its line. It is not a heading.
struct redacted_text      : redactions {};
struct blacked_out_line   : when< seq< blanks, redactions, line_tail >, blanks, redacted_text, line_tail > {};

// "Exampleville 00000042 002 of 003" is a page line.
struct page_line_ahead    : seq< at< sor< upper, one<'x'> > >, rep_min_max< 1, 3, page_word, gap >,
                                 sure_serial > {};
// Directly below the text, in web copies that lost the blank line: above dashes and a paragraph.
// The line of a page may come between.
struct above_dashes       : at< sor< upper, text<"..."> >, rest_of_line, line_break, opt< section_break >,
                                dash_line > {};
struct dashed_form        : seq< not_at< break_form >, title_text, line_end, opt< section_break >, dash_line,
                                 star< blank_line >, paragraph_head > {};
struct dashed_words       : title_text {};
struct dashed_title       : seq< above_dashes, when< dashed_form, dashed_words, line_end > > {};
// Without a mark, in small letters: alone between blank lines, or above dashes.
struct title_form         : seq< not_at< page_line_ahead >,
                                 sor< seq< title_text,
                                           at< line_end, sor< seq< star< blank_line >, dash_line >,
                                                              seq< plus< blank_line >, paragraph_head > > > >,
                                      wrapped_title > > {};
struct title_line         : seq< at< upper, lower >, when< title_form, heading_words, line_end > > {};

// Between dashes: "------- SUMMARY -------".
struct frame_sign         : one_of<"-=*"> {};
struct frame_dashes       : seq< rep_min< 3, frame_sign >, star< gap, frame_sign, star< frame_sign > > > {};
struct framed_words       : seq< upper, plus< not_at< blanks, frame_dashes >, in_line > > {};
struct framed_begin       : seq< blanks, frame_dashes, blanks > {};
struct framed_close       : seq< blanks, frame_dashes, line_tail > {};
struct framed_title       : all_or_none< framed_begin, framed_words, framed_close > {};

// Between a line of dashes and others on its own line: "Closing of the Harbor -----------".
struct ruled_words        : seq< upper, rep_opt< 70, not_at< blanks, rep< 5, frame_sign > >, in_line > > {};
struct ruled_title        : when< seq< at< upper >, blanks, ruled_words, framed_close >,
                                  blanks, ruled_words, framed_close > {};

// A copy joined heading and paragraph 1 below it, with the dashes between them: "SUMMARY ------- 1. (C) The
// festival", "------- SUMMARY ------- 1. (C) The", "SUMMARY: 1. (C) The".
struct first_paragraph    : seq< one<'1'>, one<'.'>, gap, mark, gap, sor< upper, opening_quote > > {};
struct title_dashes       : seq< rep_min< 5, frame_sign >, blanks > {};
struct title_joint        : sor< seq< opt< one_of<":."> >, gap, opt< title_dashes > >, title_dashes > {};
// "Para 1. (C)" is a number with a word before it.
struct word_and_number    : sor< words<"PARA", "PARAGRAPH", "ITEM">,
                                 seq< upper, plus< lower >, gap, one<'1'> > > {};
struct joined_words       : seq< not_at< word_and_number >, upper,
                                 rep_opt< 60, not_at< title_joint, first_paragraph >, in_line > > {};
struct title_and_joint    : seq< joined_words, title_joint > {};
struct joined_title_words : sor< seq< title_dashes, opt< title_and_joint > >, title_and_joint > {};
struct joined_title       : seq< blanks, at< sor< upper, frame_sign > >,
                                 when< seq< joined_title_words, first_paragraph >, joined_title_words > > {};

struct text_words         : seq< in_line, rest_of_line > {};
struct text_line          : seq< text_words, opt< line_break > > {};
// Most lines go on with a sentence: tried first.
struct prose_line         : when< seq< not_at< page_line_ahead >, opt< upper >, lower,
                                       not_at< one_of<".)"> > >,
                                  text_line > {};
// clang-format on

}  // namespace cablelint::grammar
