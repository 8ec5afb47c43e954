// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/lines.hpp"
#include "grammar/markings.hpp"

/// What dumps of an archive have above a telegram.
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
// clang-format on

}  // namespace cablelint::grammar
