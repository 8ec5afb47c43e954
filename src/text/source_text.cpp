// SPDX-License-Identifier: Apache-2.0
#include "text/source_text.hpp"

#include <algorithm>
#include <utility>

namespace cablelint {

using namespace std::string_view_literals;

SourceText::SourceText(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)) {
  constexpr std::size_t mark_size_utf16 = 2;
  if (bytes_.starts_with("\xFF\xFE"sv) || bytes_.starts_with("\xFE\xFF"sv)) {
    const bool is_big_endian = bytes_.front() == '\xFE';
    encoding_ = is_big_endian ? Encoding::utf16_be : Encoding::utf16_le;
    utf16_.swap(bytes_);
    bytes_ = utf16_to_utf8(std::string_view(utf16_).substr(mark_size_utf16), is_big_endian);
  } else if (!is_valid_utf8(bytes_)) {
    encoding_ = Encoding::windows_1252;
  }
  const std::uint32_t mark_size = bytes_.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0;
  body_ = {mark_size, static_cast<std::uint32_t>(bytes_.size()) - mark_size};
}

std::string_view SourceText::text(Span span) const {
  const std::size_t begin = std::min<std::size_t>(span.begin, bytes_.size());
  return std::string_view(bytes_).substr(begin, span.size);
}

}  // namespace cablelint
