// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/classification_line.hpp"
#include "grammar/paragraphs.hpp"
#include "grammar/smart.hpp"
#include "grammar/wrapped_lines.hpp"

/// What copies have above a cable: the heads of viewers, of prints of the archive, and of web pages.
namespace cablelint::grammar {

// clang-format off
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
struct own_envelope       : seq< blanks, sor< start_line, routing_line, de_line, dtg_line,
                                              seq< text<"PAGE">, gap, text<"01">, gap, upper > > > {};
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
// Pages of the Public Library of US Diplomacy have the archive's name, 1974EXAMPL00042_b, and the levels then
// and now without a label.
struct library_name       : seq< digits4, rep_min_max< 3, 6, upper >, rep< 5, digit >, one<'_'>, alpha,
                                 star< digit >, line_tail > {};
struct page_field_label   : sor< texts<"Identifier", "Cable title:", "Origin:">, library_name > {};
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
// clang-format on

}  // namespace cablelint::grammar
