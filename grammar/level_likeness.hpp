// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "grammar/class_words.hpp"
#include "grammar/lines.hpp"

namespace cablelint::grammar {

/// A production that matches letters near to a level, from a capital on. Written by hand, because
/// productions cannot express likeness: of a text that goes on for at most `Longest` bytes,
/// `Rule::size_at` says how many the level takes; 0 if there is none.
template <class Rule, std::size_t Longest>
struct level_likeness {
  using rule_t = plus<upper>::rule_t;
  using subs_t = plus<upper>::subs_t;

  template <apply_mode, rewind_mode, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  [[nodiscard]] static bool match(Input& in, States&&...) {
    const std::size_t size =
        Rule::size_at({in.current(), std::min<std::size_t>(in.size(), Longest)});
    in.bump_in_this_line(size);
    return size != 0;
  }

 protected:
  static constexpr std::size_t longest = Longest;

  [[nodiscard]] static bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
};

}  // namespace cablelint::grammar
