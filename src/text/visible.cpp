// SPDX-License-Identifier: Apache-2.0
#include "text/visible.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

namespace cablelint {

std::string visible(char32_t c) {
  const bool turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
                               c == 0x200E || c == 0x200F || c == 0x061C;
  const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
  if (c == '\t') {
    return "    ";
  }
  if (is_control || turns_direction) {
    return fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c));
  }
  std::string shown;
  append_utf8(shown, c);
  return shown;
}

std::string visible(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    shown += visible(point.value);
    text.remove_prefix(point.size_bytes);
  }
  return shown;
}

std::size_t count_cells(std::string_view utf8) {
  std::size_t count = 0;
  while (!utf8.empty()) {
    const CodePoint point = first_code_point(utf8);
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(point.value));
    count += width > 0 ? static_cast<std::size_t>(width) : 0;
    utf8.remove_prefix(point.size_bytes);
  }
  return count;
}

}  // namespace cablelint
