// SPDX-License-Identifier: Apache-2.0
#include "text/source_text.hpp"

#include <algorithm>
#include <utility>

namespace cablelint {

using namespace std::string_view_literals;

SourceText::SourceText(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)) {
  const auto after_mark = [this](std::string_view mark) {
    return std::string_view(bytes_).substr(mark.size());
  };
  if (bytes_.starts_with("\xFF\xFE"sv)) {
    encoding_ = Encoding::utf16_le;
    bytes_ = utf16_to_utf8(after_mark("\xFF\xFE"sv), false);
  } else if (bytes_.starts_with("\xFE\xFF"sv)) {
    encoding_ = Encoding::utf16_be;
    bytes_ = utf16_to_utf8(after_mark("\xFE\xFF"sv), true);
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

std::uint64_t SourceText::file_offset(std::uint32_t offset) const {
  if (encoding_ != Encoding::utf16_le && encoding_ != Encoding::utf16_be) {
    return offset;
  }
  return 2 + 2 * std::uint64_t{count_utf16_units(text({0, offset}))};
}

}  // namespace cablelint
