// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "grammar/class_words.hpp"
#include "grammar/lines.hpp"

namespace cablelint::grammar {

/// A class word that is not spelt right at the head of a line that ends with a number, as
/// classification lines do. Letters stand apart, or it is one word of which a quarter at most is
/// wrong. Written by hand: what it is near to is no matter of productions.
struct damaged_level {
  using rule_t = plus<upper>::rule_t;
  using subs_t = plus<upper>::subs_t;

  template <apply_mode, rewind_mode, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  [[nodiscard]] static bool match(Input& in, States&&...) {
    const std::size_t size = size_at({in.current(), std::min<std::size_t>(in.size(), max_line)});
    in.bump_in_this_line(size);
    return size != 0;
  }

 private:
  static constexpr std::size_t max_line = 80;

  [[nodiscard]] static bool is_small(char c) { return c >= 'a' && c <= 'z'; }
  [[nodiscard]] static bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || is_small(c); }

  /// How many bytes of the text the word takes; 0 if there is none.
  [[nodiscard]] static std::size_t size_at(std::string_view text) {
    if (text.size() < 8 || !is_letter(text[0]) || is_small(text[0]) || is_small(text[1])) {
      return 0;
    }
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::size_t last = text.find_last_not_of(" \t", end - 1);
    if (end == text.size() || last == std::string_view::npos || text[last] < '0' ||
        text[last] > '9') {
      return 0;
    }
    std::size_t best_size = 0;
    std::size_t best_distance = 0;
    std::size_t groups = 0;
    std::size_t single = 0;
    for (std::size_t at = 0; at < last && is_letter(text[at]);) {
      std::size_t group_end = at;
      while (is_letter(text[group_end])) {
        ++group_end;
      }
      const std::size_t group = group_end - at;
      if (text[group_end] != ' ' || (groups > 0 && group > 4)) {
        break;
      }
      ++groups;
      single += group == 1 ? 1 : 0;
      const NearWord near = damaged_class_word(text.substr(0, group_end));
      const bool is_spaced = groups > 2 && single * 2 >= groups;
      const bool is_whole = groups == 1 && near.distance > 0 &&
                            near.distance * 4 <= near.word.size() && !is_small(text[1]);
      const bool is_damaged = near.distance > 0 || is_small(text[group_end - 1]);
      if (!near.word.empty() && is_damaged && (is_spaced || is_whole) &&
          (best_size == 0 || near.distance <= best_distance)) {
        best_size = group_end;
        best_distance = near.distance;
      }
      if (groups == 1 && group > 4) {
        break;
      }
      at = text.find_first_not_of(' ', group_end);
    }
    return best_size;
  }
};

}  // namespace cablelint::grammar
