// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/lines.hpp"

/// Lines that begin a program: above the first banner they say that it is in a string of a test.
namespace cablelint::grammar {

// clang-format off
struct program_name       : seq< sor< alpha, one<'_'> >, star< sor< alnum, one_of<"_."> > > > {};
struct interpreter_line   : seq< text<"#!">, blanks, one<'/'> > {};
struct include_line       : seq< one<'#'>, blanks, text<"include">, blanks, one_of<"<\""> > {};
// import os; from pathlib import Path; import { test } from 'example'; import static org.example.Test;
struct import_line        : sor< seq< text<"import">, gap, program_name,
                                      sor< line_tail, seq< gap, text<"as">, gap >,
                                           seq< blanks, one<';'> > > >,
                                 seq< text<"import">, gap, one_of<"{*\"'"> >,
                                 seq< text<"from">, gap, program_name, gap, text<"import">, gap > > {};
struct package_line       : seq< texts<"package", "namespace", "using">, gap, program_name, blanks,
                                 one_of<";{"> > {};
struct function_line      : seq< texts<"def", "func", "function", "fn">, gap, program_name, blanks,
                                 one<'('> > {};
// pub const PAGE: &str = r#"SECRET, page = """SECRET: the paper is in a string.
struct raw_quote          : seq< one<'r'>, star< one<'#'> >, one<'"'> > {};
struct long_quote         : seq< opt< one_of<"rRbBfFuU"> >,
                                 sor< rep< 3, one<'"'> >, rep< 3, one<'\''> > > > {};
struct string_quote       : sor< raw_quote, long_quote, text<"R\"">, one_of<"`\""> > {};
struct named_string       : seq< star< texts<"pub ", "export ", "static ", "final "> >,
                                 texts<"const", "let", "var", "static">, gap, program_name,
                                 star< not_at< one<'='> >, in_line >, one<'='>, blanks, string_quote > {};
// export const page = {, let marks: string[] = [
struct named_value        : seq< star< texts<"pub ", "export ", "static ", "final "> >,
                                 texts<"const", "let", "var">, gap, program_name,
                                 star< not_at< one<'='> >, in_line >, one<'='>, blanks, one_of<"[{"> > {};
// f.write(""", of which the text begins on the next line.
struct string_argument    : seq< program_name, one<'('>, blanks, long_quote, line_tail > {};
struct string_line        : sor< named_string, string_argument,
                                 seq< program_name, blanks, one<'='>, blanks, long_quote > > {};
// (define (S) ...), (defun mark ...), of which (S) alone on a line is a call.
struct lisp_line          : seq< one<'('>, texts<"define", "defun", "defmacro", "defn", "defvar", "require">,
                                 gap > {};
struct program_line       : seq< blanks, sor< interpreter_line, include_line, import_line, package_line,
                                              function_line, string_line, named_value, lisp_line > > {};
// clang-format on

}  // namespace cablelint::grammar
