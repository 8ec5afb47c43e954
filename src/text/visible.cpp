// SPDX-License-Identifier: Apache-2.0
#include "text/visible.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdint>

#include "text/byte_set.hpp"

namespace cablelint {

namespace {

bool turns_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
         c == 0x200F || c == 0x061C;
}

/// The rest of a command of a build service after its first character.
bool continues_command(std::string_view rest) {
  return rest.starts_with("#[") || rest.starts_with("#vso[") || rest.starts_with("#teamcity[");
}

/// Whether the text shows as it is. Branchless, so that compilers vectorize it.
bool is_plain(std::string_view text) {
  bool has_other = false;
  for (const char c : text) {
    has_other |= c < ' ' || c > '~' || c == '#';
  }
  return !has_other;
}

}  // namespace

std::string visible(char32_t c) {
  const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
  if (c == '\t') {
    return "    ";
  }
  if (is_control || turns_direction(c)) {
    return fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c));
  }
  std::string shown;
  append_utf8(shown, c);
  return shown;
}

std::string visible(std::string_view text) {
  if (is_plain(text)) {
    return std::string(text);
  }
  std::string shown;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    text.remove_prefix(point.size_bytes);
    if (point.value == '#' && continues_command(text)) {
      shown += "#<U+0023>";
      text.remove_prefix(1);
    } else {
      shown += visible(point.value);
    }
  }
  return shown;
}

std::string visible_name(std::string_view name) {
  const std::size_t begin = std::min(find_first_not_of(name, blanks), name.size());
  return (name.substr(begin).starts_with("::") ? "./" : "") + visible(name_to_utf8(name));
}

std::string inert_json(std::string_view json) {
  const auto has = [json](auto what) { return json.find(what) != std::string_view::npos; };
  // The first bytes of what turns the direction of a text.
  if (!has('\xE2') && !has('\xD8') && !has("##")) {
    return std::string(json);
  }
  std::string inert;
  while (!json.empty()) {
    const CodePoint point = first_code_point(json);
    const bool is_escaped =
        turns_direction(point.value) || (point.value == '#' && inert.ends_with('#'));
    if (is_escaped) {
      inert += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(point.value));
    } else {
      inert += json.substr(0, point.size_bytes);
    }
    json.remove_prefix(point.size_bytes);
  }
  return inert;
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
