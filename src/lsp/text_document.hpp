// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/line_index.hpp"

namespace cablelint::lsp {

/// In what an editor counts the characters of a line.
enum class PositionEncoding : std::uint8_t {
  utf16,  ///< two for a character outside the basic plane; what all clients know
  utf8,   ///< bytes
};

/// A place as editors name it: both numbers count from 0.
struct EditorPosition {
  std::size_t line = 0;
  std::size_t character = 0;
  friend auto operator<=>(const EditorPosition&, const EditorPosition&) = default;
};

/// The end is exclusive.
struct EditorRange {
  EditorPosition start;
  EditorPosition end;
  friend bool operator==(const EditorRange&, const EditorRange&) = default;
};

[[nodiscard]] EditorPosition editor_position(const Position& position, PositionEncoding encoding);

/// The text of an open document, UTF-8, as its editor changes it. A line ends at LF, CR LF or a
/// lone CR.
class TextDocument {
 public:
  TextDocument(std::string text, PositionEncoding encoding);

  [[nodiscard]] const std::string& text() const { return text_; }

  /// The byte at a place: a character beyond the end of its line is that end, a line beyond the
  /// text is the end of the text.
  [[nodiscard]] std::uint32_t offset(EditorPosition position) const;

  /// The line of that number, from 0, up to the place.
  [[nodiscard]] std::string_view line_before(EditorPosition position) const;

  void replace(EditorRange range, std::string_view text);

 private:
  void move_starts(std::size_t begin, std::size_t end, std::size_t new_end);
  [[nodiscard]] std::vector<std::size_t> starts_between(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::string_view line(std::size_t number) const;

  std::string text_;
  PositionEncoding encoding_;
  std::vector<std::size_t> starts_ = {0};  ///< of lines
};

}  // namespace cablelint::lsp
