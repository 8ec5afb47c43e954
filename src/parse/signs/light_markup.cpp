// SPDX-License-Identifier: Apache-2.0
#include "parse/signs/light_markup.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "parse/line_walk.hpp"
#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace cablelint::parse {
namespace {

std::size_t end_of_letters(std::string_view line, std::size_t at) {
  while (at < line.size() && is_letter(line[at])) {
    ++at;
  }
  return at;
}

/// The size of `[b]`, `[/center]`; 0: it is none.
std::size_t tag_size(std::string_view text) {
  const std::size_t name = text.starts_with("[/") ? 2 : 1;
  const std::size_t end = end_of_letters(text, name);
  const bool is_small =
      end > name && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(name),
                                text.begin() + static_cast<std::ptrdiff_t>(end), is_lower);
  return is_small && end < text.size() && text[end] == ']' ? end + 1 : 0;
}

/// The size of `[-old-]`, which a word in braces replaces; 0: it is none.
std::size_t removed_size(std::string_view text) {
  constexpr std::size_t longest = 60;
  const std::size_t end = text.starts_with("[-") ? text.substr(0, longest).find("-]") : npos;
  return end == npos ? 0 : end + 2;
}

/// The size of `{.mark}`, `{custom-style="Header"}`; 0: it is none.
std::size_t attributes_size(std::string_view text) {
  constexpr std::size_t longest = 80;
  const std::string_view inside = text.substr(0, text.substr(0, longest).find('}') + 1);
  const bool is_list = inside.size() > 2 && (inside[1] == '.' || inside.find('=') != npos);
  return is_list ? inside.size() : 0;
}

/// The size of `p. `, `p=. `, `h1. ` at the beginning of a line; 0: none is there.
std::size_t block_size(std::string_view line) {
  constexpr std::array<std::string_view, 5> blocks = {"p. ", "p=. ", "h1. ", "h2. ", "bq. "};
  const auto* const block = std::ranges::find_if(
      blocks, [line](std::string_view begin) { return line.starts_with(begin); });
  return block == blocks.end() ? 0 : block->size();
}

/// The size of `1a2b3c4d (Pat 2019-03-05 10:11:12 +0000  1) `, which says who wrote the line; 0:
/// none is there.
std::size_t blame_size(std::string_view line) {
  constexpr std::size_t shortest = 7;
  constexpr std::size_t longest = 120;
  const std::size_t hash = find_first_not_of(line, ByteSet("0123456789abcdef^"));
  if (hash == npos || hash < shortest || !line.substr(hash).starts_with(" (")) {
    return 0;
  }
  const std::size_t end = line.substr(0, longest).find(')', hash);
  return end != npos && is_digit(line[end - 1]) ? end + 1 : 0;
}

bool is_line_of_patch(std::string_view line) {
  constexpr std::array<std::string_view, 8> begins = {"diff --git ", "index ", "--- ",  "+++ ",
                                                      "@@ ",         "*** ",   "*****", ":::"};
  return std::ranges::any_of(begins,
                             [line](std::string_view begin) { return line.starts_with(begin); });
}

/// The size of the markup at `at`; 0: the byte is of the text.
std::size_t markup_size(std::string_view line, std::size_t at) {
  const std::string_view rest = line.substr(at);
  switch (rest[0]) {
    case '\\':
    case '@':
      return std::max<std::size_t>(end_of_letters(rest, 1), 1);
    case '[':
      return std::max(
          {tag_size(rest), removed_size(rest), std::size_t{rest.starts_with("[(") ? 1U : 0U}});
    case ']':
      return at > 0 && line[at - 1] == ')' ? 1 : 0;
    case '{':
      return rest.starts_with("{+") ? 2 : std::max<std::size_t>(attributes_size(rest), 1);
    case '+':
      return rest.starts_with("+}") ? 2 : 0;
    case '}':
    case '*':
      return 1;
    default:
      return 0;
  }
}

void add_line(std::string_view line, std::string& plain) {
  line.remove_prefix(std::max(block_size(line), blame_size(line)));
  const ByteSet signs("\\@[]{}+*");
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t size = signs.has(line[at]) ? markup_size(line, at) : 0;
    if (size == 0) {
      plain += line[at];
    }
    at += std::max<std::size_t>(size, 1);
  }
}

}  // namespace

std::string without_light_markup(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (LineWalk lines(text); lines.has_line(); lines.next()) {
    if (!is_line_of_patch(lines.line())) {
      add_line(lines.line(), plain);
    }
    plain += '\n';
  }
  return plain;
}

}  // namespace cablelint::parse
