// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "model/level.hpp"

namespace cablelint::parse {

/// What a few words say of a level: those in the brackets of a mark, or those of a line.
struct LevelPhrase {
  Level level = Level::unclassified;  ///< the highest that they name
  bool is_mark = false;               ///< as a mark should be: S, C/NF, TS//SI
  bool has_controls = false;
  std::string_view words;  ///< of a line: those of the level
  bool is_sure = true;  ///< false: a word is only near to a level, SECRT, or an abbreviation, SEC
};

/// The words in brackets, if all of them are those of marks: `U or S`, `SECRT`, `NF/S`, `UK
/// SECRET`.
[[nodiscard]] std::optional<LevelPhrase> phrase_in_brackets(std::string_view shown);

/// The words of a line, if all of them are about a level in capitals: `Classification: SECRET`,
/// `NATO SECRET`, `S.E.C.R.E.T.`, `ANNEX A (SECRET)`.
[[nodiscard]] std::optional<LevelPhrase> phrase_of_line(std::string_view shown);

/// A line that begins or ends with a level and has the number of a section or page and the number
/// of the message: `SECRET SECTION 02 OF 02 EXAMPLEVILLE 000042`, `PAGE 02 RUEHXX 0042 SECRET`.
[[nodiscard]] std::optional<LevelPhrase> phrase_of_section(std::string_view shown);

/// The highest level that is written in full among other words: `SECRET EXAMPLEVILLE 000042`,
/// `N01420 S E C R E T`.
[[nodiscard]] std::optional<LevelPhrase> phrase_among(std::string_view shown);

}  // namespace cablelint::parse
