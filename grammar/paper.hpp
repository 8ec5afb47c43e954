// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/authority.hpp"
#include "grammar/message_sets.hpp"
#include "grammar/missed_marks.hpp"
#include "grammar/near_level.hpp"

/// A paper: a memorandum, report or set of slides that is not a message. A banner at the head and
/// foot of each page, a mark at the beginning of each portion, and the lines of its authority (32
/// CFR 2001.21 to 2001.24; CAPCO-2016 C.1, D).
namespace cablelint::grammar {

// clang-format off
// A form feed ends a line and begins a page.
struct page_feed          : one<'\f'> {};
struct paper_blank        : sor< one_of<" \t\0">, no_break_space > {};
struct paper_blanks       : star< paper_blank > {};
struct paper_end          : sor< line_end, at< page_feed > > {};
struct in_paper_line      : none_of<"\n\r\f"> {};
struct paper_rest         : seq< star< in_paper_line >, paper_end > {};

struct banner_sign        : one_of<"-=*_|<>[]"> {};
// SECRET//NOFORN, TOP SECRET//SI-G ABCD//ORCON/NOFORN, S E C R E T (CAPCO-2016 D.1). After the first
// strokes a control may have blanks, as lists have; RESTRICTED alone is a word of many papers.
// The number of the page beside it is none of them.
struct banner_frame       : star< sor< banner_sign, paper_blank > > {};
struct page_beside        : seq< paper_blanks, banner_page, banner_frame, paper_end > {};
struct frame_beside       : seq< banner_frame, paper_end > {};
struct banner_word_more   : seq< opt< blank1 >, one_of<"-,&"> > {};
struct banner_gap         : seq< plus< paper_blank >, at< alnum > > {};
struct banner_byte        : sor< upper, digit,
                                 seq< not_at< sor< page_beside, frame_beside > >,
                                      sor< banner_word_more, banner_gap > > > {};
struct small_banner_byte  : sor< lower, banner_byte > {};
// The number at the end is that of a control with compartments: RSV-123, SAR-BP-YYY 456, RD-SIGMA 14 18
// (CAPCO-2016 H.4 to H.6). SI and the controls of dissemination have no numbers.
struct without_numbers    : texts<"SI-", "SP-", "ORCON", "ORIGINATOR", "NOFORN", "NOT", "FO", "REL", "SBU",
                                  "LES", "LIM", "SENSITIVE", "CAUTION", "EX", "NODIS", "CUI"> {};
struct numbered_lead      : seq< not_at< without_numbers >, plus< sor< upper, digit, banner_gap > >, one<'-'>,
                                 at< alnum > > {};
struct numbered_byte      : sor< upper, digit, banner_gap, seq< one<'-'>, at< alnum > > > {};
struct numbered_words     : seq< numbered_lead, plus< numbered_byte > > {};
struct numbered_end       : at< paper_blanks, sor< one<'/'>, seq< banner_frame, paper_end > > > {};
struct numbered_control   : seq< at< numbered_words, numbered_end >, numbered_words > {};
struct paper_control      : sor< numbered_control, seq< at< alnum >, plus< banner_byte > > > {};
struct small_control      : seq< at< alnum >, plus< small_banner_byte > > {};
struct paper_strokes      : seq< paper_blanks, plus< one<'/'> >, paper_blanks > {};
struct two_strokes        : seq< paper_blanks, text<"//"> > {};
// What shows a control after a sign that is not a separator there: SECRET/SI, SECRET, NOFORN.
struct known_banner_word  : sor< known_control,
                                 seq< texts<"SI", "TK", "HCS", "RSV", "SAR", "RD", "FRD", "TFNI", "FGI",
                                            "DOD UCNI", "DOE UCNI", "RSEN", "FOUO", "IMCON", "PROPIN",
                                            "RELIDO", "FISA", "LES", "SSI", "SBU", "COMINT",
                                            "RESTRICTED DATA", "FORMERLY RESTRICTED DATA",
                                            "TALENT KEYHOLE">, end_of_word > > {};
// CUI/SP-PRVCY: a category that needs more than the basic controls (32 CFR 2002.20(b)(2)).
struct specified_category : seq< text<"SP-">, upper > {};
struct first_control      : sor< at< two_strokes >,
                                 at< paper_strokes, sor< known_banner_word, specified_category > > > {};
struct paper_controls     : seq< first_control, plus< paper_strokes, paper_control > > {};
struct small_controls     : seq< at< two_strokes >, plus< paper_strokes, small_control > > {};
struct blank_control      : known_control {};
struct more_controls      : star< paper_strokes, paper_control > {};
struct blank_controls     : seq< plus< gap, blank_control >, more_controls > {};
struct odd_sign           : sor< seq< paper_blanks, one_of<",;-">, paper_blanks >, gap > {};
struct odd_controls       : seq< odd_sign, at< known_banner_word >, paper_control, more_controls > {};
// Strokes that nothing follows: SECRET//NOFORN/.
struct dangling_strokes   : plus< one<'/'> > {};
// CUI and CONTROLLED are where the level would be (32 CFR 2002.20(b)); before them FOUO, OUO and SBU were.
// In words, the abbreviation may follow.
struct banner_abbreviation: seq< blanks, one<'('>, rep_min_max< 3, 4, upper >, one<')'> > {};
struct cui_word           : texts<"CONTROLLED UNCLASSIFIED INFORMATION", "CUI", "CONTROLLED"> {};
struct unclassified_use   : texts<"FOR OFFICIAL USE ONLY", "FOUO", "OFFICIAL USE ONLY", "OUO",
                                  "SENSITIVE BUT UNCLASSIFIED", "SBU"> {};
struct unclassified_words : seq< sor< cui_word, unclassified_use >, end_of_word,
                                 opt< banner_abbreviation > > {};
struct sure_restricted    : seq< level_restricted, at< text<"//"> > > {};
struct paper_level        : sor< unclassified_words, sure_restricted,
                                 seq< not_at< level_restricted >, level_words > > {};
// A control of unclassified information without its level (CAPCO-2016 H.9).
struct lone_control       : seq< texts<"LAW ENFORCEMENT SENSITIVE", "LES">, end_of_word,
                                 opt< banner_abbreviation > > {};
struct small_level        : words<"TOP SECRET", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "CUI",
                                  "CONTROLLED"> {};
// //NATO SECRET, //DEU SECRET, //JOINT SECRET CAN GBR USA; some also without strokes (CAPCO-2016 D.1).
struct stroked_owner      : seq< text<"//">, paper_blanks,
                                 rep_opt< 8, not_at< level_words >, plus< upper >, gap > > {};
struct bare_owner         : seq< opt< one<'/'> >, texts<"NATO", "COSMIC", "JOINT">, gap > {};
struct banner_owner       : sor< stroked_owner, bare_owner > {};
struct owner_level        : level_words {};
struct banner_owners      : plus< opt< one<','> >, gap, rep_min_max< 2, 5, upper >, end_of_word > {};
struct bare_owners        : plus< gap, rep_min_max< 3, 4, upper >, end_of_word > {};
struct foreign_controls   : seq< paper_controls, opt< dangling_strokes > > {};
struct stroked_foreign    : seq< stroked_owner, owner_level, opt< banner_owners > > {};
struct bare_foreign       : seq< bare_owner, owner_level, opt< bare_owners > > {};
struct foreign_banner     : seq< sor< stroked_foreign, bare_foreign >, opt< foreign_controls > > {};
struct level_controls     : sor< paper_controls, blank_controls, odd_controls > {};
struct national_banner    : sor< seq< paper_level, opt< level_controls >, opt< dangling_strokes > >,
                                 seq< lone_control, opt< paper_controls > > > {};
// The letters of portion marks, S//NOFORN, and the level in another place, NOFORN//SECRET.
struct mark_letters       : seq< sor< text<"TS">, one_of<"SCU"> >, at< text<"//"> > > {};
struct mark_word          : seq< texts<"NF", "OC", "PR", "RS", "IMC", "DS", "XD", "ND", "REL">,
                                 end_of_word > {};
struct lettered_banner    : seq< mark_letters, at< two_strokes, sor< known_banner_word, mark_word > >,
                                 paper_controls > {};
struct scanned_top_secret : seq< text<"TOP">, paper_blanks, one_of<"-,/">, paper_blanks, text<"SECRET"> > {};
struct level_ahead        : sor< scanned_top_secret, seq< opt< bare_owner >, paper_level > > {};
struct early_control      : seq< not_at< level_ahead >, paper_control,
                                 star< one<'/'>, not_at< level_ahead >, paper_control >, text<"//"> > {};
struct late_banner        : seq< opt< text<"//"> >, early_control, rep_opt< 4, early_control >,
                                 opt< bare_owner >, paper_level, opt< banner_owners >, more_controls > {};
struct odd_banner         : sor< lettered_banner, late_banner > {};
// Strokes above and below it are a frame: //UNCLASSIFIED//.
struct stroked_level      : seq< paper_level > {};
struct stroked_form       : seq< banner_frame, text<"//">, paper_level, text<"//">, banner_frame,
                                 paper_end > {};
struct stroked_banner     : when< stroked_form, banner_frame, text<"//">, stroked_level, text<"//">,
                                  banner_frame, paper_end > {};
struct small_banner       : seq< small_level, small_controls > {};
// CLASSIFICATION: SECRET//NOFORN, at the head and foot of e-mails. A sentence says it of the entire paper:
// This briefing is classified SECRET//NOFORN, The overall classification of this briefing is: SECRET.
struct paper_label        : seq< any_case<"CLASSIFICATION">, blanks, one<':'>, blanks > {};
struct paper_noun         : any_cases<"BRIEFING", "BRIEF", "DOCUMENT", "PAPER", "REPORT", "PRESENTATION",
                                      "MEMORANDUM", "PRODUCT", "PAGE", "SLIDE"> {};
struct this_paper         : seq< any_case<"THIS">, gap, paper_noun > {};
struct classified_as      : seq< this_paper, gap, any_case<"IS">, gap, opt< any_case<"OVERALL">, gap >,
                                 any_case<"CLASSIFIED"> > {};
// DYNAMIC PAGE -- HIGHEST POSSIBLE CLASSIFICATION IS TOP SECRET // SI: pages of an internal web.
struct dynamic_page       : seq< text<"DYNAMIC PAGE">, blanks, plus< one<'-'> >, blanks > {};
struct overall_class      : seq< opt< dynamic_page >, opt< any_case<"THE">, gap >,
                                 any_cases<"OVERALL", "HIGHEST POSSIBLE">, gap,
                                 any_case<"CLASSIFICATION">,
                                 opt< gap, any_case<"OF">, gap, this_paper >, opt< gap, any_case<"IS"> > > {};
struct overall_label      : seq< sor< classified_as, overall_class >, blanks, opt< one<':'> >, blanks > {};
template< class Marking >
struct framed             : seq< banner_frame, opt< banner_page, at< alnum > >,
                                 opt< sor< paper_label, overall_label > >, Marking,
                                 opt< paper_strokes >, banner_frame, opt< banner_page >, banner_frame,
                                 paper_end > {};
template< class Marking >
struct banner_of          : all_or_none< framed< Marking > > {};
struct paper_banner       : sor< stroked_banner, banner_of< foreign_banner >, banner_of< national_banner >,
                                 banner_of< small_banner >, banner_of< odd_banner > > {};
// The title of a slide beside it: SECRET//NOFORN (U) Harbor Lights.
struct titled_words       : seq< paper_level, paper_controls > {};
struct titled_banner      : when< seq< banner_frame, titled_words, gap, at< mark, blank1 > >,
                                  banner_frame, titled_words, gap > {};

// SERCET//NOFORN: whether it is one, the other banners say.
struct longer_level       : seq< near_level_of< 4, true >, at< text<"//"> > > {};
struct misspelled_words   : sor< scanned_top_secret, near_level, longer_level > {};
struct misspelled_joint   : sor< near_level_of< 2, true >, near_level_of< 1, true > > {};
// Scans have a letter for the strokes, or nothing: SECRETINOFORN.
struct scanned_level      : texts<"TOP SECRET", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED"> {};
struct scanned_control    : known_banner_word {};
struct scanned_strokes    : rep_min_max< 0, 2, one_of<"Il1|!"> > {};
struct scanned_words      : seq< scanned_level, scanned_strokes, at< scanned_control > > {};
struct scanned_marking    : seq< scanned_words, paper_control, star< paper_strokes, paper_control > > {};
// //NATO SECRE//ATOMAL.
struct misspelled_owner   : seq< text<"//">, rep_opt< 8, not_at< near_level >, plus< upper >, gap > > {};
struct misspelled_joint_form: seq< text<"//JOINT">, gap, misspelled_joint, banner_owners,
                                  opt< paper_controls > > {};
struct misspelled_marking : sor< scanned_marking, all_or_none< misspelled_joint_form >,
                                  seq< opt< misspelled_owner >, misspelled_words,
                                       opt< paper_controls > > > {};
struct misspelled_banner  : banner_of< misspelled_marking > {};

// A sign that no control has, SECRET//NO.FORN, SECRET//REL TO USA; GBR: which one it is, the marking says
// (CAPCO-2016 A.6 p.16, D.1 p.27). Of the other signs, programs, patterns and prose have more.
struct other_sign         : sor< one_of<".;:!\\,&-">, ranges< '\x80', '\xff' > > {};
struct sign_or_gap        : seq< not_at< frame_beside >, sor< other_sign, banner_gap > > {};
struct signed_byte        : sor< upper, digit, sign_or_gap > {};
struct signed_control     : seq< at< alnum >, plus< signed_byte > > {};
struct signed_words       : seq< sor< stroked_foreign, paper_level >, at< two_strokes >,
                                 plus< paper_strokes, signed_control >, opt< dangling_strokes > > {};
struct signed_banner      : banner_of< signed_words > {};

// A mark at the beginning of a paragraph, an item, a heading or a cell. "(C) 2019" is a copyright, and
// "(s) the ship" one of a list; after a sign such as a bullet small letters may follow.
struct copyright_words    : sor< digits4, words<"COPYRIGHT", "COPR", "BY"> > {};
struct cell_end           : seq< paper_blanks, one<'|'> > {};
struct agency_word        : seq< texts<"LES", "OUO">, end_of_word > {};
struct agency_mark        : seq< one<'('>, blanks, agency_word, mark_controls, blanks, one<')'>,
                                 mark_end > {};
struct unit_mark          : sor< mark, agency_mark > {};
struct after_mark         : sor< seq< paper_blanks, paper_end >, cell_end,
                                 seq< plus< paper_blank >, not_at< copyright_words >, in_paper_line > > {};
struct small_after_mark   : seq< plus< paper_blank >, lower > {};
struct lone_letter        : seq< one<'('>, alpha, one<')'> > {};
struct unsigned_form      : seq< not_at< one<'('>, lower, one<')'> >,
                                 not_at< lone_letter, small_after_mark >, unit_mark, after_mark > {};
struct after_unread       : sor< seq< paper_blanks, paper_end >, cell_end,
                                 seq< plus< paper_blank >, not_at< lower >, in_paper_line > > {};
struct unread_ahead       : seq< unread_form, after_unread > {};
struct broken_ahead       : seq< broken_form, after_unread > {};
struct unit_ahead         : sor< seq< unit_mark, after_mark >, unread_ahead, broken_ahead > {};
// What is before the mark of a portion: a number, "1." or "2)", or a bullet (32 CFR 2001.21(c)).
struct portion_number     : rep_min_max< 1, 3, digit > {};
struct numbered_unit      : seq< portion_number, one_of<".)">, paper_blanks > {};
struct signed_unit        : seq< unit_sign, paper_blanks > {};
// The mark, by how much of it can be read: all, no level, (XX//NF), or one of its brackets.
struct paper_mark         : all_or_none< unit_mark > {};
struct unread_mark        : when< unread_ahead, unread_form > {};
// The number shows (S Text and (S] as well.
struct broken_mark        : when< broken_ahead, broken_form > {};
struct broken_level_form  : sor< wrong_brackets, lost_closing > {};
struct broken_level_mark  : when< broken_level_form, unclosed_mark_words > {};
struct written_mark       : sor< paper_mark, unread_mark, broken_mark > {};
// In a table each cell may have its mark: | (U) Hats | (C) Caps |.
struct portion_words      : star< not_at< one<'|'> >, in_paper_line > {};
struct cell               : seq< one<'|'>, paper_blanks,
                                 sor< when< unit_ahead, written_mark, portion_words >, portion_words > > {};
// A portion is tried by what it begins with. With a number even a damaged mark is one: 1. (S Text.
struct numbered_portion   : sor< when< seq< numbered_unit, unit_ahead >, numbered_unit, written_mark >,
                                 when< seq< numbered_unit, broken_level_form >, numbered_unit,
                                       broken_level_mark > > {};
struct signed_portion     : when< seq< signed_unit, unit_ahead >, signed_unit, written_mark > {};
struct unsigned_portion   : sor< when< unsigned_form, paper_mark >, unread_mark, broken_mark > {};
// The portion up to its line end; a row of a table goes on in further cells.
struct paper_portion      : seq< sor< numbered_portion, unsigned_portion, signed_portion >, portion_words,
                                 star< cell >, paper_end > {};
struct table_row          : seq< at< one<'|'> >, plus< cell >, paper_end > {};

// One statement in place of marks, "All portions are (U) unless otherwise marked", which ISOO does not
// authorize (CAPCO-2016 p.25).
struct portion_noun       : any_cases<"PORTIONS", "PARAGRAPHS", "PAGES", "SLIDES", "SECTIONS",
                                      "INFORMATION", "TEXT"> {};
struct unless_words       : seq< any_case<"UNLESS">, gap,
                                 any_cases<"OTHERWISE", "MARKED", "INDICATED", "NOTED"> > {};
struct blanket_word       : seq< at< texts<"UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET"> >,
                                 mark_level > {};
struct blanket_mark       : sor< seq< one<'('>, blanks, mark_level, mark_controls, blanks, one<')'> >,
                                 blanket_word > {};
template< class Word >
struct words_to           : seq< rep_opt< 80, not_at< Word >, in_paper_line >, Word > {};
struct all_words          : seq< word<"ALL">, words_to< portion_noun >, words_to< blanket_mark > > {};
struct blanket_words      : sor< seq< all_words, words_to< unless_words > >,
                                 seq< unless_words, words_to< all_words > > > {};
struct blanket_form       : seq< opt< mark, gap >, blanket_words > {};
struct blanket_notice     : when< blanket_form, opt< paper_mark, gap >, blanket_words, paper_rest > {};

// The date of the paper, alone on a line of its head: "3 March 2016", "Date: 20160303", and with the mark of
// its own, "(U) 3 March 2016".
struct clock_ahead        : at< gap, digits2, one<':'> > {};
struct paper_date         : sor< declass_date, date_in_words > {};
struct date_label         : seq< any_case<"DATE">, blanks, one<':'> > {};
struct paper_day          : seq< texts<"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat">, star< lower >,
                                 opt< one<','> >, paper_blanks > {};
struct dated_form         : seq< opt< date_label >, paper_blanks, opt< paper_day >, paper_date > {};
struct date_mark          : opt< mark, gap > {};
struct date_end           : sor< clock_ahead, seq< paper_blanks, paper_end > > {};
struct date_line          : when< seq< date_mark, dated_form, date_end >,
                                  opt< paper_mark, gap >, dated_form, paper_rest > {};

// Who controls the information, and as what (32 CFR 2002.20(a)(3)): Controlled by, CUI Category, POC, in
// lines or in the cells of a table.
struct controlled_by      : seq< any_case<"CONTROLLED">, gap, any_case<"BY"> > {};
struct control_category   : seq< any_case<"CUI">, gap, any_cases<"CATEGORY", "CATEGORIES"> > {};
struct control_limits     : seq< opt< any_cases<"LIMITED ", "DISTRIBUTION/"> >, any_case<"DISSEMINATION">,
                                 gap, any_case<"CONTROL">, opt< any_case<"S"> > > {};
struct control_contact    : any_case<"POC"> {};
struct control_detail     : sor< control_category, control_limits, control_contact > {};
struct control_label      : sor< controlled_by, control_detail > {};
struct control_cell       : seq< opt< one<'|'> >, paper_blanks > {};
struct control_line       : when< seq< control_cell, control_label, paper_blanks, one_of<":|"> >,
                                  control_cell, control_label, paper_rest > {};
// Approved For Release 2005/03/15 : CIA-RDP00-00000R000100010001-1, stamped on the pages of papers of the
// Central Intelligence Agency when they were released; also after "Declassified in Part - Sanitized Copy".
struct approved_words     : seq< any_case<"APPROVED">, gap, any_case<"FOR">, gap, any_case<"RELEASE">, gap,
                                 digits4, one<'/'>, digits2, one<'/'>, digits2 > {};
struct sanitized_words    : seq< any_case<"DECLASSIFIED">, rep_opt< 60, not_at< approved_words >,
                                                                in_paper_line > > {};
struct approved_stamp     : seq< opt< sanitized_words >, approved_words, paper_rest > {};
// MEMORANDUM FOR, of which letters and contracts have none.
struct memorandum_line    : seq< any_case<"MEMORANDUM">, gap, any_case<"FOR">, end_of_word, paper_rest > {};
// What is with the authority, also below the foot of a page.
struct authority_ahead    : at< sor< classified_label, derived_label, declassify_words,
                                     seq< any_cases<"REASON", "DOWNGRADE", "SOURCE", "SOURCES">, opt< gap >,
                                          one<':'> > > > {};
struct paper_authority    : seq< authority_ahead, sor< declassify_line, authority_block,
                                                       seq< in_paper_line, paper_rest > > > {};

// "- 2 -", "Page 2 of 5".
struct page_count         : seq< gap, any_case<"OF">, gap, rep_min_max< 1, 4, digit > > {};
struct page_number        : seq< star< one_of<"- "> >, opt< any_case<"PAGE">, gap >,
                                 rep_min_max< 1, 4, digit >, opt< page_count >, star< one_of<"- "> >,
                                 paper_end > {};
// A long line that ends a sentence, or goes on with one, is of no letterhead and of no head of a mail.
struct sentence_mark      : one_of<".,:;"> {};
struct paper_prose        : star< not_at< sentence_mark, paper_blanks, paper_end >, in_paper_line > {};
struct paper_sentence     : when< seq< at< rep< 30, in_paper_line > >, paper_prose, sentence_mark >,
                                  in_paper_line, paper_rest > {};
struct plain_line         : seq< in_paper_line, paper_rest > {};
// What is in brackets at the beginning of a paragraph and no mark: a letter or number of a list, or words,
// (see annex). A list begins with A, and scans have 5 for S.
struct aside_item         : seq< sor< seq< not_at< one<'5'> >, rep_min_max< 1, 2, digit > >,
                                      rep_min_max< 2, 4, one_of<"ivx"> >,
                                      ranges< 'a', 'z', 'A', 'B', 'D', 'I' > >, one<')'> > {};
struct aside_continued    : any_case<"CONT"> {};
struct aside_letter       : none_of<"()/\n\r\f"> {};
struct aside_small        : seq< star< not_at< lower, lower >, aside_letter >, lower, lower > {};
struct aside_gap          : seq< star< not_at< paper_blank >, aside_letter >, paper_blank > {};
struct closed_aside       : seq< at< aside_small >, at< aside_gap >, plus< aside_letter >, one<')'> > {};
struct aside_begun        : sor< seq< alpha, lower >, seq< one_of<"AI">, gap > > {};
struct open_aside         : seq< aside_begun, not_at< star< none_of<"()\n\r"> >, one<')'> > > {};
struct aside_words        : seq< not_at< sor< mark_level, letter_strokes > >,
                                 sor< aside_continued, closed_aside, open_aside > > {};
struct bracket_aside      : seq< one<'('>, blanks, sor< aside_item, aside_words > > {};
// 2. The ferry is late: a paragraph without a mark, or with an invalid one, 2. (TSJ The ferry.
struct unmarked_form      : seq< portion_number, one_of<".)">, plus< paper_blank >, not_at< bracket_aside >,
                                 in_paper_line > {};
struct unmarked_paragraph : when< unmarked_form, numbered_unit, sor< paper_sentence, plain_line > > {};
// SUBJECT: (U) Harbor Festival, or with the mark before the label.
struct subject_mark_first : when< seq< mark, gap, subject_colon >, subject_mark, gap > {};
struct paper_subject      : seq< opt< subject_mark_first >, subject_line > {};
// The accredited security level of this system is: and, below, that level. It is not that of the page.
struct accredited_words   : seq< opt< any_case<"THE">, gap >, any_case<"ACCREDITED">, gap,
                                 any_case<"SECURITY">, gap, any_case<"LEVEL">,
                                 star< not_at< one<':'> >, in_paper_line >, one<':'> > {};
struct accredited_level   : seq< accredited_words, plus< sor< paper_blank, line_break > >, paper_level,
                                 paper_rest > {};
struct paper_text         : sor< accredited_level, paper_authority, paper_subject, blanket_notice, date_line,
                                 memorandum_line, approved_stamp, control_line, table_row, paper_portion,
                                 unmarked_paragraph, paper_sentence, plain_line > {};
// Blanks before a line are one of their own.
struct paper_line         : sor< plus< paper_blank >, page_feed, line_break, paper_banner, titled_banner,
                                 misspelled_banner, signed_banner,
                                 page_number, paper_text > {};
struct end_of_paper       : eof {};
struct paper              : seq< star< paper_line >, end_of_paper > {};
// clang-format on

}  // namespace cablelint::grammar
