// SPDX-License-Identifier: Apache-2.0
#include "parse/before/characters.hpp"

#include <algorithm>
#include <cstdint>

#include "text/encoding.hpp"

namespace cablelint::parse {
namespace {

constexpr bool is_control(char c) {
  // NOLINTBEGIN(readability-implicit-bool-conversion): && and || would branch
  const bool is_low = static_cast<unsigned char>(c) < 0x20;
  const bool is_layout = (c == '\t') | (c == '\n') | (c == '\r') | (c == '\f');
  return (is_low & !is_layout) | (c == 0x7F);
  // NOLINTEND(readability-implicit-bool-conversion)
}

/// Neither this nor `is_control` branches, so that the compiler looks at many bytes at once.
bool has_control(std::string_view text) {
  unsigned char has_one = 0;
  for (const char c : text) {
    has_one |= static_cast<unsigned char>(is_control(c));
  }
  return has_one != 0;
}

}  // namespace

std::optional<SyntaxFinding> find_foreign_character(const SourceText& source) {
  const std::string_view text = source.text(source.body());
  const auto finding = [&](std::size_t at, std::string_view expected) {
    const Span where{source.body().begin + static_cast<std::uint32_t>(at), 1};
    return SyntaxFinding{"text/encoding", where, expected};
  };
  if (source.encoding() == Encoding::windows_1252) {
    if (const std::size_t at = find_invalid_utf8(text); at != std::string_view::npos) {
      return finding(at, "UTF-8; the text is read as Windows-1252");
    }
  }
  if (!has_control(text)) {
    return std::nullopt;
  }
  const auto first = std::ranges::find_if(text, is_control);
  return finding(static_cast<std::size_t>(first - text.begin()), "no control characters");
}

}  // namespace cablelint::parse
