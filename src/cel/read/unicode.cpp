// SPDX-License-Identifier: Apache-2.0
#include "cel/read/unicode.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace cablelint::cel {
namespace {

unsigned byte(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (byte(text, at) & 0xC0U) == 0x80U;
}

/// The bytes that a sequence with this first byte has; 0: no sequence begins so.
std::size_t announced_size(unsigned first) {
  if (first < 0x80) {
    return 1;
  }
  if (first >= 0xC2 && first < 0xE0) {
    return 2;
  }
  if (first >= 0xE0 && first < 0xF0) {
    return 3;
  }
  return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

/// Whether these bytes, of one sequence, are the shortest form of a code point.
bool is_canonical(std::string_view sequence) {
  constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
  const char32_t value = code_point(sequence, 0);
  return value >= least.at(sequence.size()) && is_code_point(value);
}

}  // namespace

std::size_t code_point_size(std::string_view text, std::size_t at) {
  std::size_t size = 1;
  while (is_continuation(text, at + size)) {
    ++size;
  }
  return size;
}

char32_t code_point(std::string_view text, std::size_t at) {
  const unsigned first = byte(text, at);
  const std::size_t size = code_point_size(text, at);
  if (size == 1) {
    return first;
  }
  char32_t value = first & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    value = (value << 6U) | (byte(text, at + i) & 0x3FU);
  }
  return value;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
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

bool is_code_point(char32_t value) {
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

void append_utf8(std::string& text, char32_t code_point) {
  assert(is_code_point(code_point) && "escapes are checked when they are read");
  const auto put = [&](char32_t value) { text.push_back(static_cast<char>(value)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12U));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  } else {
    put(0xF0U | (code_point >> 18U));
    put(0x80U | ((code_point >> 12U) & 0x3FU));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
}

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = announced_size(byte(text, at));
    bool is_whole = size != 0;
    for (std::size_t i = 1; i < size; ++i) {
      is_whole = is_whole && is_continuation(text, at + i);
    }
    if (!is_whole || (size > 1 && !is_canonical(text.substr(at, size)))) {
      return at;
    }
    at += size;
  }
  return std::string_view::npos;
}

bool is_white_space(char32_t code_point) {
  switch (code_point) {
    case U' ':
    case 0x85:
    case 0xA0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return true;
    default:
      return (code_point >= 0x09 && code_point <= 0x0D) ||
             (code_point >= 0x2000 && code_point <= 0x200A);
  }
}

}  // namespace cablelint::cel
