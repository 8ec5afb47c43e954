// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <type_traits>

#include "grammar/bounded_reading.hpp"
#include "grammar/expect.hpp"
#include "text/line_end.hpp"

/// What every line is made of: blanks, words, its end. A line ends at LF, CR LF, a lone CR, or the
/// end of the text.
namespace cablelint::grammar {

/// All bytes up to the end of the line, perhaps none. Written by hand because this one rule reads
/// nearly all bytes of a cable. For `analyze` it is what it does: `star< none_of<"\n\r"> >`.
struct rest_of_line {
  using rule_t = star<none_of<"\n\r">>::rule_t;
  using subs_t = star<none_of<"\n\r">>::subs_t;

  template <apply_mode, rewind_mode, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  [[nodiscard]] static bool match(Input& in, States&&...) {
    const std::size_t size = end_of_line({in.current(), in.size()}, 0);
    in.bump(size);
    // The search of a line's end reads some sixteen bytes where a repetition reads one.
    constexpr std::size_t long_line = 4096;
    return size < long_line || has_read_from(in.current() - size / 16, in);
  }
};

/// How many bytes the blank at `at` takes; 0 if there is none.
[[nodiscard]] inline std::size_t blank_size(const char* at, const char* end) {
  switch (*at) {
    case ' ':
    case '\t':
    case '\f':
    case '\v':
    case '\0':
    case '\xA0':
      return 1;
    case '\xC2':
      return at + 1 != end && at[1] == '\xA0' ? 2 : 0;
    default:
      return 0;
  }
}

/// At least `Least` blanks, and all that follow. Written by hand because it is used so often.
template <unsigned Least>
struct blank_run {
  using one_byte = one_of<" \t\f\v\0\xA0\xC2">;  ///< of which UTF-8 has two for one blank
  using alike = std::conditional_t<Least == 0, star<one_byte>, plus<one_byte>>;
  using rule_t = typename alike::rule_t;
  using subs_t = typename alike::subs_t;

  template <apply_mode, rewind_mode, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  [[nodiscard]] static bool match(Input& in, States&&...) {
    const char* at = in.current();
    while (at != in.end()) {
      const std::size_t size = blank_size(at, in.end());
      if (size == 0) {
        break;
      }
      at += size;
    }
    const auto size = static_cast<std::size_t>(at - in.current());
    if (size < Least) {
      return false;
    }
    in.bump_in_this_line(size);
    return true;
  }
};

/// All bytes up to a blank or the end of the line, at least one.
struct text_word {
  using rule_t = plus<none_of<" \n\r">>::rule_t;
  using subs_t = plus<none_of<" \n\r">>::subs_t;

  template <apply_mode, rewind_mode, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  [[nodiscard]] static bool match(Input& in, States&&...) {
    const char* at = in.current();
    while (at != in.end() && *at != '\n' && *at != '\r' && blank_size(at, in.end()) == 0) {
      const bool is_ascii = static_cast<unsigned char>(*at) < 0x80;
      ++at;
      // The rest of a character in UTF-8, whose bytes may look like a no-break space.
      while (!is_ascii && at != in.end() && (static_cast<unsigned char>(*at) & 0xC0U) == 0x80U) {
        ++at;
      }
    }
    const auto size = static_cast<std::size_t>(at - in.current());
    in.bump_in_this_line(size);
    return size != 0;
  }
};

// clang-format off
// Copies write the no-break space in UTF-8 or as a stray byte of Windows-1252.
struct no_break_space : sor< text<"\xC2\xA0">, one<'\xA0'> > {};
struct blank1         : sor< one_of<" \t\f\v\0">, no_break_space > {};
struct blanks         : blank_run< 0 > {};
struct gap            : blank_run< 1 > {};
struct line_break     : sor< text<"\r\n">, one_of<"\n\r"> > {};
struct line_end       : sor< line_break, eof > {};
struct line_tail      : seq< blanks, line_end > {};

struct in_line        : none_of<"\n\r"> {};
struct blank_line     : seq< blanks, line_break > {};
struct last_blanks    : seq< gap, eof > {};
struct dash           : one_of<"-_=*"> {};
struct dash_line      : seq< blanks, dash, plus< sor< dash, blank1 > >, line_end > {};

// A line of any kind, of at least one byte.
struct skip_line      : sor< seq< rest_of_line, line_break >, seq< in_line, rest_of_line > > {};

struct digits2        : rep< 2, digit > {};
struct digits4        : rep< 4, digit > {};
struct end_of_word    : not_at< alnum > {};

// Complete words, in capital or small letters.
template <Literal Text> using word      = seq< any_case<Text>, end_of_word >;
template <Literal... Texts> using words = sor< word<Texts>... >;
// clang-format on

template <char First, char... Rest>
struct apart
    : seq<one<First>, std::conditional_t<Rest == ' ', success, seq<blanks, one<Rest>>>...> {};

/// Letters with or without blanks between them, as headers write them: `S E C R E T`. A blank in
/// the literal is only for the reader.
template <Literal Text>
using spaced = spelled<apart, Text>;

}  // namespace cablelint::grammar
