// SPDX-License-Identifier: Apache-2.0
// The only place where the grammar of expressions meets the tree.
#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <tao/pegtl.hpp>
#include <utility>

#include "cel/read/explain_syntax.hpp"
#include "cel/read/syntax.hpp"
#include "cel/read/tree_builder.hpp"
#include "grammar/expression.hpp"
#include "text/utf8.hpp"

namespace cablelint::cel {
namespace {

namespace grammar = cablelint::grammar::expression;
namespace pegtl = tao::pegtl;

struct Messages {
  template <class Rule>
  static constexpr const char* message = grammar::problem<Rule>;
  // Only what is demanded by must<> is a problem; what is merely tried may fail in silence.
  template <class Rule>
  static constexpr bool raise_on_failure = false;
};

template <class Rule>
using Control = pegtl::must_if<Messages>::control<Rule>;

template <class Rule>
struct Build : pegtl::nothing<Rule> {};

/// An action that calls a member function of the builder with the place that was matched.
template <void (TreeBuilder::*act)(Place)>
struct At {
  template <class Input>
  static void apply(const Input& in, TreeBuilder& builder) {
    const Place place = builder.place(in.string_view());
    try {
      (builder.*act)(place);
    } catch (const SyntaxProblem& problem) {
      throw pegtl::parse_error(problem.message, in);
    }
  }
};

/// An action that notes an operator.
template <Sign sign>
struct Note {
  template <class Input>
  static void apply(const Input& in, TreeBuilder& builder) {
    builder.note(sign, builder.place(in.string_view()));
  }
};

// clang-format off
template <> struct Build<grammar::true_literal>  : At<&TreeBuilder::add_true> {};
template <> struct Build<grammar::false_literal> : At<&TreeBuilder::add_false> {};
template <> struct Build<grammar::null_literal>  : At<&TreeBuilder::add_null> {};
template <> struct Build<grammar::magnitude>     : At<&TreeBuilder::add_number> {};
template <> struct Build<grammar::text>          : At<&TreeBuilder::add_string> {};
template <class Q> struct Build<grammar::opening<Q>>       : At<&TreeBuilder::open_string> {};
template <class Q> struct Build<grammar::plain<Q>>         : At<&TreeBuilder::append_plain> {};
template <class Q> struct Build<grammar::plain_in_line<Q>> : At<&TreeBuilder::append_plain> {};
template <class Q> struct Build<grammar::raw<Q>>           : At<&TreeBuilder::append_plain> {};
template <class Q> struct Build<grammar::raw_in_line<Q>>   : At<&TreeBuilder::append_plain> {};
template <> struct Build<grammar::escaped>       : At<&TreeBuilder::append_escaped> {};

template <> struct Build<grammar::plain_name>    : At<&TreeBuilder::add_name> {};
template <> struct Build<grammar::rooted_name>   : At<&TreeBuilder::add_rooted_name> {};
template <> struct Build<grammar::selector>      : At<&TreeBuilder::note_field> {};
template <> struct Build<grammar::quoted_selector> : At<&TreeBuilder::note_field> {};
template <> struct Build<grammar::maybe_field>   : At<&TreeBuilder::select_maybe> {};
template <> struct Build<grammar::quoted_field>  : At<&TreeBuilder::select> {};
template <> struct Build<grammar::field>         : At<&TreeBuilder::select> {};
template <> struct Build<grammar::open_call>     : At<&TreeBuilder::open> {};
template <> struct Build<grammar::close_call>    : At<&TreeBuilder::close_call> {};
template <> struct Build<grammar::open_list>     : At<&TreeBuilder::open> {};
template <> struct Build<grammar::close_list>    : At<&TreeBuilder::close_list> {};
template <> struct Build<grammar::open_map>      : At<&TreeBuilder::open> {};
template <> struct Build<grammar::close_map>     : At<&TreeBuilder::close_map> {};
template <> struct Build<grammar::maybe_element> : At<&TreeBuilder::make_maybe> {};
template <> struct Build<grammar::maybe_key>     : At<&TreeBuilder::make_maybe> {};
template <> struct Build<grammar::open_brackets> : At<&TreeBuilder::open> {};
template <> struct Build<grammar::close_brackets> : At<&TreeBuilder::close_brackets> {};
template <> struct Build<grammar::open_index>    : At<&TreeBuilder::open> {};
template <> struct Build<grammar::maybe_mark>    : At<&TreeBuilder::mark_maybe> {};
template <> struct Build<grammar::close_index>   : At<&TreeBuilder::close_index> {};

template <> struct Build<grammar::not_sign>      : Note<Sign::inverted> {};
template <> struct Build<grammar::minus_sign>    : Note<Sign::negative> {};
template <> struct Build<grammar::inversion>     : At<&TreeBuilder::join_unary> {};
template <> struct Build<grammar::negation>      : At<&TreeBuilder::join_unary> {};
template <> struct Build<grammar::times>         : Note<Sign::times> {};
template <> struct Build<grammar::divided_by>    : Note<Sign::divided_by> {};
template <> struct Build<grammar::modulo>        : Note<Sign::modulo> {};
template <> struct Build<grammar::factor>        : At<&TreeBuilder::join_binary> {};
template <> struct Build<grammar::plus_sign>     : Note<Sign::plus> {};
template <> struct Build<grammar::subtract_sign> : Note<Sign::minus> {};
template <> struct Build<grammar::term>          : At<&TreeBuilder::join_binary> {};
template <> struct Build<grammar::at_most>       : Note<Sign::at_most> {};
template <> struct Build<grammar::at_least>      : Note<Sign::at_least> {};
template <> struct Build<grammar::less>          : Note<Sign::less> {};
template <> struct Build<grammar::greater>       : Note<Sign::greater> {};
template <> struct Build<grammar::equals>        : Note<Sign::equal> {};
template <> struct Build<grammar::differs>       : Note<Sign::different> {};
template <> struct Build<grammar::within>        : Note<Sign::within> {};
template <> struct Build<grammar::comparison>    : At<&TreeBuilder::join_binary> {};
template <> struct Build<grammar::and_then>      : At<&TreeBuilder::join_conjunction> {};
template <> struct Build<grammar::or_else>       : At<&TreeBuilder::join_disjunction> {};
template <> struct Build<grammar::choice>        : At<&TreeBuilder::join_conditional> {};
// clang-format on

/// Counts how deep expressions are nested, before the stack is at its end.
template <>
struct Build<grammar::nested> : pegtl::maybe_nothing {
  template <class Rule, pegtl::apply_mode A, pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Checks, class Input>
  static bool match(Input& in, TreeBuilder& builder) {
    const TreeBuilder::Level level(builder);
    if (!builder.may_nest()) {
      throw pegtl::parse_error(builder.depth_message(), in);
    }
    return pegtl::match<Rule, A, M, Action, Checks>(in, builder);
  }
};

Problem problem_at(std::size_t offset, std::size_t size, std::string message) {
  return {offset, size, std::move(message), ""};
}

}  // namespace

Reading read_expression(std::string_view text, const Limits& limits) {
  if (text.size() > limits.max_text_bytes) {
    return {
        {},
        problem_at(limits.max_text_bytes, 0,
                   fmt::format("the expression is longer than {} bytes", limits.max_text_bytes))};
  }
  if (const std::size_t bad = find_invalid_utf8(text); bad != std::string_view::npos) {
    return {{}, problem_at(bad, 1, "the expression is not UTF-8")};
  }
  TreeBuilder builder(text, limits.max_depth);
  pegtl::memory_input in(text.data(), text.data() + text.size(), "");
  try {
    pegtl::parse<grammar::expression, Build, Control>(in, builder);
    return {builder.take(), std::nullopt};
  } catch (const pegtl::parse_error& error) {
    const std::size_t at = error.positions().front().byte;
    return {{}, explain_syntax(text, at, std::string(error.message()), builder.open_string_at())};
  }
}

}  // namespace cablelint::cel
