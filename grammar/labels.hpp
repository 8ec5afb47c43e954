// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/dates.hpp"
#include "grammar/lines.hpp"
#include "grammar/near_word.hpp"

/// The labels with which lines of the header begin, as they are and as copies damage them: TAGS, SUBJECT,
/// REF, Classified By, E.O. (5 FAH-1 H-240 of 2004; TL:TAGS-1).
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
struct misspelled_by      : seq< one_of<"Bb">, one_of<"TtVvUu">, end_of_word > {};
struct odd_classified     : seq< sor< seq< any_case<"CLASSIFIED">, blanks,
                                           sor< misspelled_by, seq< line_break, blanks, by_word > > >,
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
// Also DRV FROM: in messages.
struct derived_label      : seq< sor< any_case<"DERIVED">, seq< text<"DRV">, at< gap, text<"FROM">, blanks,
                                                                                  one<':'> > >,
                                      seq< at< one_of<"Dd"> >, near_word< "DERIVED",
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
// E. O. and E.o.; scans have a zero for the letter, and commas for the full stops: E.0. and E. 0,.
struct eo_stop            : one_of<".,"> {};
struct eo_letters         : sor< seq< one_of<"Ee">, opt< eo_stop >, blanks, one_of<"Oo">, opt< eo_stop > >,
                                 seq< one<'E'>, eo_stop, blanks, one<'0'>, eo_stop > > {};
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
// A scan damaged its mark as well: SUBJECT. -tei- THE FERRY.
struct struck_word        : seq< sor< one_of<"-+~({[">, text<"\xE2\x80\x94"> >,
                                 rep_min_max< 1, 8, none_of<" \t\n\r"> > > {};
struct struck_subject     : seq< texts<"SUBJECT", "SUBJ">, blanks, one_of<".;">, gap,
                                 at< struck_word, gap, upper, upper > > {};
struct bare_subject       : sor< seq< texts<"SUBJECT", "Subject", "SUBJ">,
                                      sor< seq< blanks, one_of<"-.;">, gap >, gap >,
                                      not_at< words<"TO", "OF", "MATTER", "MATTERS", "AND", "IS", "WAS"> >,
                                      at< sor< upper, one_of<"(\""> > > >,
                                 struck_subject > {};
// One letter is lost, doubled, wrong or swapped with the next: SUBECT, SUJBECT (web copies of 2003 to 2010).
struct misspelled_subject : seq< at< one_of<"Ss">, one_of<"UuBb">, rep_min_max< 4, 6, alpha >, blanks,
                                      one<':'> >,
                                 near_word< "SUBJECT", 1 >, blanks, one<':'> > {};
struct subject_label      : sor< subject_colon, bare_subject, misspelled_subject > {};
// clang-format on

}  // namespace cablelint::grammar
