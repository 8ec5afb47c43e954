// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

/// Class words that a copy damaged: `SS E C R E T`, `E C R E T`, `CONFIDENTAL`. Of 1,335 telegrams
/// of one collection 32 had one.
namespace cablelint::grammar {

/// A class word and how many letters of it are doubled, lost, added, swapped or wrong.
struct NearWord {
  std::string_view word;  ///< without blanks; empty if none is near
  std::size_t distance = 0;
};

/// The class word that differs least from `letters`; of two the higher. Distances count the
/// transposition of neighbours as one; more than a third of the letters is no likeness.
[[nodiscard]] inline NearWord nearest_class_word(std::string_view letters) {
  constexpr std::array<std::string_view, 6> words = {
      "TOPSECRET", "SECRET", "CONFIDENTIAL", "LIMITEDOFFICIALUSE", "UNCLASSIFIED", "UNCLAS"};
  constexpr std::size_t longest = 24;
  NearWord best;
  if (letters.size() > longest) {
    return best;
  }
  for (const std::string_view word : words) {
    std::array<std::array<std::size_t, longest + 1>, longest + 1> cost{};
    for (std::size_t i = 0; i <= letters.size(); ++i) {
      for (std::size_t k = 0; k <= word.size(); ++k) {
        if (i == 0 || k == 0) {
          cost[i][k] = i + k;
          continue;
        }
        const bool same = letters[i - 1] == word[k - 1];
        cost[i][k] =
            std::min({cost[i - 1][k] + 1, cost[i][k - 1] + 1, cost[i - 1][k - 1] + (same ? 0 : 1)});
        if (i > 1 && k > 1 && letters[i - 1] == word[k - 2] && letters[i - 2] == word[k - 1]) {
          cost[i][k] = std::min(cost[i][k], cost[i - 2][k - 2] + 1);
        }
      }
    }
    const std::size_t distance = cost[letters.size()][word.size()];
    if (distance * 3 <= word.size() && (best.word.empty() || distance < best.distance)) {
      best = {word, distance};
    }
  }
  return best;
}

/// The letters of a word of which a copy made several, or of one that stands whole.
[[nodiscard]] inline NearWord damaged_class_word(std::string_view written) {
  std::array<char, 25> letters{};
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
