// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <tao/pegtl.hpp>
#include <utility>

/// What productions are written with, beside PEGTL's own combinators: string literals in place of
/// lists of characters, so that a search for a word finds its production, and `when`.
namespace cablelint::grammar {

using namespace tao::pegtl;  // NOLINT: productions are written in PEGTL's terms

/// A string literal as an argument of a template.
template <std::size_t Size>
struct Literal {
  std::array<char, Size> characters{};  ///< with the final '\0'

  constexpr Literal(const char (&literal)[Size]) {  // NOLINT: arrays are what literals are
    std::copy_n(literal, Size, characters.begin());
  }
};

template <template <char...> class Rule, Literal Characters, std::size_t... At>
Rule<Characters.characters[At]...> spelled_out(std::index_sequence<At...> /*positions*/);

/// `Rule` with the characters of the literal as its arguments.
template <template <char...> class Rule, Literal Characters>
using spelled = decltype(spelled_out<Rule, Characters>(
    std::make_index_sequence<Characters.characters.size() - 1>{}));

// clang-format off
template <Literal Text> using text     = spelled<string, Text>;   // exactly these characters
template <Literal Text> using any_case = spelled<istring, Text>;  // the same in capital or small letters
template <Literal Set>  using one_of   = spelled<one, Set>;       // one character of the set
template <Literal Set>  using none_of  = spelled<not_one, Set>;   // one character that is not in the set

// The first that matches: where one begins another, the longer comes first.
template <Literal... Texts> using texts     = sor< text<Texts>... >;
template <Literal... Texts> using any_cases = sor< any_case<Texts>... >;

// Looks ahead, then reads: `Read...` only where `Form` matches. Looking ahead runs no actions, so
// none has run when `Form` fails.
template <class Form, class... Read> using when = seq< at< Form >, Read... >;

// All of the rules one after another, or nothing: no action has run when the last of them fails.
template <class... Rules> struct Together       { using type = seq< Rules... >; };
template <class Rule>     struct Together<Rule> { using type = Rule; };
template <class... Rules> using all_or_none = when< typename Together<Rules...>::type, Rules... >;
// clang-format on

}  // namespace cablelint::grammar
