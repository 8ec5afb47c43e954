// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tao/pegtl.hpp>
#include <type_traits>
#include <utility>

#include "parse/after/passes.hpp"
#include "parse/before/message_form.hpp"
#include "parse/run_grammar.hpp"
#include "text/source_text.hpp"

/// Watches how the grammar reads a text.
namespace cablelint::tests {

struct Watched {
  std::size_t writes = 0;  ///< to the model or the findings
  std::set<std::string_view> matched;
  std::map<std::string_view, std::string> regretted;  ///< production, where it was
};

inline Watched& watched() {
  static Watched all;
  return all;
}

/// Counts what actions write. A production that fails although an action below it has written
/// something has passed that: reports must never be backtracked over.
template <class Rule>
struct Watch : tao::pegtl::normal<Rule> {
  using normal = tao::pegtl::normal<Rule>;
  inline static bool has_matched = false;

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
    if (is_match && !std::exchange(has_matched, true)) {
      watched().matched.insert(tao::pegtl::demangle<Rule>());
    }
    if (!is_match && watched().writes != before) {
      const std::string_view rest(begin, static_cast<std::size_t>(in.end() - begin));
      watched().regretted.try_emplace(tao::pegtl::demangle<Rule>(), rest.substr(0, 60));
    }
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
  parse::CableBuilder builder(source, source.bytes(), source.body());
  builder.draft.cable.form = parse::form_of_message(source.bytes());
  parse::run_grammar<Watch>(in, source.bytes().data(), builder);
  (void)parse::finish(builder.draft);
}

}  // namespace cablelint::tests
