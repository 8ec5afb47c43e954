// SPDX-License-Identifier: Apache-2.0
#include "text/ascii.hpp"

#include <algorithm>

namespace cablelint {
namespace {

bool is_trimmed(char c) {
  return c <= ' ' &&  // for speed: most are above it
         (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\0' || c == '\f' || c == '\v');
}

/// The size of the no-break space at the end: in UTF-8, or the stray byte of Windows-1252, which is
/// not part of a longer character.
std::size_t no_break_space_size(std::string_view text) {
  if (!text.ends_with('\xA0')) {
    return 0;
  }
  if (text.ends_with("\xC2\xA0")) {
    return 2;
  }
  const bool is_alone =
      text.size() == 1 || static_cast<unsigned char>(text[text.size() - 2]) < 0x80;
  return is_alone ? 1 : 0;
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), to_lower);
  return lower;
}

std::string upper_case(std::string_view text) {
  std::string upper(text);
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; });
  return upper;
}

std::string_view trim_end(std::string_view text) {
  while (!text.empty()) {
    const std::size_t size = is_trimmed(text.back()) ? 1 : no_break_space_size(text);
    if (size == 0) {
      break;
    }
    text.remove_suffix(size);
  }
  return text;
}

std::string_view trim_start(std::string_view text) {
  while (!text.empty()) {
    const bool is_one = is_trimmed(text.front()) || text.front() == '\xA0';
    const bool is_two = text.front() == '\xC2' && text.size() > 1 && text[1] == '\xA0';
    if (!is_one && !is_two) {
      break;
    }
    text.remove_prefix(is_one ? 1 : 2);
  }
  return text;
}

std::string_view trim(std::string_view text) { return trim_start(trim_end(text)); }

}  // namespace cablelint
