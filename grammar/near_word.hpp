// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "grammar/class_words.hpp"
#include "grammar/lines.hpp"

namespace cablelint::grammar {

/// A word of letters that is `Word`, in capital or small letters, except at most `Most` letters
/// that are doubled, lost, added, swapped or wrong. Written by hand, because productions cannot
/// express likeness.
template <Literal Word, std::size_t Most>
struct near_word {
  using rule_t = typename plus<alpha>::rule_t;
  using subs_t = typename plus<alpha>::subs_t;

  template <apply_mode, rewind_mode, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  [[nodiscard]] static bool match(Input& in, States&&...) {
    constexpr std::string_view word(Word.characters.data(), Word.characters.size() - 1);
    static_assert(word.size() + Most <= longest_class_word);
    std::array<char, word.size() + Most + 1> letters{};
    std::size_t size = 0;
    for (const char* at = in.current(); at != in.end() && size < letters.size(); ++at, ++size) {
      const char capital = *at >= 'a' && *at <= 'z' ? static_cast<char>(*at - 'a' + 'A') : *at;
      if (capital < 'A' || capital > 'Z') {
        break;
      }
      letters[size] = capital;
    }
    if (size + Most < word.size() || size > word.size() + Most ||
        wrong_letters({letters.data(), size}, word) > Most) {
      return false;
    }
    in.bump_in_this_line(size);
    return true;
  }
};

}  // namespace cablelint::grammar
