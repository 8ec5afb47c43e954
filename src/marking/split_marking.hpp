// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "marking/marking.hpp"

namespace cablelint::marking {

/// A word between separators.
struct Piece {
  std::string_view written;
  std::string text;  ///< in capital letters
  Span span;
  Separator before = Separator::none;
  Span separator;
  std::string_view separator_text;
};

/// A text cut into its words, before anyone knows what they are.
struct Pieces {
  std::vector<Piece> words;
  bool is_in_parentheses = false;
  std::optional<Span> lead;  ///< strokes before the first word
  std::optional<Span> tail;  ///< a separator that separates nothing
};

/// A longer text is none: what checks markings may compare each word with each other.
constexpr std::size_t longest_marking = 2000;

/// Nothing if the text has not the shape of a marking. Spans are as of `text`, from `offset`.
[[nodiscard]] std::optional<Pieces> split_marking(std::string_view text, std::uint32_t offset = 0);

}  // namespace cablelint::marking
