// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "grammar/level_likeness.hpp"
#include "text/line_end.hpp"

namespace cablelint::grammar {

/// A misspelled level at the beginning of a line that ends with a number, as classification lines do.
/// Either its letters are apart, or it is one word of which at most a quarter is wrong. Attested in web
/// copies of 2003 to 2010.
struct damaged_level : level_likeness<damaged_level, 80> {
  [[nodiscard]] static std::size_t size_at(std::string_view text) {
    if (!begins_with_capital(text) || !ends_with_number(text)) {
      return 0;
    }
    std::size_t best_size = 0;
    std::size_t best_distance = 0;
    Head head;
    for (std::size_t at = 0; is_letter(text[at]);) {  // ends at the number
      const Head longer = with_group(head, text, at);
      if (longer.groups == head.groups) {
        break;
      }
      head = longer;
      const NearWord near = damaged_class_word(text.substr(0, head.size));
      if (is_damaged(text, head, near) && (best_size == 0 || near.distance <= best_distance)) {
        best_size = head.size;
        best_distance = near.distance;
      }
      if (head.groups == 1 && head.size > longest_group) {
        break;
      }
      at = text.find_first_not_of(' ', head.size);
    }
    return best_size;
  }

 private:
  static constexpr std::size_t longest_group = 4;  ///< of letters that are apart

  [[nodiscard]] static bool is_small(char c) { return c >= 'a' && c <= 'z'; }
  [[nodiscard]] static bool is_letter(char c) { return is_capital(c) || is_small(c); }

  /// The groups of letters at the beginning of a line, as far as they have been read.
  struct Head {
    std::size_t size = 0;  ///< up to the end of the last one
    std::size_t groups = 0;
    std::size_t single = 0;  ///< groups of one letter
  };

  /// Whether a line that is long enough begins with a capital, and no small letter follows it.
  [[nodiscard]] static bool begins_with_capital(std::string_view text) {
    return text.size() >= 8 && is_capital(text[0]) && !is_small(text[1]);
  }

  /// Whether the line comes to an end within `text`, and with a number.
  [[nodiscard]] static bool ends_with_number(std::string_view text) {
    const std::size_t end = end_of_line(text, 0);
    if (end == 0 || end == text.size()) {
      return false;
    }
    const std::size_t last = text.find_last_not_of(" \t", end - 1);
    return last != std::string_view::npos && text[last] >= '0' && text[last] <= '9';
  }

  /// The head and the group at `at`; the head alone if that group cannot be part of a level,
  /// because no blank follows it or it is too long to be one of several.
  [[nodiscard]] static Head with_group(Head head, std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (is_letter(text[end])) {
      ++end;
    }
    const std::size_t group = end - at;
    if (text[end] != ' ' || (head.groups > 0 && group > longest_group)) {
      return head;
    }
    return {end, head.groups + 1, head.single + (group == 1 ? 1 : 0)};
  }

  /// Whether a head that is near to a level is a damaged one.
  [[nodiscard]] static bool is_damaged(std::string_view text, const Head& head,
                                       const NearWord& near) {
    const bool is_spaced = head.groups > 2 && head.single * 2 >= head.groups;
    const bool is_whole = head.groups == 1 && near.is_misspelled() && !is_small(text[1]);
    const bool is_misspelt = near.distance > 0 || is_small(text[head.size - 1]);
    return !near.word.empty() && is_misspelt && (is_spaced || is_whole);
  }
};

}  // namespace cablelint::grammar
