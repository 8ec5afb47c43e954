// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "text/block.hpp"

namespace cablelint {
namespace {

/// The sum of what `units_of` says of each character; ASCII counts one.
template <class UnitsOf>
std::size_t count_units(std::string_view bytes, UnitsOf units_of) {
  std::size_t count = 0;
  while (!bytes.empty()) {
    const std::size_t ascii = ascii_prefix(bytes);
    count += ascii;
    bytes.remove_prefix(ascii);
    if (!bytes.empty()) {
      const CodePoint point = first_utf8(bytes);
      bytes.remove_prefix(point.size_bytes);
      count += units_of(point.value);
    }
  }
  return count;
}

}  // namespace

CodePoint first_utf8(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes.front());
  if (first < 0x80) {
    return {char32_t{first}, 1, true};
  }
  utf8proc_int32_t value = 0;
  const utf8proc_ssize_t size = utf8proc_iterate(
      reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
      static_cast<utf8proc_ssize_t>(std::min<std::size_t>(bytes.size(), 4)), &value);
  if (size <= 0) {
    return {char32_t{first}, 1, false};
  }
  return {static_cast<char32_t>(value), static_cast<std::uint32_t>(size), true};
}

std::size_t ascii_prefix(std::string_view bytes) {
  const Block high = block_of('\x80');
  std::size_t at = 0;
  for (; at + sizeof(Block) <= bytes.size(); at += sizeof(Block)) {
    if (const Block others = block_at(bytes.data() + at) & high; has_any(others)) {
      return at + first_of(others);
    }
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) {
    ++at;
  }
  return at;
}

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t at = ascii_prefix(text); at < text.size(); at += ascii_prefix(text.substr(at))) {
    const CodePoint point = first_utf8(text.substr(at));
    if (!point.is_valid_utf8) {
      return at;
    }
    at += point.size_bytes;
  }
  return std::string_view::npos;
}

bool is_valid_utf8(std::string_view bytes) {
  return find_invalid_utf8(bytes) == std::string_view::npos;
}

std::size_t count_code_points(std::string_view bytes) {
  return count_units(bytes, [](char32_t) -> std::size_t { return 1; });
}

std::size_t count_utf16_units(std::string_view bytes) {
  return count_units(bytes, [](char32_t c) -> std::size_t { return c > 0xFFFF ? 2 : 1; });
}

std::size_t byte_offset(std::string_view text, std::size_t index) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < index; ++i) {
    if (at == text.size()) {
      return std::string_view::npos;
    }
    at += code_point_size(text, at);
  }
  return at;
}

void append_utf8(std::string& out, char32_t value) {
  if (value < 0x80) {  // most of all text
    out.push_back(static_cast<char>(value));
    return;
  }
  const char32_t shown = is_code_point(value) ? value : char32_t{0xFFFD};
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t size =
      utf8proc_encode_char(static_cast<utf8proc_int32_t>(shown), bytes.data());
  out.append(bytes.begin(), bytes.begin() + size);
}

bool is_white_space(char32_t code_point) {
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
  const bool is_separator = category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
                            category == UTF8PROC_CATEGORY_ZP;
  return is_separator || (code_point >= 0x09 && code_point <= 0x0D) || code_point == 0x85;
}

}  // namespace cablelint
