// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/source_text.hpp"
#include "text/span.hpp"

namespace cablelint {

/// A place as people name it: both numbers count from 1.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;        ///< in characters
  std::size_t utf16_column = 1;  ///< in UTF-16 units, as SARIF and editors count
  std::size_t utf8_column = 1;   ///< in bytes
};

/// Where the lines of a document begin. A line ends at LF, CR LF or a lone CR. Made only for a
/// document that has something to report. Views `source`, which must outlive it. After one walk
/// over the text every answer takes logarithmic time, however long a line is.
class LineIndex {
 public:
  explicit LineIndex(const SourceText& source);

  [[nodiscard]] std::size_t line_count() const { return starts_.size(); }

  /// The place of the byte at `offset`; an offset past the end is that of the end.
  [[nodiscard]] Position position(std::uint32_t offset) const;

  /// The line of that number, counted from 1, without its line end.
  [[nodiscard]] Span line(std::size_t number) const;

  /// The last beginning of a character at or before `offset`.
  [[nodiscard]] std::uint32_t character_at(std::uint32_t offset) const;

  /// The place of the character at `offset` in the file on disk, in bytes; differs from `offset` in
  /// UTF-16 and UTF-32 alone.
  [[nodiscard]] std::uint64_t file_offset(std::uint32_t offset) const;

 private:
  /// What lies before a place in the text.
  struct Count {
    std::uint32_t offset = 0;  ///< where a character begins
    std::uint32_t code_points = 0;
    std::uint32_t utf16_units = 0;
  };
  [[nodiscard]] const Count& counted_before(std::uint32_t offset) const;
  [[nodiscard]] Count count(std::uint32_t offset) const;
  /// As `count`, counted on from `before`.
  [[nodiscard]] Count count_from(const Count& before, std::uint32_t offset) const;
  [[nodiscard]] bool has_long_line() const;

  const SourceText& source_;
  std::vector<std::uint32_t> starts_;
  std::vector<Count> counts_;  ///< one for every few hundred bytes, if a line has so many
};

}  // namespace cablelint
