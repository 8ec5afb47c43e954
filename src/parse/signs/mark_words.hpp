// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "model/level.hpp"

/// What marks say, with their brackets, and how much text is beside them.
namespace cablelint::parse {

[[nodiscard]] bool is_secret_level(Level level);  ///< or above it

[[nodiscard]] bool is_classified_mark(std::string_view mark);

/// (S//NF), (S/NF), (C NF). After one stroke only those that are known: (C/O), (S/N) and (U/S) mean
/// other things.
[[nodiscard]] bool has_mark_controls(std::string_view mark);

/// How many words of letters a text has, up to `most`.
[[nodiscard]] std::size_t count_words(std::string_view text, std::size_t most);

/// Whether what comes after a mark is a sentence or a name: it begins with a capital letter.
[[nodiscard]] bool begins_sentence(std::string_view after);

/// Whether the letter of a mark begins what comes after it, as in the list of a menu: (S) Soup.
[[nodiscard]] bool abbreviates_next(std::string_view mark, std::string_view after);

/// Whether a text begins with a level in any letters, as what explains its mark: "Top Secret".
[[nodiscard]] bool begins_with_level(std::string_view text);

}  // namespace cablelint::parse
