// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/damaged_level.hpp"
#include "grammar/dates.hpp"
#include "grammar/envelope.hpp"
#include "grammar/lines.hpp"
#include "grammar/markings.hpp"
#include "grammar/near_word.hpp"

/// The cable's own header: classification line, captions, E.O., TAGS, and what SUBJECT and REF hold
/// (5 FAH-2 H-220, H-440; 5 FAH-1 H-240 of 2004). cable.hpp says how they wrap.
namespace cablelint::grammar {

// clang-format off
// The paragraph sign of web copies, which some put before labels as well: UTF-8, Latin-1 or HTML.
struct pilcrow            : sor< text<"\xC2\xB6">, one<'\xB6'>, text<"&para;">, text<"&#182;"> > {};

// Labels that begin a line of their own. Copies that lost their line ends have them in mid-line; TABS,
// TGS, TAS and the like are misspellings in cables of 2003 to 2010.
struct tags_word          : sor< any_cases<"TAGES", "AGS">,
                                 seq< one_of<"Tt">, rep_min_max< 2, 4, one_of<"AGSBagsb"> > > > {};
struct tags_colon         : seq< tags_word, blanks, one_of<":;"> > {};
struct subject_colon      : seq< any_cases<"SUBJECT", "SUBJ", "UBJECT">, blanks, one<':'> > {};
struct ref_word           : seq< any_case<"REF">,
                                 opt< any_cases<"TELS", "TEL", "ERENCES", "ERENCE", "S", "(S)"> > > {};
struct ref_colon          : seq< ref_word, blanks, one<':'> > {};
// CLASSFIED BY, CLASSIFIEDBY, CLASSIFIED B Y: one letter is wrong, or two before a colon. With a colon also
// CLASSIFIED BT, CLASS. BY, CLASSIFICATION BY, C LASSIFIED BY, and BY on the line below the first word.
struct by_word            : seq< one_of<"Bb">, blanks, one_of<"Yy">, end_of_word > {};
struct misspelt_by        : seq< one_of<"Bb">, one_of<"TtVvUu">, end_of_word > {};
struct odd_classified     : seq< sor< seq< any_case<"CLASSIFIED">, blanks,
                                           sor< misspelt_by, seq< line_break, blanks, by_word > > >,
                                      seq< any_cases<"CLASS.", "CLASSIFICATION", "C LASSIFIED">, blanks,
                                           by_word > >,
                                 blanks, one<':'> > {};
struct clarified          : any_case<"CLARIFIED"> {};
struct classified_word    : sor< seq< any_case<"CLASSIFIED">, blanks, by_word, blanks, opt< one<':'> > >,
                                 odd_classified,
                                 seq< at< one_of<"CcLl"> >, not_at< clarified >,
                                      sor< seq< near_word< "CLASSIFIED", 1 >, blanks, by_word, blanks,
                                                opt< one<':'> > >,
                                           seq< near_word< "CLASSIFIED", 2 >, blanks, by_word, blanks,
                                                one<':'> > > > > {};
struct classified_label   : classified_word {};
struct derived_label      : seq< sor< any_case<"DERIVED">, seq< at< one_of<"Dd"> >, near_word< "DERIVED",
                                     1 > > >, gap,
                                 any_case<"FROM">, blanks, opt< one<':'> > > {};
struct classified_colon   : seq< at< one_of<"Cc"> >, any_case<"CLASSIFIED">, gap, any_case<"BY">, blanks,
                                 one<':'> > {};
// Prints of a web archive cut the header off after some hundred characters: "Classifie...", "Derived Fr...",
// also after the first letter: "C...".
struct cut_sign           : sor< text<"...">, text<"\xE2\x80\xA6"> > {};
struct cut_classified     : sor< seq< any_case<"CLAS">, star< one_of<"SIFEDsifed"> >, blanks,
                                      rep_opt< 2, one_of<"BYby"> > >,
                                 seq< one<'C'>, rep_opt< 2, one_of<"LAla"> > > > {};
struct cut_derived        : seq< any_case<"DERI">, star< one_of<"VEDved"> >, blanks,
                                 rep_opt< 4, one_of<"FROMfrom"> > > {};
// Or the copy ends in it.
struct cut_at_end         : seq< star< sor< blank1, line_break > >, eof > {};
struct cut_label          : sor< seq< sor< cut_classified, cut_derived >, blanks, opt< one<':'> >, blanks,
                                      cut_sign, at< line_tail > >,
                                 seq< at< any_cases<"CLAS", "DERI"> >, sor< cut_classified, cut_derived >,
                                      cut_at_end > > {};
// Complete words in which the label is not a label.
struct classified_part    : any_cases<"DECLASSIFIED", "UNCLASSIFIED", "RECLASSIFIED"> {};
// With an instruction after it: "RULES UNDER NEW E.O. 12065: NATIONAL SECURITY INFORMATION" is a subject.
struct eo_instruction_word: sor< line_end, digit, one<'('>,
                                 seq< any_case<"DECL">, not_at< any_case<"ASSIFIC"> > >, any_case<"DNG">,
                                 seq< any_cases<"N/A", "NA", "N.A.">, sor< at< glued_word >, end_of_word > >,
                                 seq< texts<"XGDS", "GDS", "ADS", "RDS", "XDS", "OADR", "MR", "X">,
                                      not_at< alpha > >,
                                 texts<"TAGS", "SUBJ"> > {};
struct eo_colon           : seq< one<'E'>, one<'.'>, blanks, one<'O'>, one<'.'>, blanks,
                                 rep_min_max< 4, 6, digit >, blanks, one<':'>,
                                 at< blanks, eo_instruction_word > > {};
struct joined_label       : sor< tags_colon, subject_colon, ref_colon, classified_label, eo_colon > {};

// E.O. 12958: DECL: 02/14/2018, in each cable since 1 March 1973 (TL:TAGS-1 sec. 1). Posts also write EO,
// E. O. and E.o.; scans have a zero for the letter: E.0.
struct eo_letters         : sor< seq< one_of<"Ee">, opt< one<'.'> >, blanks, one_of<"Oo">, opt< one<'.'> > >,
                                 seq< one<'E'>, one<'.'>, blanks, one<'0'>, one<'.'> > > {};
// One letter damaged, before the number of an order that had declassification: MO. 11652, E. D. 12065.
struct damaged_eo         : seq< sor< seq< one<'E'>, opt< one<'.'> >, blanks, upper >,
                                      seq< upper, opt< one<'.'> >, blanks, one<'O'> > >,
                                 opt< one<'.'> >, blanks,
                                 at< texts<"10501", "11652", "12065", "12356", "12958", "13526">, blanks,
                                     one<':'> > > {};
// The number of such an order, in which scans read letters for digits: I2958, 1Z356, 1352G.
struct like_zero          : one_of<"0OQD"> {};
struct like_one           : one_of<"1Il|"> {};
struct like_two           : one_of<"2Zz"> {};
struct like_five          : one_of<"5Ss"> {};
struct like_six           : one_of<"6Gb"> {};
struct like_eight         : one_of<"8B"> {};
struct order_digits       : seq< like_one,
                                 sor< seq< like_zero, like_five, like_zero, like_one >,
                                      seq< like_one, like_six, like_five, like_two >,
                                      seq< like_two, like_zero, like_six, like_five >,
                                      seq< like_two, one<'3'>, like_five, like_six >,
                                      seq< like_two, one<'9'>, like_five, like_eight >,
                                      seq< one<'3'>, like_five, like_two, like_six > >,
                                 end_of_word > {};
// In full: EXECUTIVE ORDER 12958: DECL: 02/14/2018.
struct executive_order    : seq< any_case<"EXECUTIVE">, gap, any_case<"ORDER">, blanks,
                                 at< order_digits, blanks, one<':'> > > {};
struct eo_label           : sor< seq< eo_letters, blanks,
                                      at< sor< digit, order_digits,
                                               seq< one_of<"Nn">, blanks, one<'/'> >,
                                               one<':'>, line_end > > >,
                                 executive_order, damaged_eo > {};
// Joined to a line that ends sooner, labels need no colon: "SIPDIS E.O. 12958 DECL ...", "TAG PGOV, PREL".
struct next_code          : sor< one<','>, line_tail, seq< gap, rep_min_max< 2, 5, upper >,
                                                           end_of_word > > {};
struct bare_tags          : sor< seq< texts<"TAGS", "TAG", "TAS", "TGS", "TABS">, gap, rep< 4, upper >,
                                      next_code >,
                                 seq< text<"TAGS">, gap, rep< 2, upper >, next_code > > {};
struct joined_field       : sor< joined_label, seq< eo_letters, blanks, rep_min_max< 4, 6, digit >,
                                                    end_of_word >,
                                 bare_tags > {};
struct joined_end         : sor< line_end, at< blanks, joined_field > > {};
// SUBJECT without its colon, or with another sign for it, at the head of a line: no "SUBJECT TO APPROVAL".
struct bare_subject       : seq< texts<"SUBJECT", "Subject", "SUBJ">,
                                 sor< seq< blanks, one_of<"-.;">, gap >, gap >,
                                 not_at< words<"TO", "OF", "MATTER", "MATTERS", "AND", "IS", "WAS"> >,
                                 at< sor< upper, one_of<"(\""> > > > {};
// One letter is lost, doubled, wrong or swapped with the next: SUBECT, SUJBECT (web copies of 2003 to 2010).
struct misspelt_subject   : seq< at< one_of<"Ss">, one_of<"UuBb">, rep_min_max< 4, 6, alpha >, blanks,
                                      one<':'> >,
                                 near_word< "SUBJECT", 1 >, blanks, one<':'> > {};
struct subject_label      : sor< subject_colon, bare_subject, misspelt_subject > {};

// C O N F I D E N T I A L SECTION 01 OF 02 EXAMPLEVILLE 000042 (5 FAH-2 H-222; sections: ACP 127(G) 208)
struct section_form       : seq< plus< digit >, gap, any_case<"OF">, gap, plus< digit >, end_of_word > {};
struct section_label      : sor< word<"SECTION">, seq< word<"Section">, at< gap, section_form > > > {};
struct section_number     : plus< digit > {};
struct section_total      : plus< digit > {};
struct section_of         : when< section_form, section_number, gap, any_case<"OF">, gap, section_total > {};
// A wrong count ends where a post and a number follow, so that they are read.
struct section_unread     : sor< seq< star< sor< digit, blank1, one<'/'>, word<"OF"> > >,
                                      at< list< seq< upper, star< upper >, end_of_word >, gap >, gap,
                                          digit > >,
                                 rest_of_line > {};
// The last of several: FINAL SECTION OF 02 (ACP 127(G) 208 e(2)).
struct final_total        : plus< digit > {};
struct final_form         : seq< word<"FINAL">, gap, section_label, gap, any_case<"OF">, gap, plus< digit >,
                                 end_of_word > {};
struct final_section      : when< final_form,
                                  word<"FINAL">, gap, section_label, gap, any_case<"OF">, gap,
                                  final_total > {};
struct section_count      : sor< final_section,
                                 seq< section_label, blanks, expect< section_of, section_unread > > > {};
// Blacked out, also in small letters: Xxxxxxxxxxxx.
struct post_word          : sor< seq< upper, star< sor< upper, one_of<"'-."> > >, end_of_word >,
                                 redacted_letters > {};
// So may the number be, after the post: EXAMPLEVILLE XXXXXX, EXAMPLEVILLE [number removed].
struct hidden_serial      : seq< at< one_of<"Xx[(\xE2"> >,
                                 sor< rep_min_max< 4, 12, one_of<"Xx"> >, removal_note, redacted_block >,
                                 at< line_tail > > {};
struct line_post_word     : seq< not_at< sor< section_label, joined_field > >, post_word > {};
struct line_post          : seq< line_post_word, star< gap, not_at< hidden_serial >, line_post_word > > {};
// Scans read letters for digits, OO0042, and some copies divide the number: 000,042.
struct like_digit         : sor< digit, like_zero, like_one > {};
struct divided_serial     : seq< rep< 3, digit >, one<','>, rep< 3, digit >, end_of_word > {};
struct damaged_serial     : seq< at< star< one_of<"OIl"> >, rep< 2, digit > >,
                                 rep_min_max< 4, 7, like_digit >, end_of_word > {};
// Six digits are complete, whatever a copy joined to them: "000042SIPDISFOR THE MAYOR".
struct line_serial        : sor< divided_serial,
                                 seq< rep_min_max< 1, 7, digit >,
                                      sor< end_of_word, at< sor< glued_word, text<"E.O."> > > > >,
                                 seq< rep< 6, digit >, at< upper > >,
                                 damaged_serial > {};
struct serial_unread      : rest_of_line {};
// Prints of the 1970s have the year before the post: 75 EXAMPLEVILLE 1234.
struct line_year          : seq< opt< one<'\''> >, sor< digits4, digits2 >, gap > {};
struct year_and_post      : seq< line_year, list< post_word, gap >, gap, line_serial > {};
// The post in small letters as well, which a level in capitals may have beside it: Exampleville 000042.
struct small_post_part    : seq< upper, plus< sor< alpha, one_of<"'-."> > >, end_of_word > {};
struct small_post         : list< small_post_part, gap > {};
struct small_post_form    : seq< upper, lower, at< star< sor< alpha, one_of<"'-. "> > >, rep< 6, digit >,
                                                   line_tail > > {};
struct small_and_serial   : when< small_post_form, small_post, gap, line_serial > {};
struct post_and_serial    : sor< small_and_serial,
                                 seq< opt< when< year_and_post, line_year > >, line_post, blanks,
                                      sor< hidden_serial, expect< line_serial, serial_unread > > > > {};
// A copy may join E.O., TAGS or SUBJECT to the line.
struct line_rest          : sor< at< joined_field >,
                                 star< not_at< sor< line_end, eo_colon, seq< blank1, joined_field > > >,
                                       in_line > > {};
struct post_number_form   : seq< not_at< text<"VIA">, gap >, list< post_word, gap >, blanks,
                                 rep_min_max< 1, 7, digit >, line_tail > {};
// After the number controls, and what a copy joined: SIPDIS, which is a caption, and whom the message is for,
// "... 000042 SIPDIS SAMPLETON PASS USHARBOR SIPDIS E.O. 12958: N/A" (web copies of 2007).
struct sipdis_word        : word<"SIPDIS"> {};
struct line_sipdis        : sipdis_word {};
struct line_addition_end  : sor< line_end, eo_colon, seq< blank1, sor< joined_field, sipdis_word > > > {};
struct passing_verb       : words<"PASS", "FOR"> {};
struct line_passing_form  : seq< post_word, rep_opt< 2, gap, not_at< passing_verb >, post_word >, gap,
                                 passing_verb, gap, upper > {};
struct line_passing       : plus< not_at< line_addition_end >, in_line > {};
// Travelling parties of the 1970s number their messages (1973 STATE 189296): TOSEC 12, TOSHU 24/TOECO 23;
// also after the number of the message.
struct series_caption     : seq< texts<"TOSEC", "SECTO", "TOSHU", "TOECO">, gap, plus< digit >,
                                 end_of_word > {};
struct line_series        : series_caption {};
struct line_addition      : sor< seq< strokes, stroked_control >,
                                 seq< blanks, sor< line_sipdis, line_series, header_control > >,
                                 seq< gap, when< line_passing_form, line_passing > > > {};
// Below the level, where a copy broke the line: "C O N F I D E N T I A L" and, below it, "SAMPLETON 000042".
struct post_below_form    : seq< line_break, blanks, not_at< texts<"FM ", "TO ", "INFO ", "XMT "> >,
                                 list< post_word, gap >, gap, rep< 6, digit >, line_tail > {};
struct post_below         : when< post_below_form, line_break, blanks, post_and_serial > {};
struct classified_message : seq< header_controls, blanks, opt< section_count, blanks >, header_controls,
                                 blanks, sor< post_below, at< joined_end >,
                                              expect< post_and_serial, rest_unread > >,
                                 star< line_addition >, line_rest > {};
// A level begins a classification line for sure if its letters are apart or it is UNCLAS; otherwise what
// follows decides: "CONFIDENTIAL REPORT ON FISH" is none.
struct spaced_letters     : seq< upper, blank1, upper, blank1 > {};
struct digit_in_line      : seq< star< not_at< digit >, in_line >, digit > {};
struct classification_sign: sor< line_tail, section_label, glued_place,
                                 seq< blanks, one<'/'>, sor< one<'/'>, at< blanks, known_control > > >,
                                 seq< blanks, one<'-'>, blanks, known_control >,
                                 seq< gap,
                                      sor< section_label, final_form, known_control, joined_field,
                                           seq< at< upper >, digit_in_line >,
                                           seq< year_and_post, line_tail > > > > {};
struct level_alone        : sor< spaced_letters, seq< text<"UNCLAS">, gap > > {};
struct classification_form: sor< seq< level_words, classification_sign >,
                                 when< level_alone, level_words, gap, upper > > {};
// With the number of the message, as it heads one.
struct numbered_classification
                          : seq< level_words, header_controls, blanks, opt< section_count, blanks >,
                                 header_controls, blanks, post_number_form > {};
// The banner of the page above it: UNCLASSIFIED//FOR OFFICIAL USE ONLY.
struct banner_above       : seq< level_words, text<"//">, blanks, in_line, rest_of_line, line_break,
                                 star< blank_line >, blanks, numbered_classification > {};
// A copy has it among lines of its own.
struct use_only_banner    : seq< level_words, text<"//">, blanks, any_case<"FOR OFFICIAL USE ONLY">,
                                 line_tail > {};
struct page_banner_line   : when< sor< banner_above, use_only_banner >, header_level, rest_of_line,
                                  line_end > {};
// SECRET//RESTRICTED DATA-SIGMA 20//NOFORN is the banner of a paper: no post and its number (CAPCO-2016 H.6).
struct sigma_numbers      : plus< digits2, not_at< digit >, blanks > {};
struct sigma_words        : seq< star< not_at< text<"SIGMA "> >, sor< upper, one_of<" -/"> > >,
                                 text<"SIGMA ">, blanks > {};
struct sigma_list         : seq< sor< text<"//">, gap >, sigma_words, sigma_numbers,
                                 sor< text<"//">, line_end > > {};
struct after_hyphen       : seq< one<'-'>, plus< upper >, gap, digits2 > {};
struct like_sigma_list    : seq< text<"//">, star< not_at< after_hyphen >, sor< upper, one_of<" -"> > >,
                                 one<'-'>, plus< upper >, gap, sigma_numbers, text<"//"> > {};
struct sigma_banner       : seq< level_words, sor< sigma_list, like_sigma_list > > {};
struct classification_line: when< seq< not_at< sigma_banner >, classification_form >,
                                  header_level, classified_message, joined_end > {};
// Web copies damage the level: SS E C R E T SECTION 01 OF 02 EXAMPLEVILLE 000042 (32 of 1,335 cables of
// 2003 to 2010), S e c r e t exampleville 000042.
struct small_post_word    : seq< plus< sor< alpha, one_of<"'-."> > >, end_of_word > {};
struct damaged_words      : seq< damaged_level, gap,
                                 sor< section_label, final_form,
                                      seq< list< small_post_word, gap >, gap, digit > > > {};
struct damaged_post       : list< seq< not_at< section_label >, small_post_word >, gap > {};
struct damaged_line       : when< damaged_words,
                                  damaged_level, blanks, opt< section_count, blanks >, header_controls,
                                  blanks, opt< damaged_post, blanks >, opt< line_serial >, header_controls,
                                  rest_of_line, line_end > {};
// In small letters with capitals, web copies of 1998 and 1999: Unclas Sampleton 000042. The other words also
// begin titles: then E.O. or TAGS follows.
struct level_in_title     : sor< text<"Unclassified">, text<"Unclas">, text<"Confidential">, text<"Secret">,
                                 text<"Top Secret">, text<"Limited Official Use"> > {};
struct small_name         : seq< upper, plus< sor< alpha, one_of<"'-."> > >, end_of_word > {};
struct small_line_words   : seq< level_in_title, gap, opt< section_label, gap, section_form, gap >,
                                 small_name, rep_opt< 3, gap, small_name >, gap,
                                 rep_min_max< 3, 7, digit >, line_tail > {};
struct order_ahead        : seq< rep_opt< 12, not_at< blanks, sor< eo_label, tags_colon > >, rest_of_line,
                                          line_break >,
                                 blanks, sor< eo_label, tags_colon > > {};
struct small_line         : when< seq< at< one_of<"UCSTL">, lower >, small_line_words, order_ahead >,
                                  level_in_title, gap, opt< section_count, blanks >, damaged_post, gap,
                                  line_serial, line_tail > {};
// The banner at the head and foot of a page (5 FAH-1 H-132 b). Prints of 2000 have a page code after it:
// UNCLASSIFIED     PTQ8341.
struct page_code          : seq< rep< 3, upper >, digits4, end_of_word > {};
// Others have the number of the page before or after it: SECRET 1, SECRET - 2 -, Page 3 of 9.
struct page_sign          : sor< one_of<"-|">, blank1 > {};
struct page_total         : seq< sor< seq< gap, any_case<"OF">, gap >, one<'/'> >,
                                 rep_min_max< 1, 3, digit > > {};
struct page_of_banner     : sor< seq< any_case<"PAGE">, gap, rep_min_max< 1, 3, digit >, opt< page_total > >,
                                 seq< rep_min_max< 1, 3, digit >, opt< page_total > > > {};
struct banner_page        : seq< star< page_sign >, page_of_banner, end_of_word, star< page_sign > > {};
struct page_then_level    : seq< banner_page, level_words > {};
// Message centers note that they had the message before: UNCLASSIFIED POSS DUPE.
struct duplicate_note     : texts<"POSSIBLE DUPLICATE", "POSS DUPE"> {};
struct page_or_code       : sor< page_code, banner_page, duplicate_note > {};
// Above the text a number alone would be that of a message, and PAGE 01 begins a line of the page.
struct sure_banner_page   : sor< page_code, duplicate_note,
                                 seq< not_at< text<"PAGE">, gap, digits2, line_tail >,
                                      sor< at< one<'-'> >, at< any_case<"PAGE"> > >, banner_page > > {};
struct class_word_form    : sor< seq< level_words, opt< gap, page_or_code > >, page_then_level > {};
struct class_word_line    : when< seq< blanks, class_word_form, line_tail >,
                                  blanks, opt< not_at< level_words >, banner_page >, header_level,
                                  rest_of_line, line_end > {};
struct page_head          : when< seq< level_words, gap, sure_banner_page, line_tail >, class_word_line > {};

// Captions (5 FAH-2 H-440, H-251, H-252.1), one a line; some cables put several on one.
struct distribution       : words<"SIPDIS", "NODIS", "EXDIS", "STADIS", "LIMDIS"> {};
struct channel_caption    : seq< texts<"ROGER", "AGREMENT", "DIRGEN", "DISSENT", "MED", "TM">, gap,
                                 word<"CHANNEL"> > {};
struct caption_words      : seq< sor< any_case<"NOFORN">,
                                      texts<"SENSITIVE", "TERREP", "CODEL", "STAFFDEL", "SPECAT", "AIDAC",
                                            "ORCON", "PROPIN", "NOCONTRACT", "WNINTEL">,
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
struct caption_line       : sor< when< seq< captions, caption_end >, captions, caption_end >,
                                 when< seq< one<'('>, captions, one<')'>, line_tail >,
                                       one<'('>, captions, one<')'>, line_tail > > {};
// SIPDIS E.O. 12958: N/A: a copy lost the end of the line, in some also the blank: SIPDISE.O. 12958: N/A.
struct joined_sign        : seq< opt< blanks, one_of<",;.-"> >, gap > {};
struct glued_caption      : texts<"SIPDIS", "NODIS", "EXDIS"> {};
// STADIS//EYES ONLY FOR THE MAYOR: whom it is for is the next line.
struct eyes_only_sign     : seq< blanks, plus< one<'/'> >, blanks, at< word<"EYES">, gap, word<"ONLY"> > > {};
struct caption_joined     : sor< when< seq< captions, eyes_only_sign >, captions, eyes_only_sign >,
                                 when< seq< captions, joined_sign, joined_field >, captions, joined_sign >,
                                 when< seq< glued_caption, joined_label >, glued_caption > > {};
// "VERY SENSITIVE" alone may also be the end of a subject.
struct handling_captions  : captions_of< sor< handling_phrase, any_caption, agency_sensitive,
                                              other_channel > > {};
struct handling_line      : when< seq< handling_captions, caption_end >, handling_captions, caption_end > {};
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
struct caption_and_remark : when< sor< seq< distribution, blanks, sor< upper, one_of<"-("> > >,
                                       caption_and_name, caption_and_number >,
                                  captions, rest_of_line, line_end > {};

// C O R R E C T E D  C O P Y (ADDED TAGS), with dashes around it or not: cables of 2003 to 2010.
struct correction_words   : seq< spaced<"CORRECTED">, gap, spaced<"COPY">, end_of_word > {};
struct correction_line    : seq< star< sor< blank1, one_of<"-*("> > >, correction_words, rest_of_line,
                                 line_end > {};

struct eo_number          : sor< seq< rep_min_max< 4, 6, digit >, end_of_word >, order_digits > {};
// E.O. 12958, AS AMENDED BY E.O. 13292. An archive's note, which is another thing, goes on with
// "; DECLASSIFIED".
struct eo_amended         : seq< blanks, opt< one<','> >, blanks, opt< one<'('> >, any_case<"AS">, gap,
                                 any_case<"AMENDED">,
                                 opt< gap, any_case<"BY">, gap,
                                      opt< one_of<"Ee">, opt< one<'.'> >, blanks, one_of<"Oo">,
                                           opt< one<'.'> >, blanks >,
                                      rep_min_max< 4, 6, digit > >,
                                 opt< one<')'> >, at< blanks, sor< line_end, one<':'> > > > {};
// DECL: 01/02/2020, and before it a downgrade, DNG: CO 01/02/2012: cables of 2003 to 2010.
// One letter of the label may be wrong before its colon, DEC: or DELC:, and a full stop may follow it.
struct misspelt_decl      : seq< at< one_of<"Dd"> >, near_word< "DECL", 1 >,
                                 at< opt< one<'.'> >, blanks, one<':'> > > {};
struct decl_word          : sor< seq< not_at< any_case<"DECLASSIFIED"> >, any_case<"DECL">, star< alpha > >,
                                 misspelt_decl > {};
struct decl_label         : seq< decl_word, opt< one<'.'> >, blanks, opt< any_case<"ON">, blanks >,
                                 opt< one<':'> > > {};
struct dng_form           : seq< any_case<"DNG">, blanks, opt< one<':'> >, blanks,
                                 opt< plus< alpha >, blanks >, declass_date > {};
struct dng_level          : plus< alpha > {};
struct dng_date           : declass_date {};
struct dng_instruction    : when< dng_form,
                                  any_case<"DNG">, blanks, opt< one<':'> >, blanks, opt< dng_level, blanks >,
                                  dng_date, blanks, opt< one_of<";,"> >, blanks > {};
// N/A on what is not classified (TL:TAGS-1 sec. 1a); OADR (E.O. 12356); MR, retired (CAPCO-2016 E.6).
struct decl_not_applicable_sign
                          : seq< one_of<"Nn">, opt< blanks, one_of<"/\\"> >, blanks, one_of<"Aa">,
                                 sor< at< glued_word >, end_of_word > > {};
struct decl_not_applicable: decl_not_applicable_sign {};
// N/A to RD/FRD and NATO portions. See source list for NSI portions. (CAPCO-2016 E.1, E.4, E.5)
struct decl_word_gap      : sor< gap, seq< blanks, line_break, blanks > > {};
struct decl_portion_kinds : plus< sor< words<"RD", "FRD", "TFNI", "NATO", "AND">, one_of<"/,">,
                                       decl_word_gap > > {};
struct decl_see_sources   : seq< any_case<"SEE">, decl_word_gap, opt< any_case<"NSI">, decl_word_gap >,
                                 any_case<"SOURCE">, decl_word_gap, any_case<"LIST">,
                                 opt< decl_word_gap, any_case<"FOR">, decl_word_gap, any_case<"NSI">,
                                      decl_word_gap, any_case<"PORTIONS"> >,
                                 opt< one<'.'> > > {};
struct decl_source_list   : seq< decl_not_applicable_sign, decl_word_gap, any_case<"TO">, decl_word_gap,
                                 decl_portion_kinds, any_case<"PORTIONS">, end_of_word, opt< one<'.'> >,
                                 opt< decl_word_gap, decl_see_sources > > {};
struct decl_oadr          : word<"OADR"> {};
struct decl_retired       : word<"MR"> {};
// GDS, ADS, XGDS1 (E.O. 11652; TL:TAGS-1 sec. 1a), RDS-4, XDS (E.O. 12065; 1979 RIYADH 00905). Cables
// write the exemption's number as XGDS1, XGDS-1 or XGDS (1).
struct schedule_number    : seq< blanks,
                                 sor< seq< opt< one<'-'>, blanks >, digit >,
                                      seq< one<'('>, digit, one<')'> > >,
                                 not_at< sor< digit, one<'/'>, seq< one<'-'>, digit > > > > {};
struct schedule_word      : any_cases<"XGDS", "GDS", "ADS", "RDS", "XDS"> {};
struct schedule_code      : schedule_word {};
struct schedule_digit     : digit {};
struct schedule_fields    : seq< schedule_code,
                                 opt< when< schedule_number,
                                            blanks, opt< one_of<"-(">, blanks >, schedule_digit,
                                            opt< one<')'> > > > > {};
struct decl_schedule      : when< seq< schedule_word, opt< schedule_number >, not_at< alpha > >,
                                  schedule_fields > {};
// 25X1, 50X1-HUM, 75X1 (32 CFR 2001.26; CAPCO-2016 E.1); X1 to X8 (E.O. 12958), also with the section
// before it: 1.6X1.
struct decl_exemption     : seq< opt< text<"1.6">, blanks, opt< one<'('> > >,
                                 sor< seq< text<"25X">, digit >,
                                      seq< text<"50X">, digit >,
                                      seq< text<"75X">, opt< digit > >,
                                      seq< one_of<"Xx">, digit > >,
                                 opt< one<'-'>, plus< alpha > >, end_of_word, opt< one<')'> > > {};
struct decl_exemptions    : list< decl_exemption, seq< blanks, opt< one_of<",;/&"> >, blanks > > {};
// In place of its date: 25X1, EO 12951 (CAPCO-2016 E.3); 25X9, UPON ITS END (an event).
struct decl_ground        : sor< seq< one_of<"Ee">, opt< one<'.'> >, one_of<"Oo">, opt< one<'.'> >, blanks,
                                      text<"12951">, end_of_word >,
                                 seq< words<"UPON", "AFTER", "WHEN", "UNTIL">,
                                      star< not_at< sor< line_end, seq< blank1, joined_field > > >,
                                            in_line > > > {};
struct decl_exempted      : seq< decl_exemptions, opt< blanks, one<','>, blanks, decl_ground > > {};
struct decl_redacted      : redacted_word {};
// An event (32 CFR 2001.21(a)(4)): words, "TEN YEARS AFTER THE TREATY", or a time, "10 YEARS". A word with
// digits in it is a date gone wrong.
struct event_word         : seq< alpha, star< sor< alpha, one_of<"'-.,"> > >,
                                 not_at< sor< digit, one<'/'> > > > {};
struct event_section      : seq< text<"1.">, digit, gap > {};  // of the order: "1.6 AFTER THE TREATY"
struct event_start        : seq< opt< event_section >, opt< plus< digit >, gap >, event_word,
                                 sor< gap, at< line_end >, at< one_of<";("> > > > {};
struct decl_event         : when< event_start,
                                  star< not_at< sor< line_end, seq< blank1, joined_field > > >,
                                        in_line > > {};
struct decl_date          : sor< declass_date, date_in_words > {};
// Web copies broke it over the line end: "02/14/" above "2018", "February" above "14, 2018".
struct date_break         : seq< blanks, line_break, blanks > {};
struct date_stroke        : one_of<"/-"> {};
struct broken_stroke      : sor< seq< date_stroke, date_break >, seq< date_break, date_stroke > > {};
struct broken_numbers     : seq< date_month, sor< seq< broken_stroke, date_day, date_stroke >,
                                                  seq< date_stroke, date_day, broken_stroke > >,
                                 date_year, end_of_word > {};
struct date_gap           : sor< date_break, gap > {};
struct broken_date_words  : seq< sor< seq< calendar_month, date_gap, date_day_word, blanks, opt< one<','> > >,
                                      seq< date_day_word, date_gap, calendar_month, opt< one<','> > > >,
                                 date_gap, date_year, end_of_word, not_at< blanks, alpha > > {};
struct decl_broken_date   : sor< broken_numbers, broken_date_words > {};
struct decl_value         : sor< decl_date, decl_broken_date, decl_source_list, decl_not_applicable,
                                 decl_oadr, decl_retired,
                                 decl_schedule, decl_exempted, decl_redacted, decl_event > {};
// After the instruction: GDS 11/15/85 (EXAMPLE, PAT) OR-M (E.O. 12065; 1979 STATE 297216), X1 AND MR.
// A typist may have opened the bracket twice, "(EXAMPLE( 11-09-99", or marked the text there:
// "(C-ENTIRE TEXT)".
struct decl_open_date     : seq< one<'('>, blanks, declass_date > {};
struct decl_name          : plus< not_at< decl_open_date >, none_of<")\n\r"> > {};
struct decl_bracket       : seq< one<'('>, opt< decl_name >, opt< one_of<")("> > > {};
struct entire_bracket     : seq< one<'('>, blanks, mark_level, entire_text, blanks, one<')'> > {};
struct decl_entire_text   : when< entire_bracket, entire_bracket > {};
// A second number of the schedule: RDS-1, 3.
struct decl_more_number   : seq< digit, at< sor< gap, one<','> > > > {};
struct decl_review        : seq< text<"OR-">, upper, end_of_word > {};
struct decl_and           : sor< word<"AND">, word<"OR">, one_of<",;:/&-"> > {};
struct decl_further       : sor< decl_date, decl_exemption, decl_oadr, decl_retired, decl_schedule > {};
struct decl_more          : star< sor< gap, decl_review, decl_and, decl_entire_text, decl_bracket, decl_label,
                                       decl_further, decl_more_number > > {};
// The line ended after the label: "E.O. 12958: DECL:" and, below it, "05/14/2017".
struct decl_wrap          : seq< line_break, blanks > {};
// Prints of 1978 and 1979 have a schedule or N/A there.
struct value_below        : sor< declass_date,
                                 seq< sor< seq< schedule_word, opt< schedule_number > >,
                                           decl_not_applicable_sign, decl_oadr >,
                                      line_tail > > {};
struct decl_below         : when< seq< decl_wrap, value_below >, decl_wrap > {};
struct decl_instruction   : seq< opt< dng_instruction >, opt< decl_label >, blanks, opt< decl_below >,
                                 sor< at< sor< line_end, joined_field > >,
                                      seq< expect< decl_value, rest_unread >, decl_more > > > {};
// Copies lose the order, or have the instruction on the next line: "DECL: 08/22/2017".
struct eo_instruction     : at< any_case<"DECL">, star< alpha >, blanks, one<':'>, blanks,
                                sor< digit, words<"X1", "OADR", "MR"> > > {};
// Or they are cut: "E.O. 129...".
struct eo_cut             : seq< eo_label, rep_opt< 5, digit >, text<"..">, star< one<'.'> >,
                                 at< line_tail > > {};
struct eo_beginning       : sor< eo_cut,
                                 seq< eo_label, opt< one<':'>, blanks >, opt< eo_number, opt< eo_amended > >,
                                      star< sor< blank1, one_of<":,;.-"> > > >,
                                 seq< eo_instruction, decl_label, blanks > > {};
struct eo_line            : seq< eo_beginning, decl_instruction, sor< joined_end, seq< rest_of_line,
                                     line_end > > > {};

// Declassify On: 2039/03/05, on a line of its own below Classified By or Derived From
// (32 CFR 2001.21(a)(4), 2001.22). DECLASSIFIED ON is a reviewer's.
struct declassify_words   : seq< any_case<"DECLASS">, opt< any_case<"IFY"> >, gap, any_case<"ON"> > {};
struct declassify_code    : sor< decl_date, decl_source_list, decl_oadr, decl_retired, decl_exemption > {};
struct declassify_label   : seq< declassify_words,
                                 sor< seq< blanks, one_of<":-"> >, at< gap, declassify_code > > > {};
struct declassify_statement
                          : seq< declassify_label, blanks, decl_instruction, rest_of_line > {};
struct declassify_line    : seq< declassify_statement, line_end > {};

// TAGS: PGOV, PREL, OVIP (EXAMPLE, PAT): blanks or commas or both, persons in parentheses (TL:TAGS-1
// sec. 4). Some have committees, UNGA/C-6; web copies have links, [PGOV](#).
struct tag_committee      : seq< one<'/'>, sor< seq< any_case<"C-">, digit >, any_case<"SPC"> >,
                                 not_at< alnum > > {};
// Regions since the list of 2024 (5 FAH-3 H-416): 1A, 2E.
struct tag_region         : seq< range< '1', '8' >, upper, end_of_word > {};
// A copy may join the next label to the last code: "PGOVSUBJECT: HARBOR DUES".
struct tag_letter         : sor< alpha, digit, seq< one_of<"-&'">, at< alnum > > > {};
struct tag_letters        : plus< not_at< subject_colon >, tag_letter > {};
struct tag_code           : seq< sor< tag_region, seq< alpha, tag_letters > >,
                                 opt< tag_committee >,
                                 not_at< sor< one_of<"][">, seq< one<'('>, not_at< alpha > > > > > {};
struct link_code          : seq< alpha, plus< alnum > > {};
struct link_target        : seq< one<'('>, star< none_of<" ()[\n\r"> >, one<')'> > {};
struct tag_link           : when< seq< one<'['>, link_code, one<']'> >,
                                  one<'['>, link_code, one<']'>, opt< link_target > > {};
struct person_words       : plus< none_of<")(:\n\r"> > {};
struct tag_person         : seq< one<'('>, person_words, opt< line_break, person_words >, one<')'> > {};
struct tag                : sor< tag_link, tag_code, tag_person > {};
// Some cables have a semicolon or no colon, web copies hash signs: TAGS #KZ, #PGOV.
struct hashed_codes       : seq< text<"TAGS">,
                                 at< blanks, opt< line_break >, blanks, one<'#'>, upper, plus< upper >,
                                     end_of_word > > {};
// Or another sign in its place: TAGS - PGOV, PREL.
struct tags_sign          : seq< text<"TAGS">, blanks, one_of<"-.">, at< gap, rep_min_max< 2, 5, upper >,
                                                              next_code > > {};
struct tags_label         : sor< tags_colon, hashed_codes, tags_sign,
                                 seq< any_case<"TAGS">, sor< one<','>, at< gap > >,
                                      at< blanks, sor< tag_link, tag_code, tag_person > > >,
                                 seq< text<"TAGS">,
                                      at< gap, rep_min_max< 1, 8, sor< upper, digit > >,
                                          sor< one<','>,
                                               seq< opt< one_of<"]?*"> >, blanks,
                                                    sor< one<','>, upper, line_end > > > > >,
                                 seq< at< bare_tags >, tags_word > > {};

// REF: A. EXAMPLEVILLE 41 B. 07 SAMPLETON 900 (NOTAL): year (none if it is the same), post, number,
// "not to all" (1974 STATE 228829). Cables also have A), (A), and a number alone for one of the same post.
// A letter may be small if a post follows for sure: "a. 86 SAMPLETON 4".
// Where all of it is in small letters, a year comes before the post: "a. 05 state 201650".
struct small_ref_form     : seq< digits2, gap, list< seq< lower, plus< lower > >, gap >, gap,
                                 rep_min_max< 1, 7, digit >, end_of_word > {};
struct small_ref_letter   : seq< opt< one<'('> >, lower, one_of<".)">,
                                 at< gap, sor< seq< opt< digits2, gap >, upper, upper >,
                                               small_ref_form > > > {};
// or, without a blank, right before it: "(A)STATE 2", "(A)State 2".
struct ref_post_part      : seq< upper, plus< sor< upper, one_of<"'-"> > >, end_of_word > {};
struct ref_glued_start    : seq< opt< sor< digits4, digits2 >, gap >, list< ref_post_part, gap >, blanks,
                                 opt< line_break, blanks >, digit > {};
struct ref_glued_name     : seq< upper, plus< lower >, gap, rep_min_max< 1, 7, digit >, end_of_word > {};
struct ref_letter         : sor< seq< opt< one<'('> >, upper, one_of<".)">,
                                      sor< not_at< alnum >, at< ref_glued_start > > >,
                                 seq< one<'('>, upper, one<')'>, at< ref_glued_name > >,
                                 small_ref_letter > {};
// "SAMPLETON 16..." was cut off in its number.
struct ref_end            : at< sor< line_end, blank1, one_of<",;:()">, classified_colon,
                                     seq< not_at< cut_sign >, one<'.'>, not_at< digit > > > > {};
struct ref_year_digits    : seq< sor< digits4, digits2 >, not_at< digit > > {};
struct ref_year           : ref_year_digits {};
struct full_year          : seq< texts<"19", "20">, digits2, not_at< digit > > {};
struct ref_year_behind    : sor< full_year, seq< digits2, not_at< digit > > > {};
// A month is not a post, and its days are not numbers: "NOTES OF MARCH 3", "MEETING ON 12 MAY".
struct month_word         : seq< any_cases<"JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY",
                                           "AUGUST",
                                           "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER", "JAN", "FEB",
                                           "MAR",
                                           "APR", "JUN", "JUL", "AUG", "SEPT", "SEP", "OCT", "NOV", "DEC">,
                                 end_of_word, opt< one<'.'> > > {};
// In capitals; small letters too if nothing else is in the entry: "Sao Paulo 276".
// Nor are these: "SAMPLETON EMAIL OF 3, 4 MAY".
struct no_place           : sor< month_word, words<"EMAIL", "E-MAIL", "OF"> > {};
struct ref_post           : list< seq< not_at< no_place >, upper, star< sor< alpha, one_of<"'-"> > >,
                                       end_of_word >, gap > {};
struct ref_post_capitals  : list< seq< not_at< no_place >, upper, star< sor< upper, one_of<"'-"> > >,
                                       end_of_word >, gap > {};
struct ref_digits         : rep_min_max< 1, 7, digit > {};
struct ref_serial         : ref_digits {};
struct ref_notal_word     : seq< opt< one<'('> >, any_case<"NOTAL">, opt< one<')'> > > {};
struct ref_notal          : ref_notal_word {};
// The year after the number: STATE 7 OF 2006, STATE 7 2006, STATE 7 (2006), STATE 7 (06), also in a date or
// on
// the next line.
struct ref_day            : seq< rep_min_max< 1, 2, digit >, not_at< digit > > {};
struct ref_date_words     : sor< seq< month_word, gap, opt< ref_day, opt< one<','> >, gap > >,
                                 seq< ref_day, gap, month_word, opt< one<','> >, gap >,
                                 seq< ref_day, one_of<"/.">, ref_day, one_of<"/."> > > {};
struct ref_dated          : seq< ref_date_words, ref_year_behind > {};
struct ref_of_year        : seq< gap, words<"OF", "DATED", "DTD", "FROM">, gap,
                                 sor< ref_dated,
                                      seq< not_at< ref_day, sor< seq< gap, month_word >, one<'/'> > >,
                                           ref_year_behind > >,
                                 end_of_word > {};
struct ref_of_day         : seq< gap, words<"OF", "DATED", "DTD", "FROM">, gap,
                                 sor< seq< month_word, gap, ref_day >,
                                      seq< ref_day, sor< seq< gap, month_word >,
                                                         seq< one<'/'>, ref_day > > > > > {};
struct ref_comma_date     : seq< one<','>, blanks, ref_dated, end_of_word > {};
struct ref_year_bracket   : seq< blanks, one<'('>,
                                 sor< seq< opt< one<'\''> >, ref_year_behind >,
                                      seq< star< not_at< full_year, one<')'> >, none_of<")(\n\r"> >,
                                           ref_year_behind > >,
                                 one<')'> > {};
struct ref_year_end       : at< blanks, sor< line_end, one_of<",;)">, ref_letter > > {};
struct ref_next_post      : seq< line_break, blanks, ref_post_capitals, gap, digit > {};
struct ref_sole_year      : seq< sor< gap, seq< blanks, line_break, blanks > >, at< full_year >,
                                 ref_year_behind,
                                 ref_year_end, not_at< blanks, ref_next_post > > {};
// The date alone, also over the line end: "STATE 3685 OCT 6," and, below it, "1973".
struct ref_day_of_year    : seq< gap, month_word, gap, ref_day, opt< one<','> >,
                                 sor< seq< blanks, line_break, blanks >, gap >, at< full_year >,
                                 ref_year_behind, end_of_word > {};
template< class Form >
struct ref_whole          : when< Form, Form > {};
struct ref_year_after     : sor< ref_whole< ref_of_year >, ref_of_day, ref_whole< ref_comma_date >,
                                 ref_whole< ref_day_of_year >,
                                 ref_whole< ref_year_bracket >, ref_whole< ref_sole_year > > {};
// Before the post, also in brackets, and at the end of the line above it.
struct ref_year_quote     : one_of<"'("> {};
struct ref_year_close     : one_of<"')"> {};
struct ref_year_wrap      : seq< blanks, line_break, blanks,
                                 at< ref_post_capitals, gap, rep_min_max< 1, 7, digit >, end_of_word > > {};
struct ref_year_gap       : sor< ref_year_wrap, blanks > {};
struct ref_year_before    : seq< opt< ref_year_quote >,
                                 sor< seq< full_year, opt< ref_year_close >, ref_year_gap >,
                                      seq< ref_year_digits, opt< ref_year_close >, blanks > > > {};
// On the line above two digits are a year after a label alone: "(B) 07" and, below, "SAMPLETON 77".
struct ref_labelled_form  : seq< ref_letter, blanks, digits2, ref_year_wrap > {};
// The indent of the next one in the old message system: "STATE 41 -      (B) STATE 42".
struct ref_indent         : seq< one<'-'>, at< gap, ref_letter > > {};
struct ref_alone          : sor< line_tail,
                                 seq< blanks, sor< one_of<",;">, text<"-- ">, ref_notal_word, ref_letter,
                                                   ref_indent > > > {};
// Web copies wrap before the number,
struct ref_number_wrap    : seq< blanks, line_break, blanks,
                                 at< ref_digits, blanks, opt< ref_notal_word, blanks >,
                                     sor< line_tail, one_of<",;">, ref_letter > > > {};
struct ref_number_gap     : sor< ref_number_wrap, gap > {};
// and within the name of a post: "D. 06 PORT" and, below it, "EXAMPLE 495".
struct ref_post_wrap      : seq< blanks, line_break, blanks,
                                 at< rep_min_max< 1, 2, not_at< ref_word, blanks, one<':'> >, ref_post_part,
                                                  gap >,
                                     ref_digits, blanks, opt< ref_notal_word, blanks >,
                                     sor< line_end, one_of<",;.">, ref_letter > > > {};
struct ref_wrapped_post   : seq< list< ref_post_part, gap >, ref_post_wrap, list< ref_post_part, gap > > {};
struct ref_wrapped_form   : seq< opt< ref_year_before >, ref_wrapped_post, gap, ref_digits > {};
struct ref_wrapped        : when< ref_wrapped_form,
                                  opt< opt< one<'\''> >, ref_year, opt< one<'\''> >, blanks >,
                                  ref_wrapped_post, gap, ref_serial, opt< gap, ref_notal > > {};
struct ref_cable_form     : seq< opt< ref_year_before >,
                                 sor< seq< ref_post_capitals, ref_number_gap, ref_digits, ref_end,
                                           not_at< gap, month_word > >,
                                      seq< ref_post_capitals, gap, rep_min_max< 3, 7, digit >,
                                           at< ref_day_of_year > >,
                                      seq< ref_post, gap, ref_digits, at< ref_alone > > > > {};
// Cut off in its number or before it: "B. SAMPLETON 1...".
struct ref_cut            : seq< list< ref_post_part, gap >, gap, rep_opt< 7, digit >, cut_sign,
                                 line_tail > {};
// The letter after the label, also once more within the line: "REF A: SAMPLETON 41; REF B: STATE 7", "REF A
// 07 SAMPLETON 41 REF B STATE 7".
struct ref_letter_behind  : seq< upper, sor< at< blanks, one<':'> >, at< gap, ref_cable_form > > > {};
struct ref_named_letter   : upper {};
// Once more after its own letter: "A. A: SAMPLETON 41", "A. REF: SAMPLETON 41".
struct ref_doubled        : when< seq< upper, blanks, one<':'>, blanks, ref_cable_form >,
                                  ref_named_letter > {};
struct ref_label_again    : seq< ref_colon, at< blanks, ref_cable_form > > {};
struct ref_named          : when< seq< ref_word, opt< one<'.'> >, gap, ref_letter_behind >,
                                  ref_word, opt< one<'.'> >, gap, ref_named_letter > {};
struct ref_cable_words    : seq< ref_post, ref_number_gap, ref_serial, opt< when< ref_year_after,
                                     ref_year_after > >,
                                 opt< gap, ref_notal > > {};
struct ref_cable          : when< ref_cable_form,
                                  opt< opt< ref_year_quote >, ref_year, opt< ref_year_close >, ref_year_gap >,
                                  ref_cable_words > {};
struct ref_small_post     : list< plus< lower >, gap > {};
// or the post and the number alone: "sampleton 00378".
struct small_ref_alone    : seq< lower, plus< lower >, rep_opt< 2, gap, lower, plus< lower > >, gap,
                                 rep_min_max< 2, 7, digit >, line_tail > {};
struct ref_small          : sor< when< small_ref_form, ref_year, gap, ref_small_post, gap, ref_serial >,
                                 when< small_ref_alone, ref_small_post, gap, ref_serial > > {};
struct ref_labelled       : seq< ref_year, ref_year_wrap, ref_cable_words > {};
// 08EXAMPLEVILLE42, as archives name messages.
struct ref_glued_form     : seq< digits2, plus< upper >, ref_digits, ref_end > {};
struct ref_glued_year     : digits2 {};
struct ref_glued_post     : plus< upper > {};
struct ref_glued          : when< ref_glued_form, ref_glued_year, ref_glued_post, ref_serial > {};
// Without a number: "07 SAMPLETON".
struct ref_place          : plus< gap, not_at< ref_letter >, upper, plus< upper > > {};
struct ref_unnumbered     : when< seq< digits2, ref_place, ref_alone >, digits2, ref_place > {};
// "2008 AND OLDER ONES": a year with words after it is not a number.
struct ref_bare_year      : seq< full_year, gap, not_at< sor< ref_letter, ref_notal_word, seq< word<"AND">,
                                     gap, digit > > >,
                                 alpha > {};
struct ref_bare           : when< seq< not_at< ref_bare_year >, ref_digits, ref_end, not_at< gap,
                                     month_word > >,
                                  ref_serial, opt< gap, ref_notal > > {};
struct ref_stop           : sor< line_end, one<';'>, classified_colon,
                                 seq< blank1, sor< ref_letter, ref_named, ref_indent, joined_label > > > {};
struct ref_text           : plus< sor< classified_part, seq< not_at< ref_stop >, in_line > > > {};
struct ref_words          : ref_text {};
// With its title, "SAMPLETON 47 -- PLEA FOR A LEASE" or in quotation marks (cables of 2008 and
// 2010). In capitals it goes on in the next line, above another reference or a blank line.
struct ref_next           : seq< ref_letter, blanks, ref_cable_form > {};
struct ref_title_end      : sor< line_end, one<';'>, seq< blank1, sor< ref_next, ref_named,
                                     joined_label > > > {};
struct ref_title_words    : plus< not_at< ref_title_end >, in_line > {};
struct ref_title_more     : seq< line_break, blanks, at< upper >,
                                 not_at< sor< ref_next, level_words, any_caption, joined_field,
                                              words<"FOR", "EYES"> > >,
                                 plus< not_at< lower >, in_line >,
                                 at< line_break, blanks, sor< line_break, ref_next > > > {};
struct ref_title          : seq< gap, sor< seq< rep_min< 2, one<'-'> >, gap >, at< one<'"'> > >,
                                 ref_title_words, opt< ref_title_more > > {};
struct email_word         : any_cases<"E-MAIL", "EMAIL"> {};
struct ref_email          : when< seq< star< not_at< sor< ref_stop, email_word > >, in_line >, email_word >,
                                  ref_text > {};
// A report of another service, IIR 6 890 0042 08, is not a cable.
struct report_sign        : seq< text<"IIR">, gap, digit > {};
struct ref_report         : when< seq< star< not_at< report_sign >, ref_post_part, gap >, report_sign >,
                                  ref_text > {};
// A chapter of regulations is none: 5 FAM 900, 5 FAH-1 H-246.2, 22 CFR 9.
struct ref_regulation     : seq< rep_min_max< 1, 2, digit >, gap, texts<"FAM", "FAH", "CFR", "USC">,
                                 opt< one<'-'>, digit >, gap, opt< text<"H-"> >, digit,
                                 star< sor< alnum, one_of<".-()">, seq< gap, at< digit > > > >,
                                 opt< gap, one<'N'>, digit, end_of_word > > {};
struct ref_remark         : seq< one<'('>, star< none_of<")(\n\r"> >, one<')'> > {};
struct ref_and            : sor< seq< opt< word<"AND">, gap >, word<"PREVIOUS"> >,
                                 word<"AND">, word<"CIRCULAR">,
                                 seq< word<"ET">, gap, word<"AL"> > > {};
// After a semicolon or comma they go on below a blank line, and a copy may have the line of a page among
// them.
struct ref_open_gap       : seq< one_of<",;">, blanks, line_break, plus< blank_line >, blanks,
                                 at< opt< pilcrow, blanks >, opt< ref_letter, blanks >,
                                     ref_cable_form > > {};
struct ref_page_words     : seq< list< ref_post_part, gap >, gap, rep_min_max< 5, 8, digit >, gap,
                                 rep_min_max< 1, 3, digit >, opt< one<'.'>, plus< digit > >, gap,
                                 any_case<"OF">, gap,
                                 rep_min_max< 1, 3, digit >, end_of_word > {};
// The level of the page, at whose end they are: "SAMPLETON 122  CONFIDENTIAL" above PAGE 02.
struct ref_page_level     : when< seq< level_words, line_tail, blanks, text<"PAGE">, gap, digits2 >,
                                  level_words > {};
struct ref_separator      : sor< ref_open_gap, ref_page_level, ref_page_words, blank1, one_of<",;:.">,
                                 ref_and, ref_indent,
                                 seq< not_at< sor< ref_letter, ref_cable_form > >, ref_remark >,
                                 pilcrow > {};
struct ref_entry          : sor< when< ref_labelled_form, ref_letter, blanks, ref_labelled >, ref_letter,
                                 ref_doubled, ref_report, ref_regulation,
                                 seq< ref_cable, opt< ref_title > >, ref_small, ref_wrapped,
                                 ref_glued,
                                 ref_unnumbered, ref_bare, ref_email, ref_words > {};
struct ref_item           : sor< ref_separator, ref_named, ref_label_again,
                                 seq< not_at< sor< line_end, joined_label, classified_colon > >,
                                      ref_entry > > {};
// There is none: REF: NONE, REF: N/A.
struct ref_none_words     : seq< blanks, any_cases<"NONE", "N/A", "NIL">, opt< one<'.'> > > {};
struct ref_none           : when< seq< ref_none_words, line_tail >, ref_none_words > {};
// Misspelled, RE: or REFF:, before a reference.
struct misspelt_ref       : seq< any_cases<"REFF", "RE">, blanks, one<':'>,
                                 at< blanks, opt< ref_letter, blanks >, ref_cable_form > > {};
struct ref_label          : sor< ref_colon, misspelt_ref, ref_named,
                                 seq< ref_word, opt< one<'.'> >, gap,
                                      at< sor< seq< ref_letter, blanks, ref_cable_form >,
                                               ref_cable_form > > > > {};
// clang-format on

template <>
inline constexpr Expectation expectation<section_of>{"classification/line-malformed",
                                                     "a section count, such as SECTION 01 OF 02"};
template <>
inline constexpr Expectation expectation<line_serial>{"classification/line-malformed",
                                                      "a message number, such as 000042"};
template <>
inline constexpr Expectation expectation<post_and_serial>{
    "classification/line-malformed", "a post and a message number, such as EXAMPLEVILLE 000042"};
template <>
inline constexpr Expectation expectation<decl_value>{
    "declass/line-malformed",
    "a declassification date such as 09/29/2019, an event, an exemption or N/A"};
template <>
inline constexpr Expectation expectation<tag>{
    "tags/malformed", "a TAGS code such as PGOV or KZ, or a person in parentheses"};

}  // namespace cablelint::grammar
