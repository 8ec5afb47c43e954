// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/cable.hpp"

namespace cablelint::lsp {

/// A word of a cable that a vocabulary may explain.
struct NamedWord {
  Span span;
  std::string word;  ///< as the vocabulary would have it
  std::vector<std::string_view> vocabularies;
};

/// TAGS, captions, precedences, routing indicators, executive orders and exemptions.
[[nodiscard]] std::vector<NamedWord> named_words(const Cable& cable);

/// A level and what is written for it: on the classification line, in a portion mark.
struct LevelMark {
  Span span;
  Level level;
};

[[nodiscard]] std::vector<LevelMark> level_marks(const Cable& cable);

/// The controls beside levels: NOFORN, NF.
[[nodiscard]] std::vector<Caveat> controls(const Cable& cable);

}  // namespace cablelint::lsp
