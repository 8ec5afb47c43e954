// SPDX-License-Identifier: Apache-2.0
#include "lsp/text_document.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/byte_set.hpp"
#include "text/utf8.hpp"

namespace cablelint::lsp {
namespace {

/// How many bytes of a line the first `units` take; a character that they split does not count.
std::size_t size_of_units(std::string_view line, std::size_t units, PositionEncoding encoding) {
  std::size_t size = 0;
  for (std::size_t counted = 0; size < line.size();) {
    const CodePoint point = first_utf8(line.substr(size));
    const bool is_pair = point.value > 0xFFFF;
    counted += encoding == PositionEncoding::utf8 ? point.size_bytes : is_pair ? 2U : 1U;
    if (counted > units) {
      break;
    }
    size += point.size_bytes;
  }
  return size;
}

}  // namespace

EditorPosition editor_position(const Position& position, PositionEncoding encoding) {
  const std::size_t column =
      encoding == PositionEncoding::utf8 ? position.utf8_column : position.utf16_column;
  return {position.line - 1, column - 1};
}

TextDocument::TextDocument(std::string text, PositionEncoding encoding)
    : text_(std::move(text)), encoding_(encoding) {
  move_starts(0, 0, text_.size());
}

std::uint32_t TextDocument::offset(EditorPosition position) const {
  if (position.line >= starts_.size()) {
    return static_cast<std::uint32_t>(text_.size());
  }
  return static_cast<std::uint32_t>(
      starts_[position.line] + size_of_units(line(position.line), position.character, encoding_));
}

std::string_view TextDocument::line_before(EditorPosition position) const {
  const std::size_t start = starts_[std::min(position.line, starts_.size() - 1)];
  return std::string_view(text_).substr(start, offset(position) - start);
}

void TextDocument::replace(EditorRange range, std::string_view text) {
  const std::uint32_t begin = offset(range.start);
  const std::uint32_t end = std::max(begin, offset(range.end));
  text_.replace(begin, end - begin, text);
  move_starts(begin, end, begin + text.size());
}

/// After what was between `begin` and `end` was replaced, up to `new_end`. Lines that begin after
/// `end` still do: what ends the line before them was not replaced.
void TextDocument::move_starts(std::size_t begin, std::size_t end, std::size_t new_end) {
  const auto after = std::ranges::upper_bound(starts_, end);
  std::for_each(after, starts_.end(), [&](std::size_t& start) { start = start - end + new_end; });
  // The line before `begin`: it may end with the first half of CR LF.
  const auto before = std::ranges::lower_bound(starts_, begin);
  const auto first = before == starts_.begin() ? before : std::prev(before);
  const std::vector<std::size_t> found = starts_between(*first, new_end);
  starts_.insert(starts_.erase(std::next(first), std::max(after, std::next(first))), found.begin(),
                 found.end());
}

/// Where lines begin after `begin`, the start of one, up to `end`.
std::vector<std::size_t> TextDocument::starts_between(std::size_t begin, std::size_t end) const {
  const std::string_view text = std::string_view(text_).substr(0, end);
  std::vector<std::size_t> found;
  for (std::size_t at = find_first_of(text, line_ends, begin); at != std::string_view::npos;
       at = find_first_of(text, line_ends, at)) {
    at += text_.compare(at, 2, "\r\n") == 0 ? 2U : 1U;
    if (at <= end) {
      found.push_back(at);
    }
  }
  return found;
}

/// Without its line end.
std::string_view TextDocument::line(std::size_t number) const {
  const std::size_t end = number + 1 < starts_.size() ? starts_[number + 1] : text_.size();
  std::string_view line = std::string_view(text_).substr(starts_[number], end - starts_[number]);
  while (line.ends_with('\n') || line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  return line;
}

}  // namespace cablelint::lsp
