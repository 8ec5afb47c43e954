// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tao/pegtl.hpp>
#include <type_traits>

#include "grammar/cable.hpp"
#include "parse/actions.hpp"
#include "parse/builder.hpp"
#include "text/source_text.hpp"

/// Watches how the grammar reads a text.
namespace cablelint::tests {

struct Watched {
  std::size_t writes = 0;  ///< to the model or the findings
  std::set<std::string_view> matched;
  std::map<std::string_view, std::string> regretted;  ///< production, what it stood at
};

inline Watched& watched() {
  static Watched all;
  return all;
}

/// `writes` is what had been written when the production began, at the first byte of `rest`.
inline void note_match(std::string_view production, bool is_match, std::size_t writes,
                       std::string_view rest) {
  if (is_match) {
    watched().matched.insert(production);
  } else if (watched().writes != writes) {
    watched().regretted.try_emplace(production, rest.substr(0, 60));
  }
}

/// Counts what actions write. A production that fails although an action below it has written
/// something has left that behind: reports must never be backtracked over.
template <class Rule>
struct Watch : tao::pegtl::normal<Rule> {
  using normal = tao::pegtl::normal<Rule>;

  template <template <class...> class Action, class Iterator, class Input, class... States>
  static auto apply(const Iterator& begin, const Input& in, States&&... states)
      -> decltype(normal::template apply<Action>(begin, in, states...)) {
    ++watched().writes;
    return normal::template apply<Action>(begin, in, states...);
  }

  template <tao::pegtl::apply_mode A, tao::pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  static bool match(Input& in, States&&... states) {
    const std::size_t before = watched().writes;
    const char* const begin = in.current();
    const bool is_match = normal::template match<A, M, Action, Control>(in, states...);
    note_match(tao::pegtl::demangle<Rule>(), is_match, before, {begin, in.end()});
    return is_match;
  }
};

/// Whether the text matches one production from its first byte to its last.
template <class Rule>
[[nodiscard]] bool accepts(std::string_view text) {
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(text.data(), text.size(), "");
  return tao::pegtl::parse<Rule, tao::pegtl::nothing, tao::pegtl::normal,
                           tao::pegtl::apply_mode::nothing>(in) &&
         in.empty();
}

inline void watch(std::string_view text) {
  const SourceText source("watched", std::string(text));
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(source.bytes().data(),
                                                               source.bytes().size(), "");
  parse::Builder builder(source, source.body());
  (void)tao::pegtl::parse<grammar::cable, parse::Build, Watch>(in, source.bytes().data(), builder);
  (void)builder.finish();
}

}  // namespace cablelint::tests
