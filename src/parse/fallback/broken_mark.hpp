// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/level.hpp"

namespace cablelint::parse {

/// What is where a mark should be, among portions that have marks: `(S//NF.)`, `(TSJ`, `S)`.
struct BrokenMark {
  std::size_t end = 0;         ///< where it ends; it begins the text
  std::optional<Level> level;  ///< absent: a mark is meant, but nobody can tell which
  std::string_view controls;   ///< after the level, as written; empty: none are sure
  bool is_unclosed = false;    ///< a level that lacks a parenthesis and is right otherwise
};

/// At the beginning of `text`, which goes on after the first line; nothing where prose, the number
/// of a list or an abbreviation is there.
[[nodiscard]] std::optional<BrokenMark> broken_mark(std::string_view text);

}  // namespace cablelint::parse
