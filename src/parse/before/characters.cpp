// SPDX-License-Identifier: Apache-2.0
#include "parse/before/characters.hpp"

#include <algorithm>
#include <cstdint>

#include "text/encoding.hpp"

namespace cablelint::parse {
namespace {

constexpr bool is_control(char c) {
  const bool is_layout = c == '\t' || c == '\n' || c == '\r' || c == '\f';
  return (static_cast<unsigned char>(c) < 0x20 && !is_layout) || c == 0x7F;
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
  if (!source.kinds().has_controls) {
    return std::nullopt;
  }
  const auto first = std::ranges::find_if(text, is_control);
  return finding(static_cast<std::size_t>(first - text.begin()), "no control characters");
}

}  // namespace cablelint::parse
