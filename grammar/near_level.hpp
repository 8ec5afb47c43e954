// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "grammar/level_likeness.hpp"

namespace cablelint::grammar {

/// Capitals in one or several words of which at most a quarter is wrong for a level: SERCET.
/// SECRETS is another word, not a level with one letter too many.
///
/// `Words`: how many words it may have. `GoesOn`: a level with a letter more, SECRETS, is near too:
/// the strokes after it tell.
template <std::size_t Words = 4, bool GoesOn = false>
struct near_level_of : level_likeness<near_level_of<Words, GoesOn>, longest_class_word + 4> {
  [[nodiscard]] static std::size_t size_at(std::string_view text) {
    const std::size_t size = words_size(text);
    const NearWord near = size < shortest ? NearWord{} : damaged_class_word(text.substr(0, size));
    const bool is_near = near.is_misspelled() &&
                         (GoesOn || !text.substr(0, size).starts_with(near.word));
    return is_near ? size : 0;
  }

 private:
  using near_level_of::level_likeness::is_capital;

  static constexpr std::size_t shortest = 5;

  /// A digit that scans have for a letter: UNCL4SSIFIED.
  [[nodiscard]] static bool is_scanned(char c) {
    return std::string_view("01458").find(c) != std::string_view::npos;
  }

  /// How many bytes the capitals at the beginning take, with single blanks between them.
  [[nodiscard]] static std::size_t words_size(std::string_view text) {
    std::size_t size = 0;
    std::size_t words = 1;
    while (size < text.size() && size <= longest_class_word + 2) {
      const bool is_gap =
          size > 0 && text[size] == ' ' && size + 1 < text.size() && is_capital(text[size + 1]);
      words += is_gap ? 1U : 0U;
      const bool is_letter = is_capital(text[size]) || (GoesOn && is_scanned(text[size]));
      if ((!is_letter && !is_gap) || words > Words) {
        break;
      }
      ++size;
    }
    return size;
  }
};
using near_level = near_level_of<>;

}  // namespace cablelint::grammar
