// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/smart.hpp"

/// The head of a SMART message as transcripts in Markdown write it, a table with a field in each
/// row: | **MRN:** | 12 EXAMPLEVILLE 1208 |.
namespace cablelint::grammar {

// clang-format off
struct table_border       : one<'|'> {};
struct table_emphasis     : plus< one<'*'> > {};
struct emphasis_ahead     : star< one<'*'> > {};
// The label has a colon, within its emphasis or after it, or none, which is then put between the cells.
struct table_colon        : one<'|'> {};
struct label_end          : seq< emphasis_ahead, blanks > {};
struct colon_of_label     : seq< label_end, one<':'>, label_end, one<'|'> > {};
struct row_label          : seq< blanks, one<'|'>, blanks, emphasis_ahead, smart_label_word > {};
struct field_row_form     : seq< row_label, sor< colon_of_label, seq< label_end, one<'|'> > > > {};
// A table of the head has the first of them, one below the text another.
struct sure_row           : seq< at< field_row_form >, blanks, one<'|'>, blanks, emphasis_ahead,
                                 texts<"MRN", "Signature", "Drafted By", "Approved By"> > {};
struct last_border        : seq< table_border, at< line_tail > > {};
struct row_value          : star< sor< last_border, table_emphasis, in_line > > {};
struct label_words        : seq< blanks, table_border, blanks, opt< table_emphasis >, smart_label_word > {};
struct label_tail         : sor< when< colon_of_label, opt< table_emphasis >, blanks, one<':'>,
                                       opt< table_emphasis >, blanks, table_border >,
                                 seq< opt< table_emphasis >, blanks, table_colon > > {};
struct field_row          : when< field_row_form, label_words, label_tail, row_value, line_end > {};
// | :--- | :--- |, and the empty head of a table, | | |
struct table_rule         : seq< one<'|'>, plus< one_of<"|:- \t"> > > {};
struct rule_row           : seq< blanks, table_rule, line_tail > {};
struct other_row          : seq< blanks, at< one<'|'> >, skip_line > {};
struct field_table        : when< seq< rep_opt< 8, not_at< sure_row >, other_row >, sure_row >,
                                  plus< sor< field_row, rule_row, other_row > > > {};
struct field_tables       : seq< star< sor< field_table, skip_line > >, eof > {};
// clang-format on

}  // namespace cablelint::grammar
