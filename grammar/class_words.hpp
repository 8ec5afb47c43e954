// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

/// Levels that a copy damaged: `SS E C R E T`, `E C R E T`, `CONFIDENTAL`. Of 1,335 web copies of
/// cables of 2003 to 2010, 32 had one.
namespace cablelint::grammar {

/// The words of a level, and how many letters of them are doubled, lost, added, swapped or wrong.
struct NearWord {
  std::string_view word;  ///< without blanks; empty if none is near
  std::size_t distance = 0;

  /// Some letters are wrong, at most a quarter.
  [[nodiscard]] constexpr bool is_misspelled() const {
    return distance > 0 && distance * 4 <= word.size();
  }
};

/// No level, damaged or not, is longer.
inline constexpr std::size_t longest_class_word = 24;

/// How many letters of `written` are doubled, lost, added, swapped or wrong if it is to be `word`;
/// the transposition of neighbors counts as one. Neither is longer than `longest_class_word`.
[[nodiscard]] inline std::size_t wrong_letters(std::string_view written, std::string_view word) {
  // Of the first i letters of the one to the first k of the other: optimal string alignment.
  using Row = std::array<std::size_t, longest_class_word + 1>;
  std::array<Row, longest_class_word + 1> cost{};
  for (std::size_t i = 0; i <= written.size(); ++i) {
    cost[i][0] = i;
  }
  for (std::size_t k = 0; k <= word.size(); ++k) {
    cost[0][k] = k;
  }
  for (std::size_t i = 1; i <= written.size(); ++i) {
    for (std::size_t k = 1; k <= word.size(); ++k) {
      const bool same = written[i - 1] == word[k - 1];
      cost[i][k] =
          std::min({cost[i - 1][k] + 1, cost[i][k - 1] + 1, cost[i - 1][k - 1] + (same ? 0 : 1)});
      if (i > 1 && k > 1 && written[i - 1] == word[k - 2] && written[i - 2] == word[k - 1]) {
        cost[i][k] = std::min(cost[i][k], cost[i - 2][k - 2] + 1);
      }
    }
  }
  return cost[written.size()][word.size()];
}

/// The level that differs least from `letters`, the higher of two; none if more than a third of the
/// letters are wrong.
[[nodiscard]] inline NearWord nearest_class_word(std::string_view letters) {
  constexpr std::array<std::string_view, 6> words = {
      "TOPSECRET", "SECRET", "CONFIDENTIAL", "LIMITEDOFFICIALUSE", "UNCLASSIFIED", "UNCLAS"};
  NearWord best;
  if (letters.size() > longest_class_word) {
    return best;
  }
  const auto is_like = [](std::string_view word, std::size_t distance) {
    return distance * 3 <= word.size();
  };
  for (const std::string_view word : words) {
    const auto [shorter, longer] = std::minmax({letters.size(), word.size()});
    if (!is_like(word, longer - shorter)) {
      continue;  // as most words: they are not compared letter by letter
    }
    const std::size_t distance = wrong_letters(letters, word);
    if (is_like(word, distance) && (best.word.empty() || distance < best.distance)) {
      best = {word, distance};
    }
  }
  return best;
}

/// The level that differs least from the letters of `written`, which may be several words.
[[nodiscard]] inline NearWord damaged_class_word(std::string_view written) {
  std::array<char, longest_class_word + 1> letters{};
  std::size_t count = 0;
  for (const char c : written) {
    const bool is_small = c >= 'a' && c <= 'z';
    if (is_small || (c >= 'A' && c <= 'Z')) {
      if (count == letters.size()) {
        return {};
      }
      letters[count++] = is_small ? static_cast<char>(c - 'a' + 'A') : c;
    }
  }
  return nearest_class_word({letters.data(), count});
}

}  // namespace cablelint::grammar
