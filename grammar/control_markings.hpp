// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/lines.hpp"

/// The shapes of control markings, TOP SECRET//SI-G ABCD/TK//ORCON/NOFORN or (S//REL TO USA, GBR):
/// words and what separates them. Which words there are, a scheme says (rules/schemes).
namespace cablelint::grammar {

// clang-format off
// `//` between categories, `/` between controls, `-` before a compartment, a blank before what is under it,
// `, ` in a list of countries (CAPCO-2016 A.6). Blanks beside strokes, and a sign twice, are
// wrong and read.
struct control_sign_more : star< sor< one_of<",;-">, blank1 > > {};
struct control_strokes   : seq< control_sign_more, plus< one<'/'>, control_sign_more > > {};
struct control_comma     : seq< blanks, one_of<",;">, control_sign_more > {};
struct control_hyphen    : seq< blanks, one<'-'>, control_sign_more > {};
struct control_gap       : gap {};
struct control_separator : sor< control_strokes, control_comma, control_hyphen, control_gap > {};
struct control_word      : plus< none_of<"/,;- \t\r\n()"> > {};
// Strokes lead where the level is another country's or joint: //DEU SECRET (CAPCO-2016 D.1).
struct control_lead      : control_strokes {};
struct control_tail      : sor< control_strokes, control_comma, control_hyphen > {};
struct control_words     : seq< opt< control_lead >, opt< list< control_word, control_separator > >,
                                opt< control_tail > > {};
struct control_marking   : seq< blanks, sor< seq< one<'('>, blanks, control_words, blanks, one<')'> >,
                                             control_words >,
                                blanks, eof > {};
// clang-format on

}  // namespace cablelint::grammar
