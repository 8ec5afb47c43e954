// SPDX-License-Identifier: Apache-2.0
#include "marking/split_marking.hpp"

#include <algorithm>
#include <tao/pegtl.hpp>

#include "grammar/control_markings.hpp"
#include "text/ascii.hpp"

namespace cablelint::marking {
namespace {

/// The separator that was read last may separate nothing: a word takes it.
struct Draft {
  const char* begin;
  std::uint32_t offset;
  Pieces pieces;
  Separator before = Separator::none;
  std::string_view separator;

  [[nodiscard]] Span span_of(std::string_view part) const {
    return {offset + static_cast<std::uint32_t>(part.data() - begin),
            static_cast<std::uint32_t>(part.size())};
  }
};

template <class Rule>
struct Take : tao::pegtl::nothing<Rule> {};

template <Separator Kind>
struct TakeSeparator {
  template <class Input>
  static void apply(const Input& in, Draft& draft) {
    draft.before = Kind;
    draft.separator = {in.begin(), in.size()};
  }
};

template <>
struct Take<grammar::control_strokes> {
  template <class Input>
  static void apply(const Input& in, Draft& draft) {
    draft.separator = {in.begin(), in.size()};
    const bool is_one = std::ranges::count(draft.separator, '/') == 1;
    draft.before = is_one ? Separator::stroke : Separator::two_strokes;
  }
};
template <>
struct Take<grammar::control_comma> : TakeSeparator<Separator::comma> {};
template <>
struct Take<grammar::control_hyphen> : TakeSeparator<Separator::hyphen> {};
template <>
struct Take<grammar::control_gap> : TakeSeparator<Separator::blank> {};

template <>
struct Take<grammar::control_word> {
  template <class Input>
  static void apply(const Input& in, Draft& draft) {
    const std::string_view word(in.begin(), in.size());
    draft.pieces.words.push_back({word, upper_case(word), draft.span_of(word), draft.before,
                                  draft.span_of(draft.separator), draft.separator});
  }
};

template <>
struct Take<grammar::control_lead> {
  template <class Input>
  static void apply(const Input& in, Draft& draft) {
    draft.pieces.lead = draft.span_of({in.begin(), in.size()});
    draft.before = Separator::none;
  }
};

template <>
struct Take<grammar::control_tail> {
  template <class Input>
  static void apply(const Input& in, Draft& draft) {
    draft.pieces.tail = draft.span_of({in.begin(), in.size()});
  }
};

}  // namespace

std::optional<Pieces> split_marking(std::string_view text, std::uint32_t offset) {
  if (text.size() > longest_marking) {
    return std::nullopt;
  }
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(text.data(), text.size(), "");
  Draft draft{text.data(), offset, {}, Separator::none, {text.data(), 0}};
  if (!tao::pegtl::parse<grammar::control_marking, Take>(in, draft) || draft.pieces.words.empty()) {
    return std::nullopt;
  }
  draft.pieces.is_in_parentheses = trim(text).starts_with('(');
  return std::move(draft.pieces);
}

}  // namespace cablelint::marking
