// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <type_traits>

#include "grammar/first_bytes.hpp"

/// A control of PEGTL that looks at the next bytes before it tries a production. The language is
/// that of the productions, the work a fraction: of the sixty alternatives of a line most fail by a
/// look into a set of bytes, and bytes that only go on with a word or a line are read in one run.
namespace cablelint::grammar {

/// A production that repeats another, `least` to `most` times.
template <class Form>
struct Repetition {
  static constexpr bool is_one = false;
};
template <class Rule, std::size_t Least, std::size_t Most>
struct RepetitionOf {
  using Item = Rule;
  static constexpr bool is_one = true;
  static constexpr std::size_t least = Least;
  static constexpr std::size_t most = Most;
};
inline constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();
template <class Rule>
struct Repetition<internal::star<Rule>> : RepetitionOf<Rule, 0, any_number> {};
template <class Rule>
struct Repetition<internal::plus<Rule>> : RepetitionOf<Rule, 1, any_number> {};
template <unsigned Most, class Rule>
struct Repetition<internal::rep_opt<Most, Rule>> : RepetitionOf<Rule, 0, Most> {};

/// Whether reading by `Rule` runs no action: neither its own, nor one of its parts. A look ahead
/// never runs one.
template <template <class...> class Action, class Rule>
constexpr bool is_silent();
template <template <class...> class Action, class... Rules>
constexpr bool are_silent(type_list<Rules...> /*parts*/) {
  return (is_silent<Action, Rules>() && ...);
}
template <class Form>
inline constexpr bool is_look_ahead = false;
template <class Rule>
inline constexpr bool is_look_ahead<internal::at<Rule>> = true;
template <class Rule>
inline constexpr bool is_look_ahead<internal::not_at<Rule>> = true;

template <template <class...> class Action, class Rule>
constexpr bool is_silent() {
  return std::is_base_of_v<nothing<Rule>, Action<Rule>> &&
         (is_look_ahead<typename Rule::rule_t> || are_silent<Action>(typename Rule::subs_t{}));
}

/// Whether `Rule` repeats what reads, before some bytes, that byte alone.
template <template <class...> class Action, class Rule>
constexpr bool has_runs() {
  using Form = typename Rule::rule_t;
  using Repeated = Repetition<Form>;
  if constexpr (Repeated::is_one && std::is_base_of_v<Form, Rule>) {
    return beginning<typename Repeated::Item>.reads_it != Bytes() && is_silent<Action, Rule>();
  }
  return false;
}

/// Counts what a repetition without a limit has read from `begin` on, in an input that has a budget
/// for it. Returns: false if that is spent; the input ends then.
template <class Input>
bool has_read_from(const char* begin, Input& in) {
  if constexpr (requires { in.spend_from(begin); }) {
    return in.spend_from(begin);
  }
  return true;
}

/// Whether a look at the next byte costs less than the attempt that it may spare.
template <class Rule>
inline constexpr bool is_worth_a_look =
    beginning<Rule>.may_match() != Bytes::all() && beginning<Rule>.may_read
                                                       != beginning<Rule>.reads_it;

template <class Rule>
struct LookFirst : normal<Rule> {
  template <apply_mode A, rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  [[nodiscard]] static bool match(Input& in, States&&... states) {
    if constexpr (has_runs<Action, Rule>()) {
      return match_runs<Repetition<typename Rule::rule_t>, A, Action, Control>(in, states...);
    } else if constexpr (is_worth_a_look<Rule>) {
      static constexpr Bytes may_match = beginning<Rule>.may_match();
      if (in.empty() ? !beginning<Rule>.at_end : !may_match.has(*in.current())) {
        return false;
      }
    }
    return normal<Rule>::template match<A, M, Action, Control>(in, states...);
  }

 private:
  template <class Repeated, apply_mode A, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  [[nodiscard]] static bool match_runs(Input& in, States&&... states) {
    using Item = typename Repeated::Item;
    static constexpr Bytes reads_it = beginning<Item>.reads_it;
    const char* const begin = in.current();
    std::size_t count = 0;
    while (true) {
      const char* const stop =
          in.current() + std::min<std::size_t>(in.size(), Repeated::most - count);
      const char* at = in.current();
      while (at != stop && reads_it.has(*at)) {
        ++at;
      }
      const auto run = static_cast<std::size_t>(at - in.current());
      in.bump(run);
      count += run;
      if (count == Repeated::most ||
          !Control<Item>::template match<A, rewind_mode::required, Action, Control>(in,
                                                                                    states...)) {
        return count >= Repeated::least &&
               (Repeated::most != any_number || has_read_from(begin, in));
      }
      ++count;
    }
  }
};

}  // namespace cablelint::grammar
