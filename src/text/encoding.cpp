// SPDX-License-Identifier: Apache-2.0
#include "text/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace cablelint {
namespace {

// Bytes 0x80 to 0x9F of Windows-1252, as the WHATWG Encoding Standard has them; the five that it
// leaves undefined mean themselves.
constexpr std::array<char16_t, 32> windows_1252_high = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

unsigned char byte_at(std::string_view bytes, std::size_t index) {
  return static_cast<unsigned char>(bytes[index]);
}

}  // namespace

std::string_view name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "utf-8";
    case Encoding::windows_1252:
      return "windows-1252";
    case Encoding::utf16_le:
      return "utf-16le";
    case Encoding::utf16_be:
      return "utf-16be";
  }
  return "";
}

CodePoint first_code_point(std::string_view bytes) {
  CodePoint point = first_utf8(bytes);
  if (!point.is_valid_utf8 && point.value < 0xA0) {
    point.value = windows_1252_high.at(point.value - 0x80);
  }
  return point;
}

std::string to_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t ascii = ascii_prefix(bytes);
    out.append(bytes.substr(0, ascii));
    bytes.remove_prefix(ascii);
    if (!bytes.empty()) {
      const CodePoint point = first_code_point(bytes);
      append_utf8(out, point.value);
      bytes.remove_prefix(point.size_bytes);
    }
  }
  return out;
}

std::string utf16_to_utf8(std::string_view bytes, bool big_endian) {
  const auto unit = [&](std::size_t at) {
    const char32_t a = byte_at(bytes, at);
    const char32_t b = byte_at(bytes, at + 1);
    return big_endian ? (a << 8U) | b : (b << 8U) | a;
  };
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const char32_t high = unit(at);
    const bool is_high = high >= 0xD800 && high < 0xDC00;
    const char32_t low = is_high && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      append_utf8(out, 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00));
      at += 2;
    } else {
      append_utf8(out, high);
    }
  }
  if (bytes.size() % 2 != 0) {
    append_utf8(out, 0xFFFD);
  }
  return out;
}

std::string utf8_to_utf16(std::string_view utf8, bool big_endian) {
  std::string out;
  const auto put = [&](char32_t unit) {
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xFFU);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  };
  put(0xFEFF);
  while (!utf8.empty()) {
    const CodePoint character = first_code_point(utf8);
    utf8.remove_prefix(character.size_bytes);
    if (character.value < 0x10000) {
      put(character.value);
    } else {
      put(0xD800 + ((character.value - 0x10000) >> 10U));
      put(0xDC00 + ((character.value - 0x10000) & 0x3FFU));
    }
  }
  return out;
}

std::optional<std::string> utf8_to_windows_1252(std::string_view utf8) {
  std::string out;
  while (!utf8.empty()) {
    const CodePoint character = first_code_point(utf8);
    utf8.remove_prefix(character.size_bytes);
    const auto high = std::ranges::find(windows_1252_high, character.value);
    const bool is_latin1 =
        character.value < 0x80 || (character.value >= 0xA0 && character.value < 0x100);
    if (high != windows_1252_high.end()) {
      out += static_cast<char>(0x80 + (high - windows_1252_high.begin()));
    } else if (is_latin1) {
      out += static_cast<char>(character.value);
    } else {
      return std::nullopt;
    }
  }
  return out;
}

}  // namespace cablelint
