// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <tao/pegtl.hpp>

#include "grammar/look_first.hpp"

namespace cablelint::tests {

/// Matches productions without a look at the next byte first.
template <class Rule>
struct Plain : tao::pegtl::normal<Rule> {
  template <tao::pegtl::apply_mode A, tao::pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input>
  [[nodiscard]] static bool match(Input& in) {
    return grammar::match_rule<Rule, A, M, Action, Control>(in);
  }
};

/// Whether the text matches one production from its first byte to its last.
template <class Rule>
[[nodiscard]] bool accepts(std::string_view text) {
  tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy> in(text.data(), text.size(), "");
  return tao::pegtl::parse<Rule, tao::pegtl::nothing, Plain, tao::pegtl::apply_mode::nothing>(in) &&
         in.empty();
}

}  // namespace cablelint::tests
