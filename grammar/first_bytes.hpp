// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <tao/pegtl.hpp>
#include <type_traits>

#include "grammar/notation.hpp"

/// What the next byte says of a production: whether it can match there at all (its FIRST set), and
/// where it does for certain. The compiler works this out from the productions themselves.
namespace cablelint::grammar {

/// A set of bytes.
class Bytes {
 public:
  [[nodiscard]] static constexpr Bytes all() { return ~Bytes(); }

  constexpr void add(char byte) {
    const auto at = static_cast<unsigned char>(byte);
    words_[at / 64] |= std::uint64_t{1} << (at % 64);
  }
  [[nodiscard]] constexpr bool has(char byte) const {
    const auto at = static_cast<unsigned char>(byte);
    return (words_[at / 64] >> (at % 64) & 1U) != 0;
  }
  [[nodiscard]] constexpr bool operator==(const Bytes&) const = default;
  [[nodiscard]] constexpr Bytes operator~() const {
    Bytes others;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      others.words_[i] = ~words_[i];
    }
    return others;
  }
  [[nodiscard]] constexpr Bytes operator|(const Bytes& other) const {
    Bytes either = *this;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      either.words_[i] |= other.words_[i];
    }
    return either;
  }
  [[nodiscard]] constexpr Bytes operator&(const Bytes& other) const { return ~(~*this | ~other); }

 private:
  std::array<std::uint64_t, 4> words_{};
};

/// By the next byte, what a production may do (perhaps more than it does), and what it does for
/// certain (perhaps less).
struct Beginning {
  Bytes may_read;       ///< it may match, and read that byte
  Bytes may_pass;       ///< it may match the empty text
  bool at_end = false;  ///< it may match at the end of the text
  Bytes reads_it;       ///< it matches, and reads that byte alone
  Bytes passes;         ///< it matches the empty text

  [[nodiscard]] constexpr Bytes may_match() const { return may_read | may_pass; }
  [[nodiscard]] constexpr Bytes matches() const { return reads_it | passes; }
};

/// By the form that a production has inside PEGTL. Of a form that is not listed below nothing is
/// known.
template <class Form>
inline constexpr Beginning beginning_of_form{Bytes::all(), Bytes::all(), true, {}, {}};

/// A production written by hand names a form that begins as it does; nothing is certain of it.
template <class Rule, class Form = typename Rule::rule_t>
inline constexpr Beginning beginning =
    std::is_base_of_v<Form, Rule> ? beginning_of_form<Form>
                                  : Beginning{beginning_of_form<Form>.may_read,
                                              beginning_of_form<Form>.may_pass,
                                              beginning_of_form<Form>.at_end,
                                              {},
                                              {}};

/// Of a form that reads one of the bytes that it accepts.
template <class Form>
constexpr Beginning beginning_of_byte() {
  Bytes accepted;
  for (int byte = 0; byte < 256; ++byte) {
    if (Form::test(static_cast<char>(byte))) {
      accepted.add(static_cast<char>(byte));
    }
  }
  return {accepted, {}, false, accepted, {}};
}

constexpr Beginning beginning_of_text(char first, char other_case, bool is_one_byte) {
  Bytes bytes;
  bytes.add(first);
  bytes.add(other_case);
  return {bytes, {}, false, is_one_byte ? bytes : Bytes(), {}};
}

constexpr char other_case(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ? static_cast<char>(c ^ ' ') : c;
}

inline constexpr Beginning beginning_of_nothing{{}, Bytes::all(), true, {}, Bytes::all()};

/// `next` after `before`: what is certain of `before` says nothing of the byte after the one it
/// reads.
constexpr Beginning in_turn(const Beginning& before, const Beginning& next) {
  return {
      before.may_read | (before.may_pass & next.may_read), before.may_pass & next.may_pass,
      before.at_end && next.at_end,
      (next.passes == Bytes::all() ? before.reads_it : Bytes()) | (before.passes & next.reads_it),
      before.passes & next.passes};
}

/// `second` where `first` does not match.
constexpr Beginning either_of(const Beginning& first, const Beginning& second) {
  const Bytes left = ~first.may_match();
  return {first.may_read | second.may_read, first.may_pass | second.may_pass,
          first.at_end || second.at_end, first.reads_it | (left & second.reads_it),
          first.passes | (left & second.passes)};
}

template <class... Rules>
constexpr Beginning beginning_of_all() {
  Beginning all = beginning_of_nothing;
  ((all = in_turn(all, beginning<Rules>)), ...);
  return all;
}

template <class... Rules>
constexpr Beginning beginning_of_either() {
  Beginning either;
  ((either = either_of(either, beginning<Rules>)), ...);
  return either;
}

constexpr Beginning repeated(const Beginning& item) {
  return {item.may_read, item.may_pass, item.at_end, {}, {}};
}

constexpr Beginning optional(const Beginning& item, Bytes reads_it = {}) {
  return {item.may_read, Bytes::all(), true, reads_it, ~item.may_match()};
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
    = beginning_of_text(C, C, sizeof...(Cs) == 0);
template <char C, char... Cs>
inline constexpr Beginning beginning_of_form<internal::istring<C, Cs...>>
    = beginning_of_text(C, other_case(C), sizeof...(Cs) == 0);
template <> inline constexpr Beginning beginning_of_form<internal::eof>{{}, {}, true, {}, {}};
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
inline constexpr Beginning beginning_of_form<internal::star<Rule>> = optional(beginning<Rule>);
template <unsigned Most, class Rule>
inline constexpr Beginning beginning_of_form<internal::rep_opt<Most, Rule>> = optional(beginning<Rule>);
template <class Rule>
inline constexpr Beginning beginning_of_form<internal::plus<Rule>> = repeated(beginning<Rule>);
template <unsigned Times, class Rule>
inline constexpr Beginning beginning_of_form<internal::rep<Times, Rule>> = repeated(beginning<Rule>);
template <unsigned Least, unsigned Most, class Rule>
inline constexpr Beginning beginning_of_form<internal::rep_min_max<Least, Most, Rule>>
    = Least == 0 ? optional(beginning<Rule>) : repeated(beginning<Rule>);
template <class Rule>
inline constexpr Beginning beginning_of_form<internal::disable<Rule>> = beginning<Rule>;
template <class Rule>
inline constexpr Beginning beginning_of_form<internal::at<Rule>>
    {{}, beginning<Rule>.may_match(), beginning<Rule>.at_end, {}, beginning<Rule>.matches()};
template <class Rule>
inline constexpr Beginning beginning_of_form<internal::not_at<Rule>>
    {{}, ~beginning<Rule>.matches(), true, {}, ~beginning<Rule>.may_match()};
// clang-format on

}  // namespace cablelint::grammar
