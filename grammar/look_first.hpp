// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <utility>

#include "grammar/bounded_reading.hpp"
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

template <class Form>
inline constexpr bool is_look_ahead = false;
template <class Rule>
inline constexpr bool is_look_ahead<internal::at<Rule>> = true;
template <class Rule>
inline constexpr bool is_look_ahead<internal::not_at<Rule>> = true;

/// Whether `Rule` has no action of its own.
template <template <class...> class Action, class Rule>
inline constexpr bool has_no_action = std::is_base_of_v<nothing<Rule>, Action<Rule>>;

/// Whether reading by `Rule` runs no action: neither its own, nor one of its parts. A look ahead
/// never runs one.
template <template <class...> class Action, class Rule, class Parts = typename Rule::subs_t>
inline constexpr bool is_silent = false;
template <template <class...> class Action, class Rule, class... Parts>
inline constexpr bool is_silent<Action, Rule, type_list<Parts...>> =
    has_no_action<Action, Rule> &&
    (is_look_ahead<typename Rule::rule_t> || (is_silent<Action, Parts> && ...));

/// Whether `Rule` repeats what reads, before some bytes, that byte alone.
template <template <class...> class Action, class Rule>
constexpr bool has_runs() {
  using Form = typename Rule::rule_t;
  using Repeated = Repetition<Form>;
  if constexpr (Repeated::is_one && std::is_base_of_v<Form, Rule>) {
    return beginning<typename Repeated::Item>.reads_it != ByteSet() && is_silent<Action, Rule>;
  }
  return false;
}

/// The alternatives of a production that has so many that one look at the next two bytes, for all
/// of them together, costs less than one for each.
template <class Form>
struct Choice {
  static constexpr bool is_one = false;
};
template <class... Rules>
struct Choice<internal::sor<Rules...>> {
  static constexpr std::size_t count = sizeof...(Rules);
  static constexpr bool is_one = count >= 4 && count <= 64;
  /// One bit for each alternative.
  using Set = std::conditional_t<
      count <= 8, std::uint8_t,
      std::conditional_t<count <= 16, std::uint16_t,
                         std::conditional_t<count <= 32, std::uint32_t, std::uint64_t>>>;
  static constexpr std::size_t no_byte = 256;  ///< at the end of the text

  /// The alternatives that may match if a byte is the first one, or the second one.
  struct Sets {
    std::array<Set, no_byte + 1> by_first{};
    std::array<Set, no_byte + 1> by_second{};
  };
};

/// Adds `alternative`, a bit, to the sets of `bytes`. If these are most bytes, it is taken out of
/// the others instead, which are fewer, and returned: it is still to be turned over in all sets.
template <class Set>
constexpr Set add_alternative(Set* by_byte, Set alternative, const ByteSet& bytes) {
  const bool is_large = bytes.size() > 128;
  (is_large ? ~bytes : bytes).for_each([&](unsigned char byte) { by_byte[byte] ^= alternative; });
  return is_large ? alternative : Set{0};
}

template <class... Rules>
inline constexpr auto choice_sets = [] {
  using Alternatives = Choice<internal::sor<Rules...>>;
  using Set = typename Alternatives::Set;
  typename Alternatives::Sets sets;
  Set* const by_first = sets.by_first.data();
  Set* const by_second = sets.by_second.data();
  Set turned_first = 0;
  Set turned_second = 0;
  std::uint64_t one = 1;
  const auto add = [&](const Beginning& beginning, Set alternative) {
    turned_first |= add_alternative(by_first, alternative, beginning.may_match());
    turned_second |= add_alternative(by_second, alternative, beginning.second.may_match());
    by_first[Alternatives::no_byte] |= beginning.at_end ? alternative : Set{0};
    by_second[Alternatives::no_byte] |= alternative;
  };
  ((add(beginning<Rules>, static_cast<Set>(one)), one <<= 1U), ...);
  for (std::size_t byte = 0; byte < Alternatives::no_byte; ++byte) {
    by_first[byte] ^= turned_first;
    by_second[byte] ^= turned_second;
  }
  return sets;
}();

