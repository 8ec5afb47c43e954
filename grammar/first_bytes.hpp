// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <tao/pegtl.hpp>
#include <type_traits>

#include "grammar/notation.hpp"
#include "text/byte_set.hpp"

/// What the next two bytes say of a production: whether it can match there at all (its FIRST set),
/// and where it does for certain. The compiler works this out from the productions themselves.
namespace cablelint::grammar {

/// By the next byte, what a production may do (perhaps more than it does), and what it does for
/// certain (perhaps less).
struct Beginning {
  ByteSet may_read;     ///< it may match, and read that byte
  ByteSet may_pass;     ///< it may match the empty text
  bool at_end = false;  ///< it may match at the end of the text
  ByteSet reads_it;     ///< it matches, and reads that byte alone
  ByteSet passes;       ///< it matches the empty text
  /// By the byte after the next one, where there is one, what it may do: read both, read the next
  /// one alone, match the empty text.
  struct Second {
    ByteSet reads_both;
    ByteSet reads_one;
    ByteSet passes;

    [[nodiscard]] static constexpr Second any() {
      return {ByteSet::all(), ByteSet::all(), ByteSet::all()};
    }
    [[nodiscard]] constexpr ByteSet may_match() const { return reads_both | reads_one | passes; }
  } second;

  [[nodiscard]] constexpr ByteSet may_match() const { return may_read | may_pass; }
  [[nodiscard]] constexpr ByteSet matches() const { return reads_it | passes; }
};

/// By the form that a production has inside PEGTL. Of a form that is not listed below nothing is
/// known.
template <class Form>
inline constexpr Beginning beginning_of_form{ByteSet::all(),          ByteSet::all(), true, {}, {},
                                             Beginning::Second::any()};

/// A production written by hand names a form that begins as it does; nothing is certain of it.
template <class Rule, class Form = typename Rule::rule_t>
inline constexpr Beginning beginning =
    std::is_base_of_v<Form, Rule> ? beginning_of_form<Form>
                                  : Beginning{beginning_of_form<Form>.may_read,
                                              beginning_of_form<Form>.may_pass,
                                              beginning_of_form<Form>.at_end,
                                              {},
                                              {},
                                              Beginning::Second::any()};

/// The bytes before which `Rule` may match.
template <class Rule>
inline constexpr ByteSet may_match = beginning<Rule>.may_match();

/// The beginning of a form that reads one of the bytes that it accepts.
template <class Form>
constexpr Beginning beginning_of_byte() {
  ByteSet accepted;
  for (int byte = 0; byte < 256; ++byte) {
    if (Form::test(static_cast<char>(byte))) {
      accepted.add(static_cast<char>(byte));
    }
  }
  return {accepted, {}, false, accepted, {}, {{}, ByteSet::all(), {}}};
}

constexpr char other_case(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ? static_cast<char>(c ^ ' ') : c;
}

/// The beginning of a text in this case, or in any.
template <char... Characters>
constexpr Beginning beginning_of_text(bool is_any_case) {
  constexpr std::array<char, sizeof...(Characters)> text{Characters...};
  const auto byte_at = [&](std::size_t at) {
    ByteSet bytes;
    bytes.add(text[at]);
    bytes.add(is_any_case ? other_case(text[at]) : text[at]);
    return bytes;
  };
  const ByteSet first = byte_at(0);
  if constexpr (text.size() == 1) {
    return {first, {}, false, first, {}, {{}, ByteSet::all(), {}}};
  } else {
    return {first, {}, false, {}, {}, {byte_at(1), {}, {}}};
  }
}

inline constexpr Beginning beginning_of_nothing{{}, ByteSet::all(), true,
                                                {}, ByteSet::all(), {{}, {}, ByteSet::all()}};

/// `next` after `before`: what is certain of `before` says nothing of the byte after the one it
/// reads.
constexpr Beginning in_turn(const Beginning& before, const Beginning& next) {
  return {
      before.may_read | (before.may_pass & next.may_read),
      before.may_pass & next.may_pass,
      before.at_end && next.at_end,
      (next.passes == ByteSet::all() ? before.reads_it : ByteSet()) |
          (before.passes & next.reads_it),
      before.passes & next.passes,
      {before.second.reads_both | (before.second.reads_one & next.may_read) |
           (before.second.passes & next.second.reads_both),
       (before.second.reads_one & next.may_pass) | (before.second.passes & next.second.reads_one),
       before.second.passes & next.second.passes}};
}

/// `second` where `first` does not match.
constexpr Beginning either_of(const Beginning& first, const Beginning& second) {
  const ByteSet left = ~first.may_match();
  return {first.may_read | second.may_read,
          first.may_pass | second.may_pass,
          first.at_end || second.at_end,
          first.reads_it | (left & second.reads_it),
          first.passes | (left & second.passes),
          {first.second.reads_both | second.second.reads_both,
           first.second.reads_one | second.second.reads_one,
           first.second.passes | second.second.passes}};
}

/// Whether what comes after a production changes nothing of how it begins.
constexpr bool is_settled(const Beginning& before) {
  const ByteSet none;
  return before.may_pass == none && before.reads_it == none && before.second.reads_one == none &&
         before.second.passes == none && !before.at_end;
}

template <class... Rules>
constexpr Beginning beginning_of_all() {
  Beginning all = beginning_of_nothing;
  // Most of a production is after its second byte: the compiler is spared that.
  (void)((is_settled(all) || (all = in_turn(all, beginning<Rules>), false)) || ...);
  return all;
}

template <class... Rules>
constexpr Beginning beginning_of_either() {
  Beginning either;
  ((either = either_of(either, beginning<Rules>)), ...);
  return either;
}

/// The beginning of an item that may be repeated.
constexpr Beginning repeated(const Beginning& item) {
  return {item.may_read,
          item.may_pass,
          item.at_end,
          {},
          {},
          {item.second.reads_both | (item.second.reads_one & item.may_read), item.second.reads_one,
           item.second.passes}};
}

/// The beginning of at least two items.
constexpr Beginning repeated_twice(const Beginning& item) {
  return {item.may_read, item.may_pass, item.at_end, {}, {}, in_turn(item, item).second};
}

/// The beginning of a form that may be missing.
constexpr Beginning optional(const Beginning& some, ByteSet reads_it = {}) {
  return {some.may_read,
          ByteSet::all(),
          true,
          reads_it,
          ~some.may_match(),
          {some.second.reads_both, some.second.reads_one, ByteSet::all()}};
}

template <unsigned Least>
constexpr Beginning at_least(const Beginning& item) {
  return Least == 0 ? optional(repeated(item)) : Least == 1 ? repeated(item) : repeated_twice(item);
}

// clang-format off
template <auto R, class Peek, char... Cs>
inline constexpr Beginning beginning_of_form<internal::one<R, Peek, Cs...>>
    = beginning_of_byte<internal::one<R, Peek, Cs...>>();
template <auto R, class Peek, char Low, char High>
inline constexpr Beginning beginning_of_form<internal::range<R, Peek, Low, High>>
    = beginning_of_byte<internal::range<R, Peek, Low, High>>();
template <class Peek, char... Cs>
inline constexpr Beginning beginning_of_form<internal::ranges<Peek, Cs...>>
    = beginning_of_byte<internal::ranges<Peek, Cs...>>();
template <char C, char... Cs>
inline constexpr Beginning beginning_of_form<internal::string<C, Cs...>>
    = beginning_of_text<C, Cs...>(false);
template <char C, char... Cs>
inline constexpr Beginning beginning_of_form<internal::istring<C, Cs...>>
    = beginning_of_text<C, Cs...>(true);
template <> inline constexpr Beginning beginning_of_form<internal::eof>{{}, {}, true, {}, {}, {}};
template <> inline constexpr Beginning beginning_of_form<internal::success> = beginning_of_nothing;
template <> inline constexpr Beginning beginning_of_form<internal::failure>{};

template <class... Rules>
inline constexpr Beginning beginning_of_form<internal::seq<Rules...>> = beginning_of_all<Rules...>();
template <class... Rules>
inline constexpr Beginning beginning_of_form<internal::sor<Rules...>> = beginning_of_either<Rules...>();
template <class Rule>
inline constexpr Beginning beginning_of_form<internal::opt<Rule>>
    = optional(beginning<Rule>, beginning<Rule>.reads_it);
template <class Rule>
inline constexpr Beginning beginning_of_form<internal::star<Rule>> = at_least<0>(beginning<Rule>);
template <unsigned Most, class Rule>
inline constexpr Beginning beginning_of_form<internal::rep_opt<Most, Rule>> = at_least<0>(beginning<Rule>);
template <class Rule>
inline constexpr Beginning beginning_of_form<internal::plus<Rule>> = at_least<1>(beginning<Rule>);
template <unsigned Times, class Rule>
inline constexpr Beginning beginning_of_form<internal::rep<Times, Rule>> = at_least<Times>(beginning<Rule>);
template <unsigned Least, unsigned Most, class Rule>
inline constexpr Beginning beginning_of_form<internal::rep_min_max<Least, Most, Rule>>
    = at_least<Least>(beginning<Rule>);
template <class Rule>
inline constexpr Beginning beginning_of_form<internal::disable<Rule>> = beginning<Rule>;
template <class Rule>
inline constexpr Beginning beginning_of_form<internal::at<Rule>>
    {{}, beginning<Rule>.may_match(), beginning<Rule>.at_end, {}, beginning<Rule>.matches(),
     {{}, {}, beginning<Rule>.second.may_match()}};
template <class Rule>
inline constexpr Beginning beginning_of_form<internal::not_at<Rule>>
    {{}, ~beginning<Rule>.matches(), true, {}, ~beginning<Rule>.may_match(), {{}, {}, ByteSet::all()}};
// clang-format on

}  // namespace cablelint::grammar
