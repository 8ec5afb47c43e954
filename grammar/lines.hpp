// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstring>

#include "grammar/expect.hpp"

/// What every line is made of: blanks, words, its end. A line ends at LF, CR LF, a lone CR, or the
/// end of the text.
namespace cablelint::grammar {

/// All bytes up to the end of the line, perhaps none. Written by hand because this one rule reads
/// nearly all bytes of a message. For `analyze` it is what it does: `star< not_one< LF, CR > >`.
struct rest_of_line {
  using rule_t = star<not_one<'\n', '\r'>>::rule_t;
  using subs_t = star<not_one<'\n', '\r'>>::subs_t;

  template <apply_mode, rewind_mode, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  [[nodiscard]] static bool match(Input& in, States&&...) {
    const char* const begin = in.current();
    std::size_t size = static_cast<std::size_t>(in.end() - begin);
    if (const void* lf = std::memchr(begin, '\n', size)) {
      size = static_cast<std::size_t>(static_cast<const char*>(lf) - begin);
    }
    if (const void* cr = std::memchr(begin, '\r', size)) {
      size = static_cast<std::size_t>(static_cast<const char*>(cr) - begin);
    }
    in.bump(size);
    return true;
  }
};

// clang-format off
struct no_break_space : sor< string<'\xC2', '\xA0'>, one<'\xA0'> > {};
struct blank1         : sor< one<' ', '\t', '\f', '\v', '\0'>, no_break_space > {};
struct blanks         : star< blank1 > {};
struct gap            : plus< blank1 > {};
struct line_break     : sor< string<'\r', '\n'>, one<'\n', '\r'> > {};
struct line_end       : sor< line_break, eof > {};
struct line_tail      : seq< blanks, line_end > {};

struct in_line        : not_one<'\n', '\r'> {};
struct blank_line     : seq< blanks, line_break > {};
struct last_blanks    : seq< gap, eof > {};
struct dash_line      : seq< blanks, rep_min< 3, sor< one<'-', '_', '=', '*'>, blank1 > >, line_end > {};

// A line of any kind; consumes at least a byte.
struct skip_line      : sor< seq< rest_of_line, line_break >, seq< in_line, rest_of_line > > {};

struct digits2        : rep< 2, digit > {};
struct digits4        : rep< 4, digit > {};
struct end_of_word    : not_at< alnum > {};
template <char... Letters>
struct word           : seq< istring< Letters... >, end_of_word > {};
// clang-format on

/// Letters that may stand apart, as headers write them: `S E C R E T`.
template <char First, char... Rest>
struct spaced : seq<one<First>, seq<blanks, one<Rest>>...> {};

}  // namespace cablelint::grammar