/// Whether `Rule` is such a choice and nothing else.
template <template <class...> class Action, class Rule>
constexpr bool is_choice() {
  using Form = typename Rule::rule_t;
  return Choice<Form>::is_one && std::is_base_of_v<Form, Rule> && has_no_action<Action, Rule>;
}

/// Whether a look at the next byte costs less than the attempt that it may spare.
template <class Rule>
inline constexpr bool is_worth_a_look =
    may_match<Rule> != ByteSet::all() && beginning<Rule>.may_read != beginning<Rule>.reads_it;

/// Matches `Rule` by the control of its parts. What has no action is matched at once: PEGTL's way
/// to it, by five functions for each production, is most of what a compiler would have to do.
template <class Rule, apply_mode A, rewind_mode M, template <class...> class Action,
          template <class...> class Control, class Input, class... States>
[[nodiscard]] bool match_rule(Input& in, States&&... states) {
  if constexpr (A == apply_mode::action && !has_no_action<Action, Rule>) {
    return normal<Rule>::template match<A, M, Action, Control>(in, states...);
  } else if constexpr (requires { Rule::match(in); }) {
    return Rule::match(in);
  } else {
    return Rule::template match<A, M, Action, Control>(in, states...);
  }
}

template <class Rule>
struct LookFirst : normal<Rule> {
  template <apply_mode A, rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  [[nodiscard]] static bool match(Input& in, States&&... states) {
    if constexpr (A == apply_mode::action && is_silent<Action, Rule>) {
      return match<apply_mode::nothing, M, Action, Control>(in, states...);
    } else if constexpr (has_runs<Action, Rule>()) {
      return match_runs<Repetition<typename Rule::rule_t>, A, Action, Control>(in, states...);
    } else if constexpr (is_choice<Action, Rule>()) {
      return match_choice<A, M, Action, Control>(typename Rule::rule_t::subs_t{}, in, states...);
    } else {
      if constexpr (is_worth_a_look<Rule>) {
        if (in.empty() ? !beginning<Rule>.at_end : !may_match<Rule>.has(*in.current())) {
          return false;
        }
      }
      return match_rule<Rule, A, M, Action, Control>(in, states...);
    }
  }

  /// As `match`, for a caller that has already seen that the next byte may begin a match.
  template <apply_mode A, rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  [[nodiscard]] static bool match_looked_at(Input& in, States&&... states) {
    if constexpr (has_runs<Action, Rule>() || is_choice<Action, Rule>()) {
      return match<A, M, Action, Control>(in, states...);
    } else {
      return match_rule<Rule, A, M, Action, Control>(in, states...);
    }
  }

 private:
  template <apply_mode A, rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class... Rules, class... States>
  [[nodiscard]] static bool match_choice(type_list<Rules...> /*alternatives*/, Input& in,
                                         States&&... states) {
    using Alternatives = Choice<internal::sor<Rules...>>;
    constexpr const auto& sets = choice_sets<Rules...>;
    const auto byte_at = [&in](std::size_t at) {
      return in.size() > at ? static_cast<unsigned char>(in.current()[at]) : Alternatives::no_byte;
    };
    const std::uint64_t may_match = sets.by_first[byte_at(0)] & sets.by_second[byte_at(1)];
    const auto try_each = [&]<std::size_t... Number>(std::index_sequence<Number...> /*of each*/) {
      return (((may_match >> Number & 1U) != 0 && Control<Rules>::template match_looked_at < A,
               Number + 1 == sizeof...(Rules) ? M : rewind_mode::required, Action,
               Control > (in, states...)) ||
              ...);
    };
    return may_match != 0 && try_each(std::index_sequence_for<Rules...>());
  }

  template <class Repeated, apply_mode A, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  [[nodiscard]] static bool match_runs(Input& in, States&&... states) {
    using Item = typename Repeated::Item;
    static constexpr ByteSet reads_it = beginning<Item>.reads_it;
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
