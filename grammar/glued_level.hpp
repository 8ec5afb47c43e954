// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "grammar/level_likeness.hpp"
#include "text/line_end.hpp"

namespace cablelint::grammar {

/// A misspelled level that a scan joined to the post of its classification line, alone on its line:
/// CECRETSTATE 132274, CONFIDDNTIALSAMPLETON 000042, O ECRETSTATE 000042. It matches the level. Of
/// the ways to divide the word the one counts that leaves the fewest wrong letters.
struct glued_level_damage : level_likeness<glued_level_damage, 60> {
  [[nodiscard]] static std::size_t size_at(std::string_view text) {
    // A first letter that is apart: O ECRETSTATE.
    const std::size_t apart =
        text.size() > 2 && is_capital(text[0]) && text[1] == ' ' && is_capital(text[2]) ? 2 : 0;
    const std::size_t letters = capitals_at(text, apart);
    if (letters < shortest_level - 1 + shortest_post || is_other_word(text)) {
      return 0;
    }
    const std::size_t digits = digits_after(text, apart + letters);
    constexpr std::size_t fewest = 5;  // a word before fewer may be one before a year
    constexpr std::size_t most = 7;
    Division best;
    for (std::size_t size = shortest_level - 1; size + shortest_post <= letters && digits > 0;
         ++size) {
      const std::size_t end = apart + size;
      const bool has_state = text.substr(end, letters - size) == "STATE";
      const Division found{end, damaged_class_word(text.substr(0, end)), has_state};
      const bool is_near = found.near.is_misspelled() && found.near.word != "UNCLAS";
      const bool has_number = digits <= most && (has_state || digits >= fewest);
      if (is_near && has_number && (best.size == 0 || is_better(found, best))) {
        best = found;
      }
    }
    return best.size;
  }

 private:
  static constexpr std::size_t shortest_level = 5;
  static constexpr std::size_t shortest_post = 4;

  /// A place to divide the word.
  struct Division {
    std::size_t size = 0;  ///< of the level
    NearWord near;
    bool has_state = false;  ///< STATE is the rest
  };

  [[nodiscard]] static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  [[nodiscard]] static std::size_t capitals_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_capital(text[end])) {
      ++end;
    }
    return end - at;
  }

  /// How many digits follow the word that ends at `end`, up to the end of the line; 0: something
  /// else does.
  [[nodiscard]] static std::size_t digits_after(std::string_view text, std::size_t end) {
    const std::size_t begin = text.find_first_not_of(' ', end);
    if (begin == std::string_view::npos || begin == end) {
      return 0;
    }
    std::size_t at = begin;
    while (at < text.size() && is_digit(text[at])) {
      ++at;
    }
    const std::size_t line = end_of_line(text, 0);
    const std::size_t next = text.find_first_not_of(" \t", at);
    const bool is_last = next == std::string_view::npos ? text.size() < longest : next >= line;
    return is_last ? at - begin : 0;
  }

  /// SECRETARIAT is another word. UNCLAS is part of UNCLASSIFIED.
  [[nodiscard]] static bool is_other_word(std::string_view word) {
    return word.starts_with("SECRET") || word.starts_with("CONFIDENTIAL") ||
           word.starts_with("UNCLASSIFIED");
  }

  [[nodiscard]] static bool is_better(const Division& one, const Division& other) {
    if (one.near.distance != other.near.distance) {
      return one.near.distance < other.near.distance;
    }
    if (one.has_state != other.has_state) {
      return one.has_state;
    }
    return one.near.word.size() != other.near.word.size()
               ? one.near.word.size() > other.near.word.size()
               : one.size == one.near.word.size();
  }
};

}  // namespace cablelint::grammar
