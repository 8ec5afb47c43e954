// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "grammar/lines.hpp"

/// The parts of a Markdown document that are not prose: fenced code, and the front matter above its first
/// line (CommonMark 0.31.2, 4.5).
namespace cablelint::grammar {

// clang-format off
template< char Sign >
struct fence_sign         : seq< rep_opt< 3, one<' '> >, rep_min< 3, one< Sign > > > {};
template< char Sign >
struct fence_end          : seq< fence_sign< Sign >, line_tail > {};
// A fence that another one follows before it is closed is none: what it seems to hide is read.
template< char Sign >
struct fenced_lines       : seq< fence_sign< Sign >, rest_of_line, line_break,
                                 star< not_at< fence_sign< Sign > >, skip_line >, fence_end< Sign > > {};
struct fenced_code        : sor< fenced_lines<'`'>, fenced_lines<'~'> > {};

// Keys and values in YAML, and nothing else: a banner is not a key.
struct front_key          : seq< alpha, star< sor< alnum, one_of<"_-"> > >, one<':'> > {};
struct front_line         : sor< blank_line, seq< at< sor< front_key, one_of<" #-"> > >, skip_line > > {};
struct front_end          : seq< sor< text<"---">, text<"..."> >, line_tail > {};
struct front_matter       : seq< text<"---">, blanks, line_break, star< not_at< front_end >, front_line >,
                                 front_end > {};
struct markdown           : seq< opt< front_matter >, star< sor< fenced_code, skip_line > >, eof > {};
// clang-format on

}  // namespace cablelint::grammar
