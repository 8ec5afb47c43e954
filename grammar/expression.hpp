// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/notation.hpp"

/// The language of the rules' conditions: the syntax of CEL (google/cel-spec, doc/langdef.md,
/// "Syntax"), one production for each level of precedence. Where a text departs from it,
/// `problem<>` of the production that had to follow says what was expected.
namespace cablelint::grammar::expression {

struct nested;  // an expression inside another one; the actions count how deep

// clang-format off

// Blanks and comments may come between any two words.
struct comment           : seq< two<'/'>, until< eolf > > {};
struct gap               : star< sor< one_of<" \t\n\f\r">, comment > > {};
template <Literal Text>
struct sign              : seq< grammar::text<Text>, gap > {};

// Names. The words that are not names are literals or `in`; more are reserved for variables and
// functions only, so that `x.package` stays a field.
template <Literal Text>
struct word              : seq< grammar::text<Text>, not_at< identifier_other > > {};
template <Literal... Texts>
struct words             : sor< word<Texts>... > {};
struct keyword           : words<"true", "false", "null", "in"> {};
struct reserved          : words<"as", "break", "const", "continue", "else", "for", "function", "if",
                                 "import", "let", "loop", "namespace", "package", "return", "var", "void",
                                 "while"> {};
struct name              : seq< not_at< sor< keyword, reserved > >, identifier > {};
struct selector          : seq< not_at< keyword >, identifier > {};
struct quoted_selector   : plus< sor< identifier_other, one_of<".-/ "> > > {};

// Numbers. The language has only integers; the others are recognized to be refused by name.
struct hexadecimal       : seq< one<'0'>, one_of<"xX">, plus< xdigit > > {};
struct decimal           : plus< digit > {};
struct exponent          : seq< one_of<"eE">, opt< one_of<"+-"> >, plus< digit > > {};
struct fraction          : seq< one<'.'>, plus< digit > > {};
struct double_form       : seq< opt< one<'-'>, gap >,
                                sor< seq< star< digit >, fraction >, seq< plus< digit >, exponent > > > {};
struct double_number     : failure {};
struct unsigned_number   : failure {};
struct number_end        : not_at< identifier_other > {};
struct magnitude         : seq< opt< one<'-'>, gap >, sor< hexadecimal, decimal > > {};
struct integer           : seq< magnitude,
                                if_then_else< at< one_of<"uU"> >, must< unsigned_number >,
                                              must< number_end > > > {};
struct number            : if_then_else< at< double_form >, must< double_number >, integer > {};

// Strings: one of four quotes, and `r` before it switches escapes off.
struct simple_escape     : one_of<"abfnrtv\\?\"'`"> {};
struct octal_escape      : seq< range<'0', '3'>, rep< 2, range<'0', '7'> > > {};
struct byte_escape       : seq< one_of<"xX">, rep< 2, xdigit > > {};
struct short_escape      : seq< one<'u'>, rep< 4, xdigit > > {};
struct long_escape       : seq< one<'U'>, rep< 8, xdigit > > {};
struct escaped           : sor< simple_escape, octal_escape, byte_escape, short_escape, long_escape > {};
struct escape            : if_must< one<'\\'>, escaped > {};

template <class Quote>
struct opening           : Quote {};
template <class Quote>
struct closing           : Quote {};
template <class Quote>
struct plain             : plus< not_at< Quote >, not_one<'\\'> > {};
template <class Quote>
struct plain_in_line     : plus< not_at< Quote >, none_of<"\\\n\r"> > {};
template <class Quote>
struct raw               : star< not_at< Quote >, any > {};
template <class Quote>
struct raw_in_line       : star< not_at< Quote >, none_of<"\n\r"> > {};

struct raw_mark          : one_of<"rR"> {};
template <class Quote>
struct long_string       : seq< opening< Quote >, star< sor< plain< Quote >, escape > >,
                                must< closing< Quote > > > {};
template <class Quote>
struct line_string       : seq< opening< Quote >, star< sor< plain_in_line< Quote >, escape > >,
                                must< closing< Quote > > > {};
template <class Quote>
struct raw_long_string   : seq< raw_mark, opening< Quote >, raw< Quote >, must< closing< Quote > > > {};
template <class Quote>
struct raw_line_string   : seq< raw_mark, opening< Quote >, raw_in_line< Quote >,
                                must< closing< Quote > > > {};

using quotes             = one<'"'>;
using apostrophe         = one<'\''>;
using three_quotes       = grammar::text<"\"\"\"">;
using three_apostrophes  = grammar::text<"'''">;
struct text              : sor< long_string< three_quotes >, long_string< three_apostrophes >,
                                line_string< quotes >, line_string< apostrophe >,
                                raw_long_string< three_quotes >, raw_long_string< three_apostrophes >,
                                raw_line_string< quotes >, raw_line_string< apostrophe > > {};
struct bytes_mark        : sor< seq< one_of<"bB">, opt< raw_mark > >, seq< raw_mark, one_of<"bB"> > > {};
struct bytes_literal     : failure {};
struct bytes             : seq< bytes_mark, at< one_of<"\"'"> >, must< bytes_literal > > {};

struct true_literal      : word<"true"> {};
struct false_literal     : word<"false"> {};
struct null_literal      : word<"null"> {};
struct literal           : seq< sor< true_literal, false_literal, null_literal, number, bytes, text >,
                                gap > {};

// Calls, lists and maps. `?` before an element takes it from an optional value, if there is one.
struct comma             : sign<","> {};
struct question          : sign<"?"> {};
struct first_argument    : seq< nested > {};
struct next_argument     : seq< nested > {};
struct open_call         : sign<"("> {};
struct close_call        : sign<")"> {};
struct end_of_call       : seq< close_call > {};
struct arguments         : seq< open_call,
                                sor< close_call,
                                     seq< must< first_argument >, star< comma, must< next_argument > >,
                                          must< end_of_call > > > > {};

struct element_value     : seq< nested > {};
struct maybe_element     : seq< question, must< element_value > > {};
struct element           : sor< maybe_element, nested > {};
struct first_element     : seq< element > {};
struct open_list         : sign<"["> {};
struct close_list        : sign<"]"> {};
struct end_of_list       : seq< close_list > {};
struct list              : seq< open_list,
                                sor< close_list,
                                     seq< must< first_element >, star< comma, element >, opt< comma >,
                                          must< end_of_list > > > > {};

struct key_colon         : sign<":"> {};
struct key_value         : seq< nested > {};
struct maybe_key         : seq< question, must< element_value > > {};
struct entry             : seq< sor< maybe_key, nested >, must< key_colon, key_value > > {};
struct first_entry       : seq< entry > {};
struct open_map          : sign<"{"> {};
struct close_map         : sign<"}"> {};
struct end_of_map        : seq< close_map > {};
struct map               : seq< open_map,
                                sor< close_map,
                                     seq< must< first_entry >, star< comma, entry >, opt< comma >,
                                          must< end_of_map > > > > {};

struct bracketed         : seq< nested > {};
struct open_brackets     : sign<"("> {};
struct close_brackets    : sign<")"> {};
struct brackets          : seq< open_brackets, must< bracketed, close_brackets > > {};
struct plain_name        : name {};
struct rooted_name       : seq< one<'.'>, gap, name > {};
struct call              : seq< sor< plain_name, rooted_name >, gap, opt< arguments > > {};
struct primary           : sor< literal, call, brackets, list, map > {};

// Member = Primary | Member "." SELECTOR ["(" [ExprList] ")"] | Member "[" Expr "]"
struct quoted_name       : if_must< one<'`'>, quoted_selector, one<'`'> > {};
struct field_name        : sor< selector, quoted_name > {};
struct maybe_field       : seq< question, must< field_name > > {};
struct quoted_field      : seq< quoted_name > {};
struct field             : seq< selector > {};
struct after_dot         : sor< seq< maybe_field, gap >, seq< quoted_field, gap >,
                                seq< field, gap, opt< arguments > > > {};
struct selection         : if_must< sign<".">, after_dot > {};
struct index             : seq< nested > {};
struct maybe_mark        : question {};
struct open_index        : sign<"["> {};
struct close_index       : sign<"]"> {};
struct indexing          : seq< open_index, opt< maybe_mark >, must< index, close_index > > {};
struct member            : seq< primary, star< sor< selection, indexing > > > {};

// One production for each level of precedence, the closest binding first.
struct operand           : seq< member > {};
struct not_sign          : seq< one<'!'>, not_at< one<'='> >, gap > {};
struct minus_sign        : seq< one<'-'>, gap, not_at< sor< digit, fraction > > > {};
struct inversion         : if_must< plus< not_sign >, operand > {};
struct negation          : if_must< plus< minus_sign >, operand > {};
struct unary             : sor< member, inversion, negation > {};

template <class Operand>
struct after             : seq< Operand > {};  // the right side of an operator
struct times             : sign<"*"> {};
struct divided_by        : sign<"/"> {};
struct modulo            : sign<"%"> {};
struct factor            : if_must< sor< times, divided_by, modulo >, after< unary > > {};
struct multiplication    : seq< unary, star< factor > > {};

struct plus_sign         : sign<"+"> {};
struct subtract_sign     : sign<"-"> {};
struct term              : if_must< sor< plus_sign, subtract_sign >, after< multiplication > > {};
struct addition          : seq< multiplication, star< term > > {};

struct at_most           : sign<"<="> {};
struct at_least          : sign<">="> {};
struct less              : sign<"<"> {};
struct greater           : sign<">"> {};
struct equals            : sign<"=="> {};
struct differs           : sign<"!="> {};
struct within            : seq< word<"in">, gap > {};
struct comparison        : if_must< sor< at_most, at_least, less, greater, equals, differs, within >,
                                    after< addition > > {};
struct relation          : seq< addition, star< comparison > > {};

struct and_then          : if_must< sign<"&&">, after< relation > > {};
struct conjunction       : seq< relation, star< and_then > > {};
struct or_else           : if_must< sign<"||">, after< conjunction > > {};
struct disjunction       : seq< conjunction, star< or_else > > {};

struct if_true           : seq< disjunction > {};
struct colon             : sign<":"> {};
struct if_false          : seq< nested > {};
struct choice            : if_must< question, if_true, colon, if_false > {};
struct conditional       : seq< disjunction, opt< choice > > {};
struct nested            : seq< conditional > {};

struct first             : seq< nested > {};
struct end               : eof {};
struct expression        : seq< gap, must< first, end > > {};

// clang-format on

/// What was expected where a production had to follow. One without a problem is never demanded.
template <class Rule>
inline constexpr const char* problem = nullptr;

// clang-format off
// The expression.
template <> inline constexpr auto problem<first>           = "expected an expression";
template <>
inline constexpr auto problem<end> = "expected an operator or the end of the expression";
// Numbers, strings and bytes (CEL specification, Syntax).
template <> inline constexpr auto problem<number_end>      = "a name cannot begin with a digit";
template <> inline constexpr auto problem<double_number>   = "this language has no fractions (double)";
template <> inline constexpr auto problem<unsigned_number> = "this language has no unsigned numbers (uint)";
template <> inline constexpr auto problem<bytes_literal>   = "this language has no bytes";
template <> inline constexpr auto problem<escaped>         = "unknown escape sequence";
template <class Quote> inline constexpr auto problem<closing<Quote>> = "the string is not closed";
// Fields, calls, lists and maps.
template <> inline constexpr auto problem<quoted_selector> = "expected a field name after `";
template <> inline constexpr auto problem<one<'`'>>        = "expected ` after the field name";
template <> inline constexpr auto problem<field_name>      = "expected a field name after .?";
template <> inline constexpr auto problem<after_dot>       = "expected a field or a method after .";
template <> inline constexpr auto problem<first_argument>  = "expected an argument or )";
template <> inline constexpr auto problem<next_argument>   = "expected an argument after ,";
template <> inline constexpr auto problem<end_of_call>     = "expected , or ) after an argument";
template <> inline constexpr auto problem<first_element>   = "expected an element or ]";
template <> inline constexpr auto problem<end_of_list>     = "expected , or ] after an element";
template <> inline constexpr auto problem<element_value>   = "expected an optional value after ?";
template <> inline constexpr auto problem<first_entry>     = "expected a key or }";
template <> inline constexpr auto problem<end_of_map>      = "expected , or } after an entry";
template <> inline constexpr auto problem<key_colon>       = "expected : after a key";
template <> inline constexpr auto problem<key_value>       = "expected a value after the key";
// Brackets and signs of operators.
template <> inline constexpr auto problem<bracketed>       = "expected an expression after (";
template <> inline constexpr auto problem<close_brackets>  = "expected )";
template <> inline constexpr auto problem<index>           = "expected an index or a key after [";
template <> inline constexpr auto problem<close_index>     = "expected ]";
template <> inline constexpr auto problem<operand>         = "expected a value after the sign";
template <class Operand>
inline constexpr auto problem<after<Operand>> = "expected a value after the operator";
template <> inline constexpr auto problem<if_true>         = "expected a value after ?";
template <> inline constexpr auto problem<colon>           = "expected : and a value for the other case";
template <> inline constexpr auto problem<if_false>        = "expected a value after :";
// clang-format on

}  // namespace cablelint::grammar::expression
