// SPDX-License-Identifier: Apache-2.0
#include "text/encoding.hpp"

#include <fmt/format.h>

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
    case Encoding::utf32_le:
      return "utf-32le";
    case Encoding::utf32_be:
      return "utf-32be";
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

std::string name_to_utf8(std::string_view name) {
  std::string out(name.substr(0, ascii_prefix(name)));
  for (name.remove_prefix(out.size()); !name.empty();) {
    const CodePoint point = first_utf8(name);
    const std::string_view bytes = name.substr(0, point.size_bytes);
    if (point.is_valid_utf8) {
      out += bytes;
    } else {
      out += fmt::format("<0x{:02X}>", static_cast<unsigned char>(bytes.front()));
    }
    name.remove_prefix(bytes.size());
  }
  return out;
}

std::size_t unit_size(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
    case Encoding::windows_1252:
      return 1;
    case Encoding::utf16_le:
    case Encoding::utf16_be:
      return 2;
    case Encoding::utf32_le:
    case Encoding::utf32_be:
      return 4;
  }
  return 1;
}

std::string wide_to_utf8(std::string_view bytes, Encoding encoding) {
  const WideUnits units(bytes, encoding);
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < units.count(); ++at) {
    const char32_t unit = units[at];
    if (units.length(at) == 2) {
      append_utf8(out, 0x10000 + ((unit - 0xD800) << 10U) + (units[at + 1] - 0xDC00));
      ++at;
    } else {
      append_utf8(out, unit);
    }
  }
  if (!units.is_whole()) {
    append_utf8(out, 0xFFFD);
  }
  return out;
}

std::string utf8_to_wide(std::string_view utf8, Encoding encoding) {
  const std::size_t size = unit_size(encoding);
  std::string out;
  const auto put = [&](char32_t unit) {
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t shift = 8 * (is_big_endian(encoding) ? size - 1 - i : i);
      out += static_cast<char>(unit >> shift & 0xFFU);
    }
  };
  while (!utf8.empty()) {
    const CodePoint character = first_code_point(utf8);
    utf8.remove_prefix(character.size_bytes);
    if (size == 4 || character.value < 0x10000) {
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
