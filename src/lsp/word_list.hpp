// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rule/rule_set.hpp"

namespace cablelint::lsp {

/// A word of a vocabulary and what is known of it.
struct WordEntry {
  std::string word;   ///< `PGOV`
  std::string title;  ///< what it means in a few words; may be empty
  std::vector<std::pair<std::string, std::string>> facts;  ///< the other fields: `kind`, `subject`
};

/// All words of a vocabulary that has a key; none if there is no such vocabulary.
[[nodiscard]] std::vector<WordEntry> words_of(const rule::RuleSet& rules,
                                              std::string_view vocabulary);
[[nodiscard]] std::optional<WordEntry> find_word(const rule::RuleSet& rules,
                                                 std::string_view vocabulary,
                                                 std::string_view word);

/// What a built-in vocabulary rests on; empty for one from elsewhere.
[[nodiscard]] std::string source_of(std::string_view vocabulary);

}  // namespace cablelint::lsp
