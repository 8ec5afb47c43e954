// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "grammar/class_words.hpp"
#include "grammar/lines.hpp"

namespace cablelint::grammar {

/// Capitals in one or several words of which at most a quarter is wrong for a level: SERCET.
/// Written by hand, because productions cannot express likeness. SECRETS is another word, not a
/// level with one letter too many.
///
/// `Words`: how many words it may have. `GoesOn`: a level with a letter more, SECRETS, is near too:
/// the strokes after it tell.
template <std::size_t Words = 4, bool GoesOn = false>
struct near_level_of {
  using rule_t = plus<upper>::rule_t;
  using subs_t = plus<upper>::subs_t;

  template <apply_mode, rewind_mode, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  [[nodiscard]] static bool match(Input& in, States&&...) {
    const std::size_t size = size_at({in.current(), in.size()});
    in.bump_in_this_line(size);
    return size != 0;
  }

 private:
  static constexpr std::size_t shortest = 5;

  [[nodiscard]] static bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

  /// How many bytes the capitals at the beginning take, with single blanks between them.
  [[nodiscard]] static std::size_t words_size(std::string_view text) {
    std::size_t size = 0;
    std::size_t words = 1;
    while (size < text.size() && size <= longest_class_word + 2) {
      const bool is_gap =
          size > 0 && text[size] == ' ' && size + 1 < text.size() && is_capital(text[size + 1]);
      words += is_gap ? 1U : 0U;
      if ((!is_capital(text[size]) && !is_gap) || words > Words) {
        break;
      }
      ++size;
    }
    return size;
  }

  [[nodiscard]] static std::size_t size_at(std::string_view text) {
    const std::size_t size = words_size(text);
    const NearWord near = size < shortest ? NearWord{} : damaged_class_word(text.substr(0, size));
    const bool is_near = !near.word.empty() && near.distance > 0 &&
                         near.distance * 4 <= near.word.size() &&
                         (GoesOn || !text.substr(0, size).starts_with(near.word));
    return is_near ? size : 0;
  }
};
using near_level = near_level_of<>;

}  // namespace cablelint::grammar
