// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "model/level.hpp"
#include "parse/fallback/level_phrase.hpp"
#include "text/span.hpp"

namespace cablelint::parse {

/// A mark in brackets that is not at the beginning of its paragraph, and what is around it. Views
/// into one text, in this order.
struct MarkInLine {
  std::string_view before;  ///< of its line
  std::string_view mark;
  std::string_view after;   ///< of its line
  std::string_view around;  ///< before and after, also in other lines
  Level level = Level::unclassified;
  bool has_controls = false;
  bool ends_paragraph = false;  ///< nothing, or a blank line, follows its line
  bool is_heading = false;      ///< the line is a title
  bool goes_on_list = false;    ///< the line before ends in a semicolon
};

/// The brackets at `at` with what is around them; `phrase` is what they say.
[[nodiscard]] MarkInLine mark_in_line(std::string_view text, Span at, const LevelPhrase& phrase);

/// Whether it is a mark for what follows or, at the end of a paragraph or title, for what it ends;
/// "Pat Example (S), Sam Sample (C)" and "(A) Fish; (S) Salt" have none.
[[nodiscard]] bool is_place_of_mark(const MarkInLine& at);

/// Whether it is a mark, in a line of the header; `may_be_letter`: in a line that has lists or
/// reasons, 1.4 (C).
[[nodiscard]] bool is_place_in_header(const MarkInLine& at, bool may_be_letter);

/// Whether it is a mark, in the subject.
[[nodiscard]] bool is_place_in_subject(const MarkInLine& at);

}  // namespace cablelint::parse
